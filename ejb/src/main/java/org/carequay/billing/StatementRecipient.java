package org.carequay.billing;

/** To whom a statement goes. */
public enum StatementRecipient {
    /** The law firm of a case. */
    FIRM,
    PATIENT
}
