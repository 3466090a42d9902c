package org.carequay.document;

/** How a clinic sorts what comes in. */
public enum DocumentCategory {
    IDENTITY,
    INSURANCE,
    REFERRAL,
    IMAGING,
    LABORATORY,
    OUTSIDE_RECORDS,
    LEGAL,
    CORRESPONDENCE,
    BILLING,
    OTHER
}
