package org.carequay.api.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.CaseView;
import org.carequay.shared.Money;

/** A case as JSON. */
public record CaseBody(
        UUID id,
        long version,
        String caseNo,
        UUID patient,
        String patientName,
        UUID firm,
        String firmName,
        UUID attorney,
        String attorneyName,
        LocalDate dateOfLoss,
        AccidentKind accidentKind,
        String state,
        String patientRole,
        String narrative,
        String carrier,
        String claimNo,
        String adjuster,
        Money policyLimit,
        CasePhase phase,
        boolean billingSuspended)
        implements Made {
    static CaseBody of(CaseView view) {
        return new CaseBody(
                view.id().value(),
                view.version(),
                view.caseNo(),
                view.patient().value(),
                view.patientName(),
                view.firm() == null ? null : view.firm().value(),
                view.firmName(),
                view.attorney() == null ? null : view.attorney().value(),
                view.attorneyName(),
                view.dateOfLoss(),
                view.accidentKind(),
                view.state(),
                view.patientRole(),
                view.narrative(),
                view.carrier(),
                view.claimNo(),
                view.adjuster(),
                view.policyLimit(),
                view.phase(),
                view.billingSuspended());
    }
}
