package org.carequay.ui.recall;

import java.io.Serializable;
import java.time.LocalDate;
import org.carequay.recall.ContactOutcome;
import org.carequay.recall.ContactWay;
import org.carequay.recall.NewContact;
import org.carequay.recall.RecallReason;

/** What somebody does about a recall, as chosen and typed. */
public class RecallForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private ContactWay way = ContactWay.CALL;
    private ContactOutcome outcome;
    private String note;
    private LocalDate writeOn;
    private LocalDate dueOn;
    private RecallReason reason;
    private String stopNote;

    NewContact contact() {
        return new NewContact(way, outcome, note, writeOn);
    }

    public ContactWay[] getWays() {
        return new ContactWay[] {ContactWay.CALL, ContactWay.LETTER, ContactWay.IN_PERSON};
    }

    public ContactOutcome[] getOutcomes() {
        return ContactOutcome.values();
    }

    public RecallReason[] getReasons() {
        return new RecallReason[] {RecallReason.NOT_NEEDED, RecallReason.DECLINED};
    }

    public ContactWay getWay() {
        return way;
    }

    public void setWay(ContactWay way) {
        this.way = way;
    }

    public ContactOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ContactOutcome outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public LocalDate getWriteOn() {
        return writeOn;
    }

    public void setWriteOn(LocalDate writeOn) {
        this.writeOn = writeOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public RecallReason getReason() {
        return reason;
    }

    public void setReason(RecallReason reason) {
        this.reason = reason;
    }

    public String getStopNote() {
        return stopNote;
    }

    public void setStopNote(String stopNote) {
        this.stopNote = stopNote;
    }
}
