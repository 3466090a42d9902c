package org.carequay.billing.model;

/** What an entry of the journal records. */
public enum EntryKind {
    CHARGE,
    CHEQUE_RECEIVED,
    CHEQUE_RETURNED,
    PATIENT_PAYMENT,
    DEPOSIT,
    PAYMENT,
    REDUCTION,
    PATIENT_BALANCE,
    DISPUTE,
    REFUND,
    WRITE_OFF,
    VOID,
    /** An insurer has paid. */
    REMITTANCE,
    /** An insurer kept something back from a payment, or added to it. */
    PAYER_OFFSET,
    /** What an insurer paid for a claim that is nobody's here. */
    DISMISSAL
}
