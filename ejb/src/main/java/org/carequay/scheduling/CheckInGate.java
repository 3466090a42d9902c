package org.carequay.scheduling;

/** What is confirmed before a visit begins, or waived with a reason. */
public enum CheckInGate {
    IDENTITY,
    /** Coverage, or counsel with a letter of protection. */
    PAYER,
    CONSENTS,
    BALANCE
}
