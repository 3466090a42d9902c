package org.carequay.consent;

/** Where a consent stands. */
public enum ConsentStatus {
    REQUIRED,
    SENT,
    VIEWED,
    SIGNED,
    /** It was signed, and the time for which it held has passed. */
    EXPIRED,
    REVOKED,
    /** It was signed, and a later one took its place. */
    SUPERSEDED,
    DECLINED;

    /** Whether it waits for an answer. */
    public boolean open() {
        return this == REQUIRED || this == SENT || this == VIEWED;
    }
}
