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

    protected Note() {}

    /** @throws DomainRefusal {@code note-signed}, {@code note-is-report} when there are words for a note that is a report */
    public void write(NoteContent content) {
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

    /** @throws DomainRefusal {@code note-signed} */
    public void sign(String hash, String report, Caller by, Instant at) {
        checkDraft();
        contentHash = hash;
        reportHash = report;
        signedBy = by.personName();
        signedAccount = by.account();
        signedAt = at;
        signedMeaning = AUTHOR;
        status = NoteStatus.SIGNED;
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
