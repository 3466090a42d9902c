package org.carequay.api.casefile;

import java.time.LocalDate;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.CaseFacts;
import org.carequay.shared.Money;

/** All that is known of the accident and of who may pay, of a case that was seen in that version. */
public record CaseFactsInput(
        Long version,
        LocalDate dateOfLoss,
        AccidentKind accidentKind,
        String state,
        String patientRole,
        String narrative,
        String carrier,
        String claimNo,
        String adjuster,
        Money policyLimit) {
    CaseFacts facts() {
        return new CaseFacts(
                dateOfLoss, accidentKind, state, patientRole, narrative, carrier, claimNo, adjuster, policyLimit);
    }
}
