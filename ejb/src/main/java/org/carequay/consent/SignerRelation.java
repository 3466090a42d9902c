package org.carequay.consent;

/** What whoever signs for a patient is to them. */
public enum SignerRelation {
    PARENT,
    /** Appointed by a court. */
    GUARDIAN,
    SPOUSE,
    CHILD,
    SIBLING,
    /** By a power of attorney for health care. */
    ATTORNEY_IN_FACT,
    OTHER
}
