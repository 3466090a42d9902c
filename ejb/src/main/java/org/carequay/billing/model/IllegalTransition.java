package org.carequay.billing.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carequay.billing.InvoiceState;
import org.carequay.shared.DomainRefusal;

/** The invoice does not stand where that move starts: names from, to, what is allowed and which stages are missing. */
public final class IllegalTransition extends DomainRefusal {
    private static final long serialVersionUID = 1L;

    private static final List<InvoiceState> WAY = List.of(
            InvoiceState.PENDING_INVOICE,
            InvoiceState.PENDING_REDUCTION,
            InvoiceState.PENDING_CHEQUE,
            InvoiceState.CHEQUE_RECEIVED,
            InvoiceState.PAID);

    IllegalTransition(Invoice invoice, InvoiceState to) {
        this(invoice, to, invoice.next());
    }

    IllegalTransition(Invoice invoice, InvoiceState to, Set<InvoiceState> allowed) {
        super(
                "illegal-transition",
                Map.of(
                        "from", invoice.state(),
                        "to", to,
                        "allowed", List.copyOf(allowed),
                        "missing", between(invoice.state(), to)));
    }

    /** The stages that would be skipped. */
    private static List<InvoiceState> between(InvoiceState from, InvoiceState to) {
        int start = WAY.indexOf(from) + 1;
        int end = WAY.indexOf(to);
        return start == 0 || end <= start ? List.of() : WAY.subList(start, end);
    }
}
