package org.carequay.claim.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carequay.claim.model.ClaimForm;
import org.carequay.claim.model.ClaimForm.Adjusted;
import org.carequay.claim.model.ClaimForm.Answered;
import org.carequay.claim.model.ClaimForm.Payer;
import org.carequay.claim.model.ClaimForm.Prior;
import org.carequay.claim.model.ClaimForm.Subscriber;
import org.carequay.claim.model.ClaimGaps;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;

/** A claim to the second insurer tells what the first one has answered. */
class SecondClaimTest {
    private static ClaimForm second(String patientShare) {
        ClaimForm car = ClaimFileTest.car();
        return new ClaimForm(
                car.biller(),
                new Payer("Zz Health", "ZH01", "CI", "S", true),
                new Subscriber(ClaimFileTest.JANE, null, "M-9", "GRP"),
                null,
                "18",
                null,
                car.bill(),
                new Prior(
                        car.payer(),
                        car.subscriber(),
                        "18",
                        Money.of("100.00"),
                        ClaimFileTest.LOSS.plusDays(40),
                        "ICN1",
                        List.of(
                                new Adjusted("CO", "45", Money.of("25.50")),
                                new Adjusted("PR", "2", Money.of(patientShare))),
                        List.of()));
    }

    @Test
    void theSecondInsurerIsToldWhatTheFirstOneHasAnswered() {
        assertThat(ClaimGaps.of(second("30.00"))).isEmpty();
        assertThat(ClaimFileTest.text(second("30.00")))
                .contains("SBR*S*18*GRP******CI~NM1*IL*1*NUNEZ*JANE****MI*M-9~")
                .contains("NM1*82*1*LEE*ANN****XX*1234567893~SBR*P*18*******AM~CAS*CO*45*25.5~CAS*PR*2*30~AMT*D*100~"
                        + "OI***Y***Y~NM1*IL*1*NUNEZ*JANE****MI*POL-77~NM1*PR*2*TEST MUTUAL*****PI*TM001~"
                        + "DTP*573*D8*20261011~REF*F8*ICN1~LX*1~");
    }

    @Test
    void reasonsOfOneGroupStandInOneSegment() {
        ClaimForm form = second("30.00");
        ClaimForm more = new ClaimForm(
                form.biller(),
                form.payer(),
                form.subscriber(),
                null,
                "18",
                null,
                form.bill(),
                new Prior(
                        form.prior().payer(),
                        form.prior().subscriber(),
                        "18",
                        Money.of("100.00"),
                        ClaimFileTest.LOSS.plusDays(40),
                        "ICN1",
                        List.of(
                                new Adjusted("CO", "253", Money.of("1.00")),
                                new Adjusted("CO", "45", Money.of("24.50")),
                                new Adjusted("PR", "1", Money.of("20.00")),
                                new Adjusted("PR", "2", Money.of("10.00"))),
                        List.of()));
        assertThat(ClaimFileTest.text(more)).contains("CAS*CO*253*1**45*24.5~CAS*PR*1*20**2*10~AMT*D*100~");
    }

    @Test
    void theSecondInsurerIsToldTheAnswerToEachLine() {
        ClaimForm form = second("30.00");
        List<Answered> lines = form.bill().lines().stream()
                .map(line -> new Answered(
                        line.position(),
                        List.of(line.code(), "59"),
                        line.amount().minus(Money.of("1.00")),
                        "1",
                        List.of(new Adjusted("CO", "45", Money.of("1.00")))))
                .toList();
        Prior whole = form.prior();
        Money paid = form.bill().total().minus(Money.of(lines.size()));
        ClaimForm byLine = new ClaimForm(
                form.biller(),
                form.payer(),
                form.subscriber(),
                null,
                "18",
                null,
                form.bill(),
                new Prior(whole.payer(), whole.subscriber(), "18", paid, whole.paidOn(), "ICN1", List.of(), lines));

        assertThat(ClaimGaps.of(byLine)).isEmpty();
        String first = form.bill().lines().get(0).code();
        String firstPaid = lines.get(0).paid().amount().stripTrailingZeros().toPlainString();
        assertThat(ClaimFileTest.text(byLine))
                .contains("~REF*F8*ICN1~LX*1~")
                .contains("~SVD*TM001*" + firstPaid + "*HC:" + first + ":59**1~CAS*CO*45*1~DTP*573*D8*20261011~")
                .as("as often as there are lines, and not of the claim as a whole")
                .satisfies(text -> assertThat(text.split("DTP\\*573", -1)).hasSize(lines.size() + 1));
    }

    @Test
    void anAnswerThatDoesNotAddUpToTheChargeIsAGap() {
        assertThat(ClaimGaps.of(second("29.99"))).extracting(Violation::field).containsExactly("prior.answer");
    }
}
