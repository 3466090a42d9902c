package org.carequay.recall;

/** What the link of a recall still does. */
public enum RecallLinkState {
    /** Nothing is answered yet. */
    OPEN,
    /** The patient asked to be called. */
    WANTS_CALL,
    /** The patient does not want that visit. */
    DECLINED,
    /** The patient booked a visit with this link. */
    BOOKED,
    /** A visit is booked otherwise, or it is not needed any more. */
    OVER
}
