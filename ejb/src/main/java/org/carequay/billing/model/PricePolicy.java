package org.carequay.billing.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;

/**
 * A price below the schedule's gives money up before it is billed. Where the clinic has set how much somebody may write off, they
 * lower the prices of an invoice by no more than that; somebody with a higher limit bills it then. Without a limit of the
 * clinic's a reason is enough.
 */
public final class PricePolicy {
    private PricePolicy() {}

    /**
     * @param limit of who bills, set by the clinic for them or their role
     * @throws DomainRefusal {@code price-beyond-authority}
     */
    public static void check(Optional<ApprovalAuthority.Limit> limit, List<InvoiceLine> lines) {
        if (limit.isEmpty()) {
            return;
        }
        Money listed = Money.sum(lines.stream().map(InvoiceLine::listed).toList());
        Money lowered = Money.sum(lines.stream()
                .map(line -> line.listed().minus(line.amount()))
                .filter(Money::isPositive)
                .toList());
        ApprovalAuthority.Decision decision = ApprovalAuthority.decide(limit.get(), listed, listed.minus(lowered));
        if (!decision.allowed()) {
            throw new DomainRefusal(
                    "price-beyond-authority",
                    Map.of("listed", listed, "billed", listed.minus(lowered), "least", decision.least()));
        }
    }
}
