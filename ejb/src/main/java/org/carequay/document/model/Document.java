package org.carequay.document.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicRow;
import org.carequay.tenancy.InstantColumn;

/** A document as it was made or received. It never changes; a better one is another document. */
@Entity
@Table(name = "document")
public class Document extends ClinicRow {
    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String title;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private long bytes;
    private String sha256;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "account_id")
    private UUID accountId;

    protected Document() {}

    public Document(NewDocument made, Caller by, Instant now) {
        this.kind = made.kind();
        this.title = made.title().strip();
        this.fileName = made.fileName();
        this.mediaType = made.mediaType();
        this.bytes = made.content().length;
        this.sha256 = hash(made.content());
        this.patientId = made.patient();
        this.caseId = made.caseFile();
        this.createdAt = now;
        this.createdBy = by.personName();
        this.accountId = by.account();
    }

    /** Whether these are the bytes that were kept. */
    public boolean matches(byte[] content) {
        return sha256.equals(hash(content));
    }

    public DocumentKind kind() {
        return kind;
    }

    public String sha256() {
        return sha256;
    }

    public UUID patient() {
        return patientId;
    }

    public DocumentView view() {
        return new DocumentView(
                new DocumentId(id()),
                kind,
                title,
                fileName,
                mediaType,
                bytes,
                sha256,
                patientId,
                caseId,
                createdAt,
                createdBy);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
