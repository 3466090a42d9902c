package org.carequay.encounter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicRow;

/** That a supervisor handed a signed note back to who wrote it, and how that was settled. */
@Entity
@Table(name = "note_hand_back")
public class NoteHandBack extends ClinicRow {
    @Column(name = "note_id")
    private UUID note;

    private String reason;

    @Column(name = "handed_by")
    private String handedBy;

    @Column(name = "handed_account")
    private UUID handedAccount;

    @Column(name = "handed_at")
    private Instant handedAt;

    @Column(name = "amendment_id")
    private UUID amendment;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected NoteHandBack() {}

    NoteHandBack(UUID note, String reason, Caller by, Instant at) {
        this.note = note;
        this.reason = reason;
        this.handedBy = by.personName();
        this.handedAccount = by.account();
        this.handedAt = at;
    }

    /** The writer has amended the note. */
    public void answer(NoteAmendment by, Instant at) {
        amendment = by.id();
        settledAt = at;
    }

    /** The supervisor has signed after all. */
    public void drop(Instant at) {
        settledAt = at;
    }
}
