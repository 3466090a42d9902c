package org.carequay.billing.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;

/**
 * What becomes of owed − received. A reduction is given only as far as it was agreed; more than owed can only be refunded;
 * nothing left needs no code.
 */
final class RemainderPolicy {
    private RemainderPolicy() {}

    /**
     * @param owed what is open before this money
     * @return null when nothing is left
     */
    static Remainder decide(Invoice invoice, Money owed, Money received, String code) {
        Money left = owed.minus(received);
        if (left.isZero()) {
            return null;
        }
        Remainder remainder = parse(code);
        if ((remainder == Remainder.REFUND) != left.isNegative()) {
            throw refusal("remainder-does-not-fit", invoice, left, remainder);
        }
        if (remainder == Remainder.REDUCTION && left.compareTo(invoice.billed().minus(invoice.agreed())) > 0) {
            throw refusal("remainder-beyond-agreement", invoice, left, remainder);
        }
        return remainder;
    }

    private static Remainder parse(String code) {
        if (code == null || code.isBlank()) {
            throw new InvalidInput("missing-fields", List.of(new Violation("remainder", "required")));
        }
        return Arrays.stream(Remainder.values())
                .filter(r -> r.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("invalid", List.of(new Violation("remainder", "unknown-value"))));
    }

    private static DomainRefusal refusal(String code, Invoice invoice, Money left, Remainder remainder) {
        return new DomainRefusal(
                code,
                Map.of(
                        "number", invoice.number(),
                        "left", left.toString(),
                        "agreed", invoice.agreed().toString(),
                        "remainder", remainder.name()));
    }
}
