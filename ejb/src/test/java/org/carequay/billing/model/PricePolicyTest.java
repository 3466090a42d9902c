package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;

class PricePolicyTest {
    private static Optional<ApprovalAuthority.Limit> limit(String percent, Money amount) {
        return Optional.of(new ApprovalAuthority.Limit(new BigDecimal(percent), amount));
    }

    @Test
    void withoutALimitOfTheClinicAReasonIsEnough() {
        assertThatCode(() -> PricePolicy.check(Optional.empty(), List.of(Fixtures.lowered("400.00", "100.00"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aLimitHoldsToTheCent() {
        assertThatCode(() -> PricePolicy.check(limit("25", null), List.of(Fixtures.lowered("400.00", "300.00"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PricePolicy.check(limit("25", null), List.of(Fixtures.lowered("400.00", "299.99"))))
                .isInstanceOfSatisfying(DomainRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("price-beyond-authority"));
        assertThatThrownBy(() ->
                        PricePolicy.check(limit("100", Money.of(50)), List.of(Fixtures.lowered("400.00", "349.99"))))
                .isInstanceOf(DomainRefusal.class);
    }

    @Test
    void aHigherPriceOfAnotherLineDoesNotMakeUpForALowerOne() {
        List<InvoiceLine> lines = List.of(Fixtures.lowered("100.00", "10.00"), Fixtures.lowered("100.00", "190.00"));
        assertThatThrownBy(() -> PricePolicy.check(limit("25", null), lines)).isInstanceOf(DomainRefusal.class);
    }
}
