package org.carequay.ui.scheduling;

import org.carequay.scheduling.LeaveChange;
import org.carequay.scheduling.LeaveVisit;

/** One visit of the preview with what is chosen for it. */
public class LeaveLine {
    /** What can become of a visit. */
    public enum Act {
        MOVE,
        CANCEL,
        KEEP
    }

    private final LeaveVisit of;
    private Act act;

    LeaveLine(LeaveVisit of) {
        this.of = of;
        this.act = of.alternative() == null ? Act.CANCEL : Act.MOVE;
    }

    LeaveChange change() {
        return new LeaveChange(of.visit().id(), of.visit().version(), act == Act.MOVE ? of.alternative() : null);
    }

    /** Whether that can be chosen. */
    public boolean can(Act wanted) {
        return wanted != Act.MOVE || of.alternative() != null;
    }

    /** Whether a message tells the patient what became of the visit; of another provider at the same time they are told by nobody. */
    public boolean isTold() {
        return of.reachedBy() != null && (act != Act.MOVE || isElsewhere());
    }

    private boolean isElsewhere() {
        return !of.alternative().start().equals(of.visit().start())
                || !of.alternative().site().equals(of.visit().site());
    }

    public LeaveVisit getOf() {
        return of;
    }

    public Act getAct() {
        return act;
    }

    public void setAct(Act act) {
        this.act = can(act) ? act : Act.CANCEL;
    }
}
