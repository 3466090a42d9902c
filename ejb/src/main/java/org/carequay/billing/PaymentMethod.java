package org.carequay.billing;

/** How a patient pays at the desk. */
public enum PaymentMethod {
    CASH,
    /** By the clinic's terminal; only its reference is kept, never a card number. */
    CARD,
    CHEQUE
}
