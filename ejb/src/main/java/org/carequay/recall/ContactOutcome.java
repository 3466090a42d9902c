package org.carequay.recall;

/** What came of it. */
public enum ContactOutcome {
    REACHED,
    LEFT_MESSAGE,
    NO_ANSWER,
    WRONG_NUMBER,
    /** The patient does not want that visit: nobody calls again. */
    DECLINED,
    /** A letter was sent. */
    SENT,
    /** The patient asked to be called. */
    WANTS_CALL,
    /** The patient booked a visit. */
    BOOKED
}
