package org.carequay.encounter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicRow;

/** Words added to a signed note, signed on their own as they are written. */
@Entity
@Table(name = "note_amendment")
public class NoteAmendment extends ClinicRow {
    @Column(name = "note_id")
    private UUID note;

    private String text;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_account")
    private UUID signedAccount;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected NoteAmendment() {}

    NoteAmendment(UUID note, String text, String contentHash, Caller by, Instant at) {
        this.note = note;
        this.text = text;
        this.contentHash = contentHash;
        this.signedBy = by.personName();
        this.signedAccount = by.account();
        this.signedAt = at;
    }
}
