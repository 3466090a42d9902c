package org.carequay.scheduling;

import java.util.Locale;

/** The rules of a booking beyond nobody and nothing being in two places; in the order in which they are told. */
public enum BookingRule {
    /** The record was merged into another one. */
    PATIENT_MERGED(false),
    PATIENT_DECEASED(false),
    VISIT_TYPE_INACTIVE(false),
    PROVIDER_INACTIVE(false),
    /** The kind of visit is done by others. */
    PROVIDER_NOT_ELIGIBLE(false),
    /** A room or a piece of equipment that was asked for is out of use. */
    RESOURCE_INACTIVE(false),
    /** The site has no room or equipment of the kind that is needed, or another one was asked for. */
    RESOURCE_KIND_MISSING(false),
    BEYOND_HORIZON(true),
    TOO_SHORT_NOTICE(true),
    /** The provider does not work there then: no hours, leave, a holiday or a block. */
    OUTSIDE_HOURS(true),
    DAILY_CAP(true);

    private final boolean overridable;

    BookingRule(boolean overridable) {
        this.overridable = overridable;
    }

    /** The code in problems and the key of its sentence, such as {@code outside-hours}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody who may overbook can set it aside with a reason. */
    public boolean overridable() {
        return overridable;
    }
}
