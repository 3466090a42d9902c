package org.carequay.billing.model;

/** What becomes of the difference between what is owed and what was received when a cheque is settled. */
public enum Remainder {
    /** Given up as agreed. */
    REDUCTION,
    /** The patient owes it. */
    PATIENT_BALANCE,
    /** Still claimed. */
    DISPUTE,
    /** More was received than owed. */
    REFUND
}
