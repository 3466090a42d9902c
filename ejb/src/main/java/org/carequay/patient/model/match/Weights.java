package org.carequay.patient.model.match;

import org.carequay.patient.MatchAgreement;

/**
 * The weights, in bits: {@code log2(m / u)}, where m is the probability of an agreement between two records of one person
 * and u the probability between records of two (I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage, JASA 64,
 * 1969).
 *
 * <p>u of equal names is the share of people who carry the name (US census of 1990, {@link NameLore}); u of like names was
 * counted over random pairs of that census; u of birth dates follows from a span of 50 years of births. m are rounded
 * shares of what people mistype, forget and change at a front desk; they were checked against labelled record sets, of
 * which none was fitted.
 */
final class Weights {
    /** Name: how often it is kept as it is, by records of one person. */
    private static final double NAME_KEPT = 0.9;

    private static final double DAYS = 365.25 * 50;

    /** Likeness weighs at least so much less than equality. */
    private static final double LESS = 0.5;

    /** One of two family names is less than the whole. */
    static final double PART_OF_NAME = 3;
    /** The first name agrees, the second ones are two. */
    static final double OTHER_MIDDLE_NAME = 7;
    /** Names typed into each other's field: one registration in about twenty-five in the worst files. */
    static final double EXCHANGED = 4;

    static final double SAME_DATE = log2(0.93 * DAYS);
    static final double SWAPPED_DATE = log2(0.01 * DAYS);
    static final double DATE_SLIP = log2(0.035 / 0.0017);
    static final double OTHER_YEAR = log2(0.005 * 365);
    static final double SAME_YEAR = log2(0.007 * 50);
    static final double OTHER_DATE = log2(0.01 / 0.97);
    /** Of an estimated date the year is compared: within 2 years, within 10, further. */
    static final double[] ESTIMATED = {2, -2, -6};

    static final double SAME_GENDER = 0.5;
    static final double OTHER_GENDER = log2(0.03 / 0.5);
    static final double SAME_SUFFIX = 2;
    static final double OTHER_SUFFIX = -4;

    static final double SAME_IDENTIFIER = log2(0.95 / 1e-6);
    /** Of a social security number the last four digits: something else was mistyped. */
    static final double SAME_LAST_FOUR = log2(0.02 / 1e-4);

    /** People have one social security number, mistyped or a parent's in one record of ten; licences are renewed. */
    static final double OTHER_SSN = log2(0.1);

    static final double OTHER_DOCUMENT = -0.5;

    static final double SAME_PHONE = 8;
    static final double OTHER_PHONE = -0.7;
    static final double SAME_EMAIL = 9;
    static final double OTHER_EMAIL = -0.5;

    /** What a household shares counts no more than this together. */
    static final double HOUSEHOLD = 14;

    private Weights() {}

    static double sameFamily(String name) {
        return log2(NAME_KEPT / NameLore.familyShare(name));
    }

    static double sameGiven(String name) {
        return log2(NAME_KEPT / NameLore.givenShare(name));
    }

    /**
     * A family name that is not equal.
     *
     * @param same the least that equality of either name would weigh: likeness is never worth more
     */
    static double likeFamily(MatchAgreement agreement, double same) {
        return switch (agreement) {
            case ONE_SLIP -> Math.min(log2(0.08 / 0.00025), same - LESS);
            case SIMILAR -> Math.min(log2(0.02 / 0.0007), same - 2 * LESS);
            case DISTANT -> log2(0.015 / 0.008);
            default -> log2(0.04 / 0.99);
        };
    }

    /** A given name that is not equal; see {@link #likeFamily}. */
    static double likeGiven(MatchAgreement agreement, double same) {
        return switch (agreement) {
            case VARIANT -> Math.min(log2(0.05 / 0.005), same - LESS);
            case ONE_SLIP -> Math.min(log2(0.07 / 0.0011), same - LESS);
            case SIMILAR -> Math.min(log2(0.02 / 0.0026), same - 2 * LESS);
            case DISTANT -> 0;
            case INITIAL -> log2(0.5 / 0.07);
            case PART -> 2;
            default -> log2(0.03 / 0.99);
        };
    }

    static double log2(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }
}
