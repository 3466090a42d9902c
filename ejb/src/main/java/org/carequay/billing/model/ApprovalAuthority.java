package org.carequay.billing.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;

/**
 * How much somebody may give up. Where the clinic has set no limit for the person or the role: the clinic's head any, everybody
 * else who holds the key up to a quarter of what was billed.
 */
public final class ApprovalAuthority {
    private static final Set<String> UNLIMITED = Set.of("CLINIC_ADMIN", "SUPER_ADMIN", "SYSTEM");
    private static final Limit QUARTER = new Limit(new BigDecimal("25"), null);
    private static final Limit ALL = new Limit(new BigDecimal("100"), null);
    private static final int PERCENT = 2;

    /** The answer: whether, and the least that this person may leave to be paid. */
    public record Decision(boolean allowed, Money least) {}

    /** At most that percentage of what was billed and, unless null, at most that amount. */
    public record Limit(BigDecimal percent, Money amount) {
        Money most(Money billed) {
            Money share = new Money(
                    billed.amount().multiply(percent).movePointLeft(PERCENT).setScale(2, RoundingMode.DOWN));
            return amount == null || share.compareTo(amount) < 0 ? share : amount;
        }
    }

    private ApprovalAuthority() {}

    /** By the rule for all. */
    public static Decision decide(String role, Money billed, Money agreed) {
        return decide(standard(role), billed, agreed);
    }

    public static Decision decide(Limit limit, Money billed, Money left) {
        Money least = billed.minus(limit.most(billed));
        return new Decision(left.compareTo(least) >= 0, least);
    }

    /** What holds for a role without a limit of its own. */
    public static Limit standard(String role) {
        return UNLIMITED.contains(role) ? ALL : QUARTER;
    }

    /**
     * @param left what of the bill is left to be paid
     * @throws DomainRefusal {@code beyond-authority}
     */
    static void check(Actor approver, Limit limit, Money billed, Money left) {
        Decision decision = decide(limit, billed, left);
        if (!decision.allowed()) {
            throw new DomainRefusal(
                    "beyond-authority",
                    Map.of(
                            "role", approver.role(),
                            "billed", billed.toString(),
                            "agreed", left.toString(),
                            "least", decision.least().toString()));
        }
    }
}
