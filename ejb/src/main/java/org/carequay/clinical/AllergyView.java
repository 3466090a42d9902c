package org.carequay.clinical;

import java.time.Instant;

/**
 * An allergy as it stands.
 *
 * @param noneKnown the statement that the patient has no known allergies; then {@code details} names no substance
 * @param errorReason why it was entered in error; null when it was not
 */
public record AllergyView(
        AllergyId id,
        long version,
        boolean noneKnown,
        AllergyDetails details,
        Instant recordedAt,
        String recordedBy,
        String errorReason) {
    public boolean grave() {
        return details.criticality() == Criticality.HIGH && details.status() == ClinicalStatus.ACTIVE;
    }
}
