package org.carequay.patient;

/** What the payer said when it was asked. */
public enum EligibilityStatus {
    ELIGIBLE,
    NOT_ELIGIBLE,
    UNCLEAR
}
