package org.carequay.messaging;

/** How far a message is. */
public enum MessageState {
    QUEUED,
    /** On its way to the mail server or SMS gateway at this moment. */
    SENDING,
    /** The mail server or SMS gateway took it. */
    SENT,
    /** The gateway says it arrived; only SMS gateways tell. */
    DELIVERED,
    /** Given up; can be sent again by hand. */
    FAILED,
    /** Not needed any more, or too late. */
    WITHDRAWN,
    /** Nobody may be, or can be, written to this way. */
    SUPPRESSED
}
