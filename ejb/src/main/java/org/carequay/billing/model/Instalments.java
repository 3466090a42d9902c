package org.carequay.billing.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carequay.billing.PaymentPlans.Due;
import org.carequay.billing.PaymentPlans.Every;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** The parts of a payment plan: equal, in whole cents, each due on a day, and paid from the first on by whatever comes. */
public record Instalments(List<Part> parts) {
    private static final int MOST = 60;

    /** What is due on a day. */
    public record Part(LocalDate on, Money amount) {}

    public Instalments {
        parts = List.copyOf(parts);
    }

    /**
     * The cents that remain are in the last part. A month later is the same day, or the last one of a shorter month; it is counted
     * from the first day, so that the day comes back after it.
     *
     * @throws InvalidInput for 1 or more than 60 parts, or parts of less than a cent
     */
    public static Instalments of(Money owed, int parts, LocalDate first, Every every) {
        new InvalidInput.Check()
                .that(parts >= 2 && parts <= MOST, "parts", "out-of-range")
                .done();
        Money each = new Money(owed.amount().divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN));
        new InvalidInput.Check()
                .that(each.isPositive(), "parts", "out-of-range")
                .done();
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            LocalDate on = every == Every.MONTH ? first.plusMonths(i) : first.plusWeeks(2L * i);
            all.add(new Part(on, i + 1 < parts ? each : owed.minus(each.times(i))));
        }
        return new Instalments(all);
    }

    /** Which of them are paid when that much was, and which are late on that day. The day itself is in time. */
    public List<Due> asPaid(Money paid, LocalDate today) {
        List<Due> dues = new ArrayList<>();
        Money sum = Money.ZERO;
        for (Part part : parts) {
            sum = sum.plus(part.amount());
            boolean covered = paid.compareTo(sum) >= 0;
            dues.add(new Due(
                    part.on(), part.amount(), covered, !covered && part.on().isBefore(today)));
        }
        return dues;
    }
}
