package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carequay.billing.PaymentPlans.Due;
import org.carequay.billing.PaymentPlans.Every;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;

class InstalmentsTest {
    private static final LocalDate LAST_OF_JANUARY = LocalDate.of(2026, 1, 31);

    private static List<Due> hundred(String paid, LocalDate today) {
        return Instalments.of(Money.of(100), 3, LAST_OF_JANUARY, Every.MONTH).asPaid(Money.of(paid), today);
    }

    @Test
    void aShortMonthHasItsLastDayAndTheDayComesBackAfterIt() {
        assertThat(hundred("0.00", LAST_OF_JANUARY))
                .extracting(Due::on)
                .containsExactly(LAST_OF_JANUARY, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
        assertThat(Instalments.of(Money.of(10), 2, LAST_OF_JANUARY, Every.TWO_WEEKS)
                        .parts())
                .extracting(Instalments.Part::on)
                .containsExactly(LAST_OF_JANUARY, LocalDate.of(2026, 2, 14));
    }

    @Test
    void aPartIsMissedFromTheDayAfterOn() {
        assertThat(hundred("0.00", LAST_OF_JANUARY)).noneMatch(Due::late);
        assertThat(hundred("0.00", LAST_OF_JANUARY.plusDays(1)))
                .extracting(Due::late)
                .containsExactly(true, false, false);
        assertThat(hundred("33.32", LAST_OF_JANUARY.plusDays(1)))
                .as("a cent is missing")
                .extracting(Due::late)
                .containsExactly(true, false, false);
        assertThat(hundred("33.33", LAST_OF_JANUARY.plusDays(1))).noneMatch(Due::late);
    }

    @Test
    void whatIsPaidEarlyCountsForTheNextPartsAndTheWholeFinishesIt() {
        assertThat(hundred("70.00", LocalDate.of(2026, 6, 1)))
                .extracting(Due::paid)
                .containsExactly(true, true, false);
        assertThat(hundred("70.00", LocalDate.of(2026, 6, 1)))
                .extracting(Due::late)
                .containsExactly(false, false, true);
        assertThat(hundred("100.00", LocalDate.of(2026, 6, 1))).allMatch(due -> due.paid() && !due.late());
    }

    @Test
    void onePartMoreThanSixtyAndPartsOfNothingAreNoPlan() {
        for (int parts : new int[] {1, 61}) {
            assertThatThrownBy(() -> Instalments.of(Money.of(100), parts, LAST_OF_JANUARY, Every.MONTH))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> Instalments.of(Money.of("0.05"), 6, LAST_OF_JANUARY, Every.MONTH))
                .isInstanceOf(InvalidInput.class);
    }

    @Property
    void thePartsSumToWhatIsOwed(
            @ForAll @IntRange(min = 6_000, max = 100_000_000) int cents,
            @ForAll @IntRange(min = 2, max = 60) int parts) {
        Money owed = new Money(java.math.BigDecimal.valueOf(cents, 2));
        List<Instalments.Part> all =
                Instalments.of(owed, parts, LAST_OF_JANUARY, Every.MONTH).parts();
        assertThat(Money.sum(all.stream().map(Instalments.Part::amount).toList()))
                .isEqualTo(owed);
        assertThat(all)
                .allMatch(part -> part.amount().isPositive())
                .isSortedAccordingTo(java.util.Comparator.comparing(Instalments.Part::on));
    }
}
