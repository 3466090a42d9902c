package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.CodePairs;
import org.carequay.billing.FeeSchedule;
import org.carequay.billing.PayerClass;
import org.carequay.shared.Money;

/** What patients who pay themselves are charged, and codes that are not billed together. */
@Dependent
public class DemoPrices {
    private static final BigDecimal SELF_PAY = new BigDecimal("0.65");
    /** Pairs that CMS publishes (NCCI procedure-to-procedure edits), with a modifier allowed or not. */
    private static final List<String> PAIRS =
            List.of("98941 97140 1", "98940 97140 1", "97530 97116 1", "97012 97018 1");

    @Inject
    private FeeSchedule fees;

    @Inject
    private CodePairs pairs;

    void add(LocalDate today) {
        fees.add(fees.on(today).stream()
                .map(fee -> new FeeSchedule.Fee(
                        fee.code(),
                        fee.label(),
                        Money.of(fee.amount().amount().multiply(SELF_PAY).setScale(0, RoundingMode.HALF_UP)),
                        today.withDayOfYear(1),
                        PayerClass.SELF_PAY))
                .toList());
        pairs.add(PAIRS.stream()
                .map(line -> line.split(" "))
                .map(part ->
                        new CodePairs.Pair(null, part[0], part[1], "1".equals(part[2]), today.withDayOfYear(1), null))
                .toList());
    }
}
