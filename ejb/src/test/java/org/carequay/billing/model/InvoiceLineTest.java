package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carequay.billing.FeeSchedule.Fee;
import org.carequay.billing.PayerClass;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;

class InvoiceLineTest {
    @Test
    void unitsTimesPriceIsExactAndTheInvoiceIsTheirSum() {
        InvoiceLine first = Fixtures.line(1, 3, "0.10");
        InvoiceLine second = Fixtures.line(2, 7, "33.33");
        Invoice invoice = new Invoice(
                "INV-000001", Ids.next(), Ids.next(), PayerClass.LIEN, Fixtures.TODAY, List.of(first, second));

        assertThat(first.amount()).isEqualTo(Money.of("0.30"));
        assertThat(invoice.billed()).isEqualTo(Money.of("233.61"));
    }

    @Test
    void whatNoColumnHoldsIsRefusedWithWords() {
        List<InvoiceLine> lines = List.of(Fixtures.line(1, 999, "999999.00"), Fixtures.line(2, 2, "999999.00"));

        assertThatThrownBy(
                        () -> new Invoice("INV-000001", Ids.next(), Ids.next(), PayerClass.LIEN, Fixtures.TODAY, lines))
                .isInstanceOfSatisfying(DomainRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("invoice-too-large"));
    }

    @Test
    void thePriceIsTheOneOfTheDay() {
        PriceList prices = new PriceList(List.of(
                new Fee("97110", "Exercise", Money.of(60), Fixtures.TODAY.minusYears(1)),
                new Fee("97110", "Exercise", Money.of(65), Fixtures.TODAY)));

        assertThat(prices.on("97110", Fixtures.TODAY.minusDays(1)).orElseThrow().amount())
                .isEqualTo(Money.of(60));
        assertThat(prices.on("97110", Fixtures.TODAY).orElseThrow().amount()).isEqualTo(Money.of(65));
        assertThat(prices.on("97110", Fixtures.TODAY.minusYears(2))).isEmpty();
    }
}
