package org.carequay.billing.model;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.carequay.billing.InvoiceState;
import org.carequay.shared.Money;

/**
 * An invoice that is paid or written off may still have something open: the patient's part, what counsel disputes, money that
 * was taken back. It is asked for as domain.md §7 says of open invoices, or, where counsel or an insurer owe it, by the stage
 * in which they are asked.
 */
final class LeftOpen {
    private LeftOpen() {}

    /** @return nothing when nothing is open, or the invoice has not ended so */
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
