package org.carequay.billing;

/** Whose prices apply. A class without a price of its own pays the standard one. */
public enum PayerClass {
    STANDARD,
    /** Counsel pays from the recovery, under a letter of protection. */
    LIEN,
    INSURANCE,
    WORKERS_COMPENSATION,
    SELF_PAY
}
