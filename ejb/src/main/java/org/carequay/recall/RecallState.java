package org.carequay.recall;

/** Where a recall stands. */
public enum RecallState {
    DUE,
    /** The patient was written to or called, and no visit is booked yet. */
    CONTACTED,
    /** A visit that will satisfy it is booked. */
    SCHEDULED,
    /** The patient came. */
    SATISFIED,
    /** Nobody is called back, for a reason. */
    SUPPRESSED;

    /** Whether the patient is still to come. */
    public boolean live() {
        return this == DUE || this == CONTACTED || this == SCHEDULED;
    }
}
