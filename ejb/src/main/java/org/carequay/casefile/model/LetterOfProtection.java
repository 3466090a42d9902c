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

    @Column(name = "template_version_id")
    private UUID templateVersionId;

    @Column(name = "template_number")
    private String templateNumber;

    @Column(name = "signed_document_id")
    private UUID signedDocumentId;

    @Column(name = "facts_hash")
    private String factsHash;

    @Column(name = "sent_at")
    @Convert(converter = InstantColumn.class)
    private Instant sentAt;

    protected LetterOfProtection() {}

    /**
     * Takes the document that was made from its facts: the first, or another one as long as nobody has signed.
     *
     * @param edition the version of the words, null for those that come with the application
     * @param facts SHA-256 in hex of what stands on the document
     */
    public void writtenAs(UUID document, UUID edition, String number, String facts) {
        if (!rewritable()) {
            throw new IllegalStateException("a signed letter does not change");
        }
        documentId = document;
        templateVersionId = edition;
        templateNumber = number;
        factsHash = facts;
    }

    /** Whether other facts would make another document of it. */
    public boolean rewritable() {
        return status == LopStatus.DRAFT || status == LopStatus.SENT;
    }

    /** Whether it says something else than those facts; letters from before do not know what they say. */
    public boolean differsFrom(String facts) {
        return factsHash != null && !factsHash.equals(facts);
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

    /** Takes its finished document, once it binds. */
    public void finishedAs(UUID document) {
        signedDocumentId = document;
    }

    /** The case has other counsel now, and the next letter takes its place. */
    public void supersede() {
        moveTo(LopStatus.SUPERSEDED);
    }

    /** Counsel gave up the case. */
    public void counselWithdrew() {
        moveTo(LopStatus.COUNSEL_WITHDREW);
    }

    /** Staff say that it is over: taken back, paid, or not honoured. */
    public void end(LopStatus as) {
        moveTo(as);
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
