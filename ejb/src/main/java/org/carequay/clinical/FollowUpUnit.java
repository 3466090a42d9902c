package org.carequay.clinical;

/** After how many of what a patient is to come again, or at maximum medical improvement. */
public enum FollowUpUnit {
    DAYS,
    WEEKS,
    AT_MMI
}
