package org.carequay.patient;

/** How two values of a field agree, from the best to none. */
public enum MatchAgreement {
    /** Equal, apart from case, accents and punctuation. */
    SAME,
    /** A short form or another spelling of one name: Bill and William. */
    VARIANT,
    /** Given and family name changed places. */
    SWAPPED,
    /** Day and month changed places. */
    DAY_AND_MONTH_SWAPPED,
    /** One of two family names, or a middle name used as the first. */
    PART,
    /** An initial that fits. */
    INITIAL,
    /** One slip of the keyboard apart: a letter or digit too much, missing, replaced, or two exchanged. */
    ONE_SLIP,
    /** Alike in spelling. */
    SIMILAR,
    /** Somewhat alike in spelling. */
    DISTANT,
    /** Of a date: day and month agree, the year does not. */
    OTHER_YEAR,
    /** Of a date: only the year agrees, or the years lie close where one is an estimate. */
    SAME_YEAR,
    /** The first given name agrees, the second ones are two. */
    OTHER_MIDDLE,
    DIFFERENT
}
