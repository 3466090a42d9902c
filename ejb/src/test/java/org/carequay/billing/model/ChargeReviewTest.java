package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carequay.billing.ReviewedCharge;
import org.carequay.billing.ReviewedVisit;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.Causation;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.SignedCharges;
import org.carequay.patient.PatientId;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;

class ChargeReviewTest {
    private static final SignedCharges SIGNED = new SignedCharges(
            EncounterId.of(Ids.next()),
            PatientId.of(Ids.next()),
            CaseId.of(Ids.next()),
            Fixtures.TODAY,
            "Chen, Amy",
            List.of(new NoteContent.Diagnosis("M54.2", "Cervicalgia", Causation.CAUSED)),
            List.of(new NoteContent.Charge("97110", 2, List.of(1)), new NoteContent.Charge("97140", 1, List.of(1))));

    private static ReviewedCharge charge(String code, int units, List<String> modifiers, Money price) {
        return new ReviewedCharge(code, modifiers, units, "11", List.of(1), price, null);
    }

    private static List<Violation> found(String reason, ReviewedCharge... charges) {
        InvalidInput.Check check = new InvalidInput.Check();
        ChargeReview.check(check, "", new ReviewedVisit(SIGNED.encounter(), List.of(charges), reason), SIGNED);
        return check.found();
    }

    @Test
    void whatWasSignedInAnotherOrderWithModifiersNeedsNoReason() {
        assertThat(found(null, charge("97140", 1, List.of("59", "GP"), null), charge("97110", 2, List.of(), null)))
                .isEmpty();
    }

    @Test
    void otherCodesOrUnitsNeedAReason() {
        assertThat(found(null, charge("97110", 3, List.of(), null), charge("97140", 1, List.of(), null)))
                .containsExactly(new Violation("reason", "review-reason-required"));
        assertThat(found(" ", charge("97110", 2, List.of(), null))).hasSize(1);
        assertThat(found("not done", charge("97110", 2, List.of(), null))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        ReviewedCharge wrong =
                new ReviewedCharge("9711", List.of("59", "59"), 0, "office", List.of(2), Money.of("-1.00"), null);
        assertThat(found("changed", wrong))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "charges[0].code",
                        "charges[0].units",
                        "charges[0].placeOfService",
                        "charges[0].modifiers",
                        "charges[0].diagnosisPointers",
                        "charges[0].price");
        assertThat(found("all gone")).extracting(Violation::code).containsExactly("required");
    }
}
