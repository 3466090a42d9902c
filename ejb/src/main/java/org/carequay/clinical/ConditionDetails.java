package org.carequay.clinical;

import java.time.LocalDate;
import org.carequay.casefile.CaseId;

/**
 * A problem of a patient.
 *
 * @param code ICD-10-CM, or null for a problem in free words
 * @param text in words; the description of the code when left out
 * @param abatement when it ended; null while it is active
 * @param caseFile the case it belongs to, or null
 */
public record ConditionDetails(
        String code,
        String text,
        ClinicalStatus status,
        LocalDate onset,
        LocalDate abatement,
        String note,
        CaseId caseFile) {}
