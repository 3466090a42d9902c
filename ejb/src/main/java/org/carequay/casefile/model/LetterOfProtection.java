package org.carequay.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.carequay.casefile.LopStatus;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.InstantColumn;
import org.carequay.tenancy.VersionedRow;

/**
 * A letter of protection from its draft on. It is inserted by one statement that lets only one live letter of a case win,
 * gets its document in the same transaction, goes to counsel, and binds when patient and attorney have both signed.
 */
@Entity
@Table(name = "letter_of_protection")
public class LetterOfProtection extends VersionedRow {
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private LopStatus status;

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "sent_at")
    @Convert(converter = InstantColumn.class)
    private Instant sentAt;

    protected LetterOfProtection() {}

    /** Takes the document that was made from its data; once. */
    public void writtenAs(UUID document) {
        if (documentId != null) {
            throw new IllegalStateException("a letter is written once");
        }
        documentId = document;
    }

    /** Goes to counsel; again if need be. One that the patient has signed already stays part-signed. */
    public void send(Instant now) {
        if (status != LopStatus.PART_SIGNED) {
            moveTo(LopStatus.SENT);
        }
        sentAt = now;
    }

    /** Takes a party's signature: the first makes it part-signed, the second makes it bind. */
    public void sign(boolean alreadySigned) {
        if (alreadySigned) {
            throw new DomainRefusal("already-signed");
        }
        moveTo(status == LopStatus.PART_SIGNED ? LopStatus.EXECUTED : LopStatus.PART_SIGNED);
    }

    /** The case has other counsel now, and the next letter takes its place. */
    public void supersede() {
        moveTo(LopStatus.SUPERSEDED);
    }

    /** Counsel gave up the case. */
    public void counselWithdrew() {
        moveTo(LopStatus.COUNSEL_WITHDREW);
    }

    private void moveTo(LopStatus next) {
        if (!status.can(next)) {
            throw new IllegalMove(status, next, status.next());
        }
        status = next;
    }

    public LopStatus status() {
        return status;
    }

    public UUID caseFile() {
        return caseId;
    }

    public UUID patient() {
        return patientId;
    }

    public UUID document() {
        return documentId;
    }
}
