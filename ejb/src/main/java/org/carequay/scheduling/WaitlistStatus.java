package org.carequay.scheduling;

/** How an entry of the waitlist stands. */
public enum WaitlistStatus {
    WAITING,
    /** A time is held and offered. */
    OFFERED,
    /** An offer was accepted. */
    BOOKED,
    /** Taken off the list. */
    WITHDRAWN,
    /** What was wished for is over: the last day, the visit that was to come sooner, the patient's life. */
    EXPIRED;

    /** Whether the patient still waits. */
    public boolean open() {
        return this == WAITING || this == OFFERED;
    }
}
