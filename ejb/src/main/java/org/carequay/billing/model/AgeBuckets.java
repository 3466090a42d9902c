package org.carequay.billing.model;

import org.carequay.billing.Aging.Buckets;
import org.carequay.shared.Money;

/** Sorts open amounts by age in days: 0–30, 31–60, 61–90, 91–120, over 120. */
public final class AgeBuckets {
    private static final int[] LAST_DAY = {30, 60, 90, 120};
    private final Money[] sums = {Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO};

    /** Which bucket that age falls into, from 0. */
    static int index(int days) {
        int index = 0;
        while (index < LAST_DAY.length && days > LAST_DAY[index]) {
            index++;
        }
        return index;
    }

    public static Buckets of(int days, Money balance) {
        return new AgeBuckets().add(days, balance).buckets();
    }

    public AgeBuckets add(int days, Money balance) {
        int index = index(days);
        sums[index] = sums[index].plus(balance);
        return this;
    }

    public AgeBuckets add(Buckets more) {
        Money[] amounts = {more.b0to30(), more.b31to60(), more.b61to90(), more.b91to120(), more.over120()};
        for (int i = 0; i < amounts.length; i++) {
            sums[i] = sums[i].plus(amounts[i]);
        }
        return this;
    }

    public Buckets buckets() {
        Money total = Money.sum(java.util.List.of(sums));
        return new Buckets(sums[0], sums[1], sums[2], sums[3], sums[4], total);
    }
}
