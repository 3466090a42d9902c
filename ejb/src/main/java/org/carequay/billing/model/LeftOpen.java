package org.carequay.billing.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carequay.billing.InvoiceState;
import org.carequay.shared.Money;

/**
 * An invoice that is paid or written off may still have something open: the patient's part, what counsel disputes, money that
 * was taken back. It is asked for as domain.md §7 says of open invoices, or, where counsel or an insurer owe it, by the stage
 * in which they are asked. What was written off is asked for in the same ways when money is to come after all.
 */
final class LeftOpen {
    private LeftOpen() {}

    /** What could be asked for: what is open, and what was written off. */
    static Map<LedgerAccount, Money> claimable(Map<LedgerAccount, Money> standing, List<LedgerEntry> writeOffs) {
        Map<LedgerAccount, Money> claimable = new EnumMap<>(LedgerAccount.class);
        claimable.putAll(standing);
        writeOffs.stream()
                .flatMap(entry -> entry.lines().stream())
                .forEach(line -> claimable.merge(line.account(), line.amount().negate(), Money::plus));
        return claimable;
    }

    /**
     * @param standing what can be asked for
     * @return nothing when that is nothing, or the invoice has not ended so
     */
    static Set<InvoiceState> ways(Invoice invoice, Map<LedgerAccount, Money> standing) {
        Set<InvoiceState> ways = EnumSet.noneOf(InvoiceState.class);
        boolean ended = invoice.state() == InvoiceState.PAID || invoice.state() == InvoiceState.WRITTEN_OFF;
        if (!ended || !Posting.open(standing).isPositive()) {
            return ways;
        }
        ways.add(InvoiceState.PATIENT_RESPONSIBLE);
        ways.add(InvoiceState.COLLECTIONS);
        if (invoice.state() == InvoiceState.PAID) {
            ways.add(InvoiceState.WRITTEN_OFF);
        }
        if (!others(standing).isZero() && invoice.sentOn() != null) {
            ways.add(invoice.agreed() == null ? InvoiceState.PENDING_REDUCTION : InvoiceState.PENDING_CHEQUE);
        }
        return ways;
    }

    /** What is not the patient's. */
    private static Money others(Map<LedgerAccount, Money> standing) {
        return standing.getOrDefault(LedgerAccount.RECEIVABLE, Money.ZERO)
                .plus(standing.getOrDefault(LedgerAccount.DISPUTED_RECEIVABLE, Money.ZERO));
    }
}
