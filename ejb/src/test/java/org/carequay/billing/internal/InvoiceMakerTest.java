package org.carequay.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.FeeSchedule.Fee;
import org.carequay.billing.model.ChargeReview;
import org.carequay.billing.model.InvoiceLine;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.Causation;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.SignedCharges;
import org.carequay.patient.PatientId;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;

class InvoiceMakerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void aVisitWithoutChargesIsNotBilledWithTheOthers() {
        SignedCharges charged = visit(List.of(new NoteContent.Charge("97110", 1, List.of(1))));
        SignedCharges bare = visit(List.of());
        Fee fee = new Fee("97110", "Exercise", Money.of(60), DAY);
        InvoiceLine line = new InvoiceLine(
                1, charged, ChargeReview.asSigned(charged).charges().get(0), fee);

        assertThat(InvoiceMaker.billed(List.of(bare, charged), List.of(line))).containsExactly(charged.encounter());
    }

    private static SignedCharges visit(List<NoteContent.Charge> charges) {
        return new SignedCharges(
                EncounterId.of(Ids.next()),
                PatientId.of(Ids.next()),
                CaseId.of(Ids.next()),
                DAY,
                "Chen, Amy",
                List.of(new NoteContent.Diagnosis("M54.2", "Cervicalgia", Causation.CAUSED)),
                charges);
    }
}
