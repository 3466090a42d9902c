package org.carequay.api.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.ConditionDetails;
import org.carequay.clinical.ConditionView;

/** A problem of a patient; {@code errorReason} is missing unless it was entered in error. */
public record ConditionBody(
        UUID id,
        long version,
        String code,
        String text,
        ClinicalStatus clinicalStatus,
        LocalDate onset,
        LocalDate abatement,
        String note,
        UUID caseFile,
        Instant recordedAt,
        String recordedBy,
        String errorReason) {
    static ConditionBody of(ConditionView view) {
        ConditionDetails details = view.details();
        return new ConditionBody(
                view.id().value(),
                view.version(),
                details.code(),
                details.text(),
                details.status(),
                details.onset(),
                details.abatement(),
                details.note(),
                details.caseFile() == null ? null : details.caseFile().value(),
                view.recordedAt(),
                view.recordedBy(),
                view.errorReason());
    }
}
