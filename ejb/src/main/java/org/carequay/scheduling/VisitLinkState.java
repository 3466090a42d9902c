package org.carequay.scheduling;

/** What somebody with the link to a visit can still do. */
public enum VisitLinkState {
    /** Nothing was said yet. */
    OPEN,
    CONFIRMED,
    /** They asked for another time; the clinic calls. */
    OTHER_TIME,
    CANCELLED,
    /** It has begun, or was moved since: a newer message has the link. */
    OVER
}
