package org.carequay.care;

/** What the review of an emergency access came to. */
public enum EmergencyOutcome {
    JUSTIFIED,
    /** Justified, and something has to change so that it is not needed again. */
    FOLLOW_UP,
    NOT_JUSTIFIED
}
