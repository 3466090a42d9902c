package org.carequay.billing.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.carequay.billing.FeeSchedule.Effect;
import org.carequay.billing.FeeSchedule.Fee;
import org.carequay.billing.FeeSchedule.Trial;
import org.carequay.billing.FeeSchedule.TriedLine;
import org.carequay.billing.PayerClass;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;

/** Tells what prices of a file would do beside those that are known. */
final class FeeTrial {
    private static final int HEADING = 1;
    private final Map<Priced, NavigableMap<LocalDate, Money>> prices = new HashMap<>();

    /** What has prices of its own. */
    private record Priced(String code, PayerClass payer) {}

    private FeeTrial() {}

    /** What the price at that index of a file is called in refusals, up to the name of its column. */
    static String at(int index) {
        return "line " + (index + 1 + HEADING) + " ";
    }

    /** @param found what is wrong, by {@link #at} and the column */
    static Trial of(List<Fee> fees, List<Fee> known, List<Violation> found) {
        FeeTrial trial = new FeeTrial();
        known.forEach(trial::add);
        Map<Integer, List<Violation>> refused = byIndex(found);
        for (int i = 0; i < fees.size(); i++) {
            if (!refused.containsKey(i)) {
                trial.add(fees.get(i));
            }
        }
        List<TriedLine> lines = new ArrayList<>();
        for (int i = 0; i < fees.size(); i++) {
            lines.add(trial.line(i + 1 + HEADING, fees.get(i), refused.getOrDefault(i, List.of())));
        }
        return new Trial(List.copyOf(lines));
    }

    private static Map<Integer, List<Violation>> byIndex(List<Violation> found) {
        Map<Integer, List<Violation>> refused = new HashMap<>();
        for (Violation violation : found) {
            String[] place = violation.field().split(" ", 3);
            refused.computeIfAbsent(Integer.parseInt(place[1]) - 1 - HEADING, line -> new ArrayList<>())
                    .add(new Violation(place[2], violation.code()));
        }
        return refused;
    }

    private void add(Fee fee) {
        prices.computeIfAbsent(new Priced(fee.code(), fee.payer()), key -> new TreeMap<>())
                .put(fee.effectiveFrom(), fee.amount());
    }

    private TriedLine line(int number, Fee fee, List<Violation> reasons) {
        if (!reasons.isEmpty()) {
            return new TriedLine(number, fee, null, Effect.REFUSED, List.copyOf(reasons));
        }
        Money before = before(fee);
        Effect effect = before == null ? Effect.NEW : before.equals(fee.amount()) ? Effect.SAME : Effect.CHANGED;
        return new TriedLine(number, fee, before, effect, List.of());
    }

    /** The payer's own price until that day, or else the standard one. */
    private Money before(Fee fee) {
        Money own = last(prices.get(new Priced(fee.code(), fee.payer())).headMap(fee.effectiveFrom(), false));
        NavigableMap<LocalDate, Money> standard = prices.get(new Priced(fee.code(), PayerClass.STANDARD));
        return own != null || fee.payer() == PayerClass.STANDARD || standard == null
                ? own
                : last(standard.headMap(fee.effectiveFrom(), true));
    }

    private static Money last(NavigableMap<LocalDate, Money> until) {
        return until.isEmpty() ? null : until.lastEntry().getValue();
    }
}
