package org.carequay.billing.model;

/** The accounts of the clinic's journal. */
public enum LedgerAccount {
    /** Owed under letters of protection and by payers. */
    RECEIVABLE,
    /** Owed by patients themselves. */
    PATIENT_RECEIVABLE,
    /** Owed, but disputed when the cheque was settled. */
    DISPUTED_RECEIVABLE,
    /** Cheques in the drawer. */
    CASH_CLEARING,
    BANK,
    /** Money that came in and is not yet settled against an invoice. */
    UNAPPLIED_CASH,
    REFUND_DUE,
    REVENUE,
    /** Reductions and written-off balances. */
    WRITE_OFF,
    /** What was counted in a drawer beyond or short of what was taken. */
    CASH_OVER_SHORT,
    /** What insurers kept back from payments beside the claims: recoveries, interest. */
    PAYER_OFFSET;

    /** Whether a debit here is an open balance of an invoice. */
    public boolean receivable() {
        return this == RECEIVABLE || this == PATIENT_RECEIVABLE || this == DISPUTED_RECEIVABLE;
    }
}
