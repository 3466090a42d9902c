package org.carequay.api.clinical;

import org.carequay.clinical.AllergyCategory;
import org.carequay.clinical.AllergyDetails;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.Criticality;

/** An allergy; active unless {@code clinicalStatus} says otherwise. */
public record AllergyInput(
        Long version,
        String substance,
        AllergyCategory category,
        Criticality criticality,
        String reaction,
        ClinicalStatus clinicalStatus) {
    AllergyDetails details() {
        ClinicalStatus status = clinicalStatus == null ? ClinicalStatus.ACTIVE : clinicalStatus;
        return new AllergyDetails(substance, category, criticality, reaction, status);
    }
}
