package org.carequay.document.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.carequay.document.DocumentCategory;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.document.NewUpload;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicRow;
import org.carequay.tenancy.InstantColumn;
import org.carequay.vault.Kept;

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

    @Enumerated(EnumType.STRING)
    private DocumentCategory category = DocumentCategory.OTHER;

    @Column(name = "encounter_id")
    private UUID encounterId;

    @Column(name = "replaces_id")
    private UUID replacesId;

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "account_id")
    private UUID accountId;

    protected Document() {}

    /** @param kept what the vault says of its bytes */
    public Document(UUID id, NewDocument made, Kept kept, Caller by, Instant now) {
        super(id);
        this.kind = made.kind();
        this.title = made.title().strip();
        this.fileName = made.fileName();
        this.mediaType = made.mediaType();
        this.bytes = kept.bytes();
        this.sha256 = kept.sha256();
        this.patientId = made.patient();
        this.caseId = made.caseFile();
        this.createdAt = now;
        this.createdBy = by.personName();
        this.accountId = by.account();
    }

    /** An upload of that type. */
    public Document(UUID id, NewUpload upload, FileType type, Kept kept, Caller by, Instant now) {
        this(
                id,
                new NewDocument(
                        DocumentKind.UPLOAD,
                        upload.title(),
                        type.fileName(upload.fileName()),
                        type.mediaType(),
                        null,
                        upload.patient(),
                        upload.caseFile()),
                kept,
                by,
                now);
        this.category = upload.category() == null ? DocumentCategory.OTHER : upload.category();
        this.encounterId = upload.encounter();
        this.replacesId = upload.replaces() == null ? null : upload.replaces().value();
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
                category,
                title,
                fileName,
                mediaType,
                bytes,
                sha256,
                patientId,
                caseId,
                encounterId,
                DocumentId.of(replacesId),
                createdAt,
                createdBy);
    }
}
