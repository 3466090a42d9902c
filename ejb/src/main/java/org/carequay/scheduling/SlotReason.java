package org.carequay.scheduling;

import java.util.Locale;

/** Why a day has no free slot, from what is farthest from one to what is nearest. */
public enum SlotReason {
    /** Nobody of those asked for does this kind of visit. */
    NOT_ELIGIBLE,
    /** Nobody has hours there on that day. */
    NOBODY_WORKS,
    /** A holiday. */
    CLOSED,
    ON_LEAVE,
    /** A meeting or something like it takes the time. */
    BLOCKED,
    /** The working time left is shorter than the visit. */
    TOO_SHORT,
    /** The day's times are over. */
    PAST,
    BEYOND_HORIZON,
    TOO_SHORT_NOTICE,
    /** Other times would be free, but not those that suit. */
    DOES_NOT_SUIT,
    DAILY_CAP,
    ALL_BOOKED,
    /** The patient has other visits then. */
    PATIENT_BUSY,
    NO_ROOM,
    NO_EQUIPMENT;

    /** The code in the API and the key of its sentence, such as {@code on-leave}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
