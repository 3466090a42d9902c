package org.carequay.claim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carequay.claim.model.ClaimForm.Bill;
import org.carequay.claim.model.ClaimForm.Line;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;

class LineAnswersTest {
    private static final Bill BILL = new Bill(
            "INV-7",
            Money.of(150),
            List.of("M542"),
            List.of(
                    line(1, "98941", List.of("25"), "60.00"),
                    line(2, "98941", List.of(), "60.00"),
                    line(3, "97110", List.of(), "30.00")));

    private static Line line(int position, String code, List<String> modifiers, String amount) {
        return new Line(position, LocalDate.EPOCH, code, modifiers, "11", 2, Money.of(amount), List.of(1), null, null);
    }

    private static AdvisedService service(List<String> procedure, String charged, String paid, String reference) {
        Money less = Money.of(charged).minus(Money.of(paid));
        return new AdvisedService(
                1,
                procedure.get(0),
                procedure,
                Money.of(charged),
                Money.of(paid),
                null,
                reference,
                less.isZero() ? List.of() : List.of(new AdvisedAdjustment(procedure.get(0), "CO", "45", less)));
    }

    private static AdvisedClaim claim(AdvisedService... services) {
        return new AdvisedClaim(
                1, "INV-7", "1", Money.of(150), Money.of(100), null, null, null, null, List.of(), List.of(services));
    }

    @Test
    void linesAreToldApartByTheirNumberOrByCodeModifiersAndCharge() {
        AdvisedClaim claim = claim(
                service(List.of("97110"), "30.00", "30.00", null),
                service(List.of("98941"), "60.00", "40.00", null),
                service(List.of("98940"), "60.00", "30.00", "inv-7-1"));

        assertThat(LineAnswers.of(claim, BILL))
                .extracting(ClaimForm.Answered::line)
                .containsExactly(3, 2, 1);
        assertThat(LineAnswers.of(claim, BILL).get(1))
                .isEqualTo(new ClaimForm.Answered(
                        2,
                        List.of("98941"),
                        Money.of("40.00"),
                        "2",
                        List.of(new ClaimForm.Adjusted("CO", "45", Money.of("20.00")))));
    }

    @Test
    void aLineThatWasPaidInTwoPartsHasTwoAnswers() {
        AdvisedClaim claim = claim(
                service(List.of("98941"), "20.00", "20.00", "INV-7-1"),
                service(List.of("98941"), "40.00", "10.00", "INV-7-1"),
                service(List.of("98941"), "60.00", "40.00", null),
                service(List.of("97110"), "30.00", "30.00", null));

        assertThat(LineAnswers.of(claim, BILL))
                .extracting(ClaimForm.Answered::line)
                .containsExactly(1, 1, 2, 3);
    }

    @Test
    void whatCannotBeToldApartIsAnAnswerToTheWhole() {
        AdvisedService one = service(List.of("98941", "25"), "60.00", "60.00", null);
        AdvisedService two = service(List.of("98941"), "60.00", "60.00", null);
        AdvisedService three = service(List.of("97110"), "30.00", "30.00", null);

        assertThat(LineAnswers.of(claim(one, two, three), BILL)).hasSize(3);
        assertThat(LineAnswers.of(claim(), BILL)).isEmpty();
        assertThat(LineAnswers.of(claim(one, two), BILL)).as("a line without").isEmpty();
        assertThat(LineAnswers.of(claim(one, two, three, three), BILL))
                .as("one too many")
                .isEmpty();
        assertThat(LineAnswers.of(claim(one, two, service(List.of("97110"), "31.00", "31.00", null)), BILL))
                .as("another charge")
                .isEmpty();
        AdvisedService unbalanced = new AdvisedService(
                1, "97110", List.of("97110"), Money.of("30.00"), Money.of("20.00"), null, null, List.of());
        assertThat(LineAnswers.of(claim(one, two, unbalanced), BILL))
                .as("does not add up")
                .isEmpty();
    }
}
