package org.carequay.billing.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.carequay.billing.Disbursements.FeeOf;
import org.carequay.billing.Disbursements.Input;
import org.carequay.billing.Disbursements.Item;
import org.carequay.billing.Disbursements.Result;
import org.carequay.billing.Disbursements.Share;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/**
 * Shares out a settlement: gross − costs − counsel's fee − liens = net to the client. Where liens come to more than is left
 * for them, each gets its part in proportion to its claim, rounded down to cents, and the cents that remain go one by one to
 * the largest fractions (largest remainder method), so that the parts sum exactly.
 */
public final class Disbursement {
    private static final int PERCENT = 2;
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final Money MOST = Money.of(99_999_999);
    private static final int ITEMS = 60;
    private static final int LABEL = 120;
    private static final Money CENT = Money.of("0.01");

    private Disbursement() {}

    /** @throws InvalidInput with everything that makes no sense, {@code costs-beyond-gross} */
    public static Result of(Input input) {
        check(input);
        Money gross = sum(input.sources());
        Money costs = sum(input.costs());
        Money base = input.feeOf() == FeeOf.GROSS ? gross : gross.minus(costs);
        Money fee = percent(base, input.feePercent(), RoundingMode.HALF_UP);
        Money left = gross.minus(costs).minus(fee);
        new InvalidInput.Check()
                .that(!left.isNegative(), "costs", "costs-beyond-gross")
                .done();
        Money kept = percent(gross, input.clientPercent(), RoundingMode.UP);
        Money forLiens = kept.compareTo(left) > 0 ? Money.ZERO : left.minus(kept);
        Money claimed = sum(input.liens());
        boolean proRata = claimed.compareTo(forLiens) > 0;
        List<Share> shares = proRata ? proRata(input.liens(), forLiens, claimed) : inFull(input.liens());
        Money paid = Money.sum(shares.stream().map(Share::paid).toList());
        return new Result(gross, costs, fee, forLiens, claimed, shares, paid, left.minus(paid), proRata);
    }

    private static List<Share> inFull(List<Item> liens) {
        return liens.stream()
                .map(lien -> new Share(lien, lien.amount(), Money.ZERO))
                .toList();
    }

    private static List<Share> proRata(List<Item> liens, Money forLiens, Money claimed) {
        List<BigDecimal> exact = liens.stream()
                .map(lien -> lien.amount()
                        .amount()
                        .multiply(forLiens.amount())
                        .divide(claimed.amount(), 12, RoundingMode.DOWN))
                .toList();
        List<Money> parts = new ArrayList<>(exact.stream()
                .map(part -> new Money(part.setScale(2, RoundingMode.DOWN)))
                .toList());
        Money rest = forLiens.minus(Money.sum(parts));
        List<Integer> byFraction = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) ->
                                exact.get(i).subtract(parts.get(i).amount()).negate())
                        .thenComparing(i -> i))
                .toList();
        for (int i = 0; rest.isPositive(); i++) {
            int next = byFraction.get(i);
            parts.set(next, parts.get(next).plus(CENT));
            rest = rest.minus(CENT);
        }
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Share(
                        liens.get(i), parts.get(i), liens.get(i).amount().minus(parts.get(i))))
                .toList();
    }

    private static Money percent(Money of, BigDecimal percent, RoundingMode rounding) {
        return new Money(of.amount().multiply(percent).movePointLeft(PERCENT).setScale(2, rounding));
    }

    private static Money sum(List<Item> items) {
        return Money.sum(items.stream().map(Item::amount).toList());
    }

    private static void check(Input input) {
        InvalidInput.Check check = new InvalidInput.Check().required("sources", input.sources());
        items(check, "sources", input.sources());
        items(check, "costs", input.costs());
        items(check, "liens", input.liens());
        check.required("feeOf", input.feeOf())
                .that(percentage(input.feePercent()), "feePercent", "out-of-range")
                .that(percentage(input.clientPercent()), "clientPercent", "out-of-range")
                .maxLength("note", input.note(), 1000)
                .done();
    }

    private static void items(InvalidInput.Check check, String field, List<Item> items) {
        check.that(items.size() <= ITEMS, field, "too-many");
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String at = field + "[" + i + "].";
            check.required(at + "label", item.label())
                    .maxLength(at + "label", item.label(), LABEL)
                    .required(at + "amount", item.amount())
                    .that(
                            item.amount() == null
                                    || item.amount().isPositive()
                                            && item.amount().compareTo(MOST) <= 0,
                            at + "amount",
                            "out-of-range");
        }
    }

    private static boolean percentage(BigDecimal value) {
        return value != null && value.signum() >= 0 && value.compareTo(HUNDRED) <= 0 && value.scale() <= 2;
    }
}
