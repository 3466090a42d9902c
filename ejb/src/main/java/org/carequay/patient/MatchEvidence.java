package org.carequay.patient;

/**
 * What one field says about two records being one person.
 *
 * @param weight in bits: {@code log2(m / u)}; positive speaks for one person, negative against
 */
public record MatchEvidence(MatchField field, MatchAgreement agreement, double weight) {
    /** Whether it speaks for one person. */
    public boolean speaksFor() {
        return weight > 0;
    }
}
