package org.carequay.api.clinical;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.ConditionDetails;

/** A problem; active unless {@code clinicalStatus} says otherwise. */
public record ConditionInput(
        Long version,
        String code,
        String text,
        ClinicalStatus clinicalStatus,
        LocalDate onset,
        LocalDate abatement,
        String note,
        UUID caseFile) {
    ConditionDetails details() {
        ClinicalStatus status = clinicalStatus == null ? ClinicalStatus.ACTIVE : clinicalStatus;
        return new ConditionDetails(code, text, status, onset, abatement, note, CaseId.of(caseFile));
    }
}
