package org.carequay.billing.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;

/**
 * How large a reduction a role may approve: the clinic's head any, everybody else who holds the key up to a quarter of what
 * was billed.
 */
public final class ApprovalAuthority {
    private static final Set<String> UNLIMITED = Set.of("CLINIC_ADMIN", "SUPER_ADMIN", "SYSTEM");
    private static final BigDecimal SHARE = new BigDecimal("0.25");

    /** The answer: whether, and the least that this role may agree to. */
    public record Decision(boolean allowed, Money least) {}

    private ApprovalAuthority() {}

    public static Decision decide(String role, Money billed, Money agreed) {
        Money least = UNLIMITED.contains(role) ? Money.ZERO : leastFor(billed);
        return new Decision(agreed.compareTo(least) >= 0, least);
    }

    /** @throws DomainRefusal {@code beyond-authority} */
    static void check(Actor approver, Money billed, Money agreed) {
        Decision decision = decide(approver.role(), billed, agreed);
        if (!decision.allowed()) {
            throw new DomainRefusal(
                    "beyond-authority",
                    Map.of(
                            "role", approver.role(),
                            "billed", billed.toString(),
                            "agreed", agreed.toString(),
                            "least", decision.least().toString()));
        }
    }

    private static Money leastFor(Money billed) {
        BigDecimal reduction = billed.amount().multiply(SHARE).setScale(2, RoundingMode.DOWN);
        return billed.minus(new Money(reduction));
    }
}
