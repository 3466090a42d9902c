package org.carequay.ui.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.Ledger;

/** What was booked for the invoice on whose page it stands, oldest first. */
@Named
@RequestScoped
public class InvoiceJournal {
    @Inject
    private Ledger ledger;

    @Inject
    private InvoicePage page;

    private List<Ledger.Entry> entries;

    public List<Ledger.Entry> getEntries() {
        if (entries == null) {
            entries = ledger.of(InvoiceId.parse(page.getId()));
        }
        return entries;
    }
}
