package org.carequay.api.billing;

import java.util.List;
import java.util.UUID;
import org.carequay.billing.InvoiceId;

/** Who is handed what; {@code invoices}: without, all that wait. */
public record AgencyHandoverInput(String agency, List<UUID> invoices) {
    List<InvoiceId> chosen() {
        return invoices == null
                ? List.of()
                : invoices.stream().map(InvoiceId::new).distinct().toList();
    }
}
