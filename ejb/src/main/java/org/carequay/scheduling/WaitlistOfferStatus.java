package org.carequay.scheduling;

/** How an offer stands; all but the first are final. */
public enum WaitlistOfferStatus {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The clinic took it back. */
    WITHDRAWN
}
