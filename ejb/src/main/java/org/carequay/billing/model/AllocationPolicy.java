package org.carequay.billing.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.billing.InvoiceTransition.Allocation;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/**
 * How a cheque is shared out: every part positive, each invoice named once, all that wait on this cheque among them, and
 * the parts sum to the cheque to the cent.
 */
final class AllocationPolicy {
    private AllocationPolicy() {}

    /**
     * @param waiting the invoices that hold the cheque
     * @throws InvalidInput when a part makes no sense
     * @throws DomainRefusal {@code allocations-differ-from-cheque}, {@code invoice-left-out}
     */
    static void check(Cheque cheque, Collection<Invoice> waiting, List<Allocation> parts) {
        InvalidInput.Check check = new InvalidInput.Check();
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            Allocation part = parts.get(i);
            String field = "allocations[" + i + "]";
            boolean whole = part != null && part.invoice() != null && part.amount() != null;
            check.that(whole, field, "required");
            if (whole) {
                check.that(part.amount().isPositive(), field + ".amount", "out-of-range")
                        .that(named.add(part.invoice().value()), field + ".invoice", "twice");
            }
        }
        check.done();
        sum(cheque, parts);
        leftOut(waiting, named);
    }

    private static void sum(Cheque cheque, List<Allocation> parts) {
        Money sum = Money.sum(parts.stream().map(Allocation::amount).toList());
        if (!sum.equals(cheque.amount())) {
            throw new DomainRefusal(
                    "allocations-differ-from-cheque",
                    Map.of("sum", sum.toString(), "cheque", cheque.amount().toString()));
        }
    }

    private static void leftOut(Collection<Invoice> waiting, Set<UUID> named) {
        String missing = waiting.stream()
                .filter(invoice -> !named.contains(invoice.id()))
                .map(Invoice::number)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new DomainRefusal("invoice-left-out", Map.of("numbers", missing));
        }
    }
}
