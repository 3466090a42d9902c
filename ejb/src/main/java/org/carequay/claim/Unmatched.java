package org.carequay.claim;

/** Why a claim of a remittance found no invoice by itself. */
public enum Unmatched {
    /** No invoice has that number. */
    NO_INVOICE,
    /** The invoice was not sent yet. */
    NOT_SENT,
    /** The invoice is settled, void or waits for a cheque to clear. */
    NOT_OPEN,
    /** The invoice is another patient's. */
    PATIENT_DIFFERS,
    /** Another amount was billed than the insurer says. */
    CHARGE_DIFFERS,
    /** This insurer has paid this claim before, and did not take it back. */
    PAID_ALREADY,
    /** It takes back a payment that is not here. */
    NOTHING_TO_REVERSE
}
