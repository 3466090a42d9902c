package org.carequay.clinical;

/** What kind of service is asked for. */
public enum OrderCategory {
    IMAGING,
    LABORATORY,
    PHYSICAL_THERAPY,
    REFERRAL,
    DME,
    OTHER
}
