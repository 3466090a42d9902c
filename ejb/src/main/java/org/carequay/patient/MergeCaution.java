package org.carequay.patient;

/**
 * What two records disagree about so that one should look twice before they become one; no obstacle.
 *
 * @param ours what the record that stays says, {@code theirs} the other one
 */
public record MergeCaution(Kind kind, String ours, String theirs) {
    /** Two days of birth, neither estimated; two social security numbers; two coverages of one order on the same days. */
    public enum Kind {
        BIRTH_DATES,
        SOCIAL_SECURITY_NUMBERS,
        COVERAGE_ORDER
    }
}
