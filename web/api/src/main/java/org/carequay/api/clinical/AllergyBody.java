package org.carequay.api.clinical;

import java.time.Instant;
import java.util.UUID;
import org.carequay.clinical.AllergyCategory;
import org.carequay.clinical.AllergyDetails;
import org.carequay.clinical.AllergyView;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.Criticality;

/** An allergy, or the statement that none are known; {@code errorReason} is missing unless it was entered in error. */
public record AllergyBody(
        UUID id,
        long version,
        boolean noneKnown,
        String substance,
        AllergyCategory category,
        Criticality criticality,
        String reaction,
        ClinicalStatus clinicalStatus,
        Instant recordedAt,
        String recordedBy,
        String errorReason) {
    static AllergyBody of(AllergyView view) {
        AllergyDetails details = view.details();
        return new AllergyBody(
                view.id().value(),
                view.version(),
                view.noneKnown(),
                details.substance(),
                details.category(),
                details.criticality(),
                details.reaction(),
                details.status(),
                view.recordedAt(),
                view.recordedBy(),
                view.errorReason());
    }
}
