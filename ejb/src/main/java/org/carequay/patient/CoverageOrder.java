package org.carequay.patient;

/** Which turn a coverage has when bills are paid; a patient has at most one of each on any day. */
public enum CoverageOrder {
    PRIMARY,
    SECONDARY,
    TERTIARY,
    /** Personal injury protection or medical payments of a car's policy: pays before health insurance. */
    PIP_MEDPAY,
    /** Paid out of a settlement, under a letter of protection. */
    ATTORNEY_LIEN
}
