package org.carequay.api.billing;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.NewInvoice;
import org.carequay.billing.PayerClass;
import org.carequay.billing.ReviewedCharge;
import org.carequay.billing.ReviewedVisit;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** What to bill: these signed encounters of a case, or of a patient without one, or all that are not billed yet; {@code visits} are those reviewed. */
public record InvoiceInput(
        @JsonbProperty("case") UUID caseFile,
        UUID patient,
        List<UUID> encounters,
        PayerClass payer,
        List<Visit> visits) {
    /** A reviewed visit. */
    public record Visit(UUID encounter, List<Charge> charges, String reason) {
        ReviewedVisit visit() {
            return new ReviewedVisit(
                    EncounterId.of(encounter),
                    charges == null
                            ? List.of()
                            : charges.stream().map(Charge::charge).toList(),
                    reason);
        }
    }

    /** A reviewed charge; without a price, that of the schedule. */
    public record Charge(
            String code,
            List<String> modifiers,
            Integer units,
            String placeOfService,
            List<Integer> diagnosisPointers,
            Money price,
            String priceReason) {
        ReviewedCharge charge() {
            return new ReviewedCharge(
                    code, modifiers, units == null ? 1 : units, placeOfService, diagnosisPointers, price, priceReason);
        }
    }

    NewInvoice command() {
        InvalidInput.Check check =
                new InvalidInput.Check().that(caseFile != null || patient != null, "case", "required");
        List<Visit> reviewed = visits == null ? List.of() : visits;
        for (int i = 0; i < reviewed.size(); i++) {
            check.required("visits[" + i + "].encounter", reviewed.get(i).encounter());
        }
        check.done();
        return new NewInvoice(
                CaseId.of(caseFile),
                PatientId.of(patient),
                encounters == null
                        ? List.of()
                        : encounters.stream().map(EncounterId::of).toList(),
                payer,
                reviewed.stream().map(Visit::visit).toList());
    }
}
