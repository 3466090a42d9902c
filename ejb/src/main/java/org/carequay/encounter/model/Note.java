package org.carequay.encounter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteKind;
import org.carequay.encounter.NoteStatus;
import org.carequay.scheduling.ProviderId;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicRow;

/**
 * The words of an encounter in the four SOAP sections. A draft is written over and over; the signature fixes it under the
 * hash of its content, and what comes later is an amendment beside it. Its codes are rows of their own.
 */
@Entity
@Table(name = "note")
public class Note extends ClinicRow {
    /** What a signature stands for: the signer wrote the note. */
    private static final String AUTHOR = "AUTHOR";

    @Column(name = "encounter_id")
    private UUID encounter;

    private String subjective;
    private String objective;
    private String assessment;
    private String plan;

    @Enumerated(EnumType.STRING)
    private NoteStatus status;

    @Column(name = "content_hash")
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private NoteKind kind = NoteKind.SOAP;

    @Column(name = "report_hash")
    private String reportHash;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_account")
    private UUID signedAccount;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_meaning")
    private String signedMeaning;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "cosigner_id")
    private UUID cosigner;

    @Column(name = "cosign_statement")
    private String cosignStatement;

    @Column(name = "cosign_hash")
    private String cosignHash;

    @Column(name = "cosigned_by")
    private String cosignedBy;

    @Column(name = "cosigned_account")
    private UUID cosignedAccount;

    @Column(name = "cosigned_at")
    private Instant cosignedAt;

    protected Note() {}

    /** @throws DomainRefusal {@code note-signed}, {@code note-is-report} when there are words for a note that is a report */
    public void write(NoteContent content, Caller by, Instant at) {
        checkDraft();
        if (kind == NoteKind.REPORT
                && !(text(content.subjective())
                                + text(content.objective())
                                + text(content.assessment())
                                + text(content.plan()))
                        .isEmpty()) {
            throw new DomainRefusal("note-is-report");
        }
        subjective = text(content.subjective());
        objective = text(content.objective());
        assessment = text(content.assessment());
        plan = text(content.plan());
        savedBy = by.personName();
        savedAt = at;
    }

    public NoteKind kind() {
        return kind;
    }

    /** @throws DomainRefusal {@code note-signed}, {@code note-has-text} */
    public void writeAs(NoteKind as) {
        checkDraft();
        if (as == NoteKind.REPORT && !(subjective + objective + assessment + plan).isBlank()) {
            throw new DomainRefusal("note-has-text");
        }
        kind = as;
    }

    /**
     * @param supervisor who has to sign too; null where nobody has
     * @throws DomainRefusal {@code note-signed}
     */
    public void sign(String hash, String report, ProviderId supervisor, Caller by, Instant at) {
        checkDraft();
        cosigner = supervisor == null ? null : supervisor.value();
        contentHash = hash;
        reportHash = report;
        signedBy = by.personName();
        signedAccount = by.account();
        signedAt = at;
        signedMeaning = AUTHOR;
        status = NoteStatus.SIGNED;
    }

    /** Who has to sign too. @throws DomainRefusal {@code cosign-not-due} */
    public ProviderId dueCosigner() {
        if (status == NoteStatus.DRAFT || cosigner == null || cosignedAt != null) {
            throw new DomainRefusal("cosign-not-due");
        }
        return new ProviderId(cosigner);
    }

    /** The second signature. @throws DomainRefusal {@code cosign-not-due} */
    public void cosign(String statement, Caller by, Instant at) {
        ProviderId as = dueCosigner();
        cosignStatement = statement;
        cosignHash = ContentHash.ofCosignature(contentHash, as, statement);
        cosignedBy = by.personName();
        cosignedAccount = by.account();
        cosignedAt = at;
    }

    /** Back to its writer, who amends it; what is signed does not change. @throws DomainRefusal {@code cosign-not-due} */
    public NoteHandBack handBack(String reason, Caller by, Instant at) {
        dueCosigner();
        return new NoteHandBack(id(), reason, by, at);
    }

    /** Words that the signed note lacks. @throws DomainRefusal {@code note-not-signed} */
    public NoteAmendment amend(String text, Caller by, Instant at) {
        if (status == NoteStatus.DRAFT) {
            throw new DomainRefusal("note-not-signed");
        }
        status = NoteStatus.AMENDED;
        return new NoteAmendment(id(), text, ContentHash.ofAmendment(contentHash, text), by, at);
    }

    /** @throws DomainRefusal {@code note-signed} */
    public void checkDraft() {
        if (status != NoteStatus.DRAFT) {
            throw new DomainRefusal("note-signed");
        }
    }

    private static String text(String section) {
        return section == null ? "" : section.strip();
    }
}
