package org.carequay.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.FeeSchedule.Effect;
import org.carequay.billing.FeeSchedule.Fee;
import org.carequay.billing.FeeSchedule.Trial;
import org.carequay.billing.FeeSchedule.TriedLine;
import org.carequay.billing.PayerClass;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;

class FeeTrialTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final List<Fee> KNOWN =
            List.of(fee("97110", 65, JANUARY, PayerClass.STANDARD), fee("97110", 50, JANUARY, PayerClass.LIEN));

    private static Fee fee(String code, int amount, LocalDate from, PayerClass payer) {
        return new Fee(code, "Zz", Money.of(amount), from, payer);
    }

    private static TriedLine only(Fee fee) {
        return FeeTrial.of(List.of(fee), KNOWN, List.of()).lines().get(0);
    }

    @Test
    void eachLineSaysWhatItDoesBesideThePriceUntilThen() {
        assertThat(only(fee("97140", 70, JUNE, PayerClass.STANDARD)).effect()).isEqualTo(Effect.NEW);
        TriedLine changed = only(fee("97110", 66, JUNE, PayerClass.STANDARD));
        assertThat(changed.effect()).isEqualTo(Effect.CHANGED);
        assertThat(changed.before()).isEqualTo(Money.of(65));
        assertThat(only(fee("97110", 50, JUNE, PayerClass.LIEN)).effect()).isEqualTo(Effect.SAME);
        assertThat(only(fee("97110", 50, JANUARY.minusDays(1), PayerClass.LIEN)).effect())
                .as("nothing holds before the first")
                .isEqualTo(Effect.NEW);
    }

    @Test
    void whoeverHasNoPriceOfTheirOwnPaidTheStandardOne() {
        TriedLine own = only(fee("97110", 80, JANUARY, PayerClass.INSURANCE));
        assertThat(own.before()).isEqualTo(Money.of(65));
        assertThat(own.effect()).isEqualTo(Effect.CHANGED);
    }

    @Test
    void anEarlierLineOfTheFileCountsUnlessItIsRefused() {
        List<Fee> file =
                List.of(fee("97140", 70, JANUARY, PayerClass.STANDARD), fee("97140", 75, JUNE, PayerClass.STANDARD));
        assertThat(FeeTrial.of(file, List.of(), List.of()).lines().get(1).before())
                .isEqualTo(Money.of(70));

        Trial refused = FeeTrial.of(file, List.of(), List.of(new Violation(FeeTrial.at(0) + "amount", "out-of-range")));
        assertThat(refused.good()).isFalse();
        assertThat(refused.lines().get(0).line()).isEqualTo(2);
        assertThat(refused.lines().get(0).effect()).isEqualTo(Effect.REFUSED);
        assertThat(refused.lines().get(0).reasons()).containsExactly(new Violation("amount", "out-of-range"));
        assertThat(refused.lines().get(1).effect()).isEqualTo(Effect.NEW);
        assertThat(refused.count(Effect.REFUSED)).isEqualTo(1);
    }
}
