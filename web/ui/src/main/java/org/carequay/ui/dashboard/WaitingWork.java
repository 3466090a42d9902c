package org.carequay.ui.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.carequay.billing.InvoiceState;
import org.carequay.ui.security.SignedInUser;

/** What waits for this person now, counted from what the start page shows; the bell tells it on every page. */
@RequestScoped
public class WaitingWork {
    private static final String INVOICES = "app/billing/invoices.xhtml?state=";
    private final TodaysVisits visits;
    private final DashboardPage dashboard;
    private final SignedInUser user;

    protected WaitingWork() {
        this(null, null, null);
    }

    @Inject
    public WaitingWork(TodaysVisits visits, DashboardPage dashboard, SignedInUser user) {
        this.visits = visits;
        this.dashboard = dashboard;
        this.user = user;
    }

    /**
     * One kind of work.
     *
     * @param key {@code waiting.<key>} is its text, with the count as argument
     * @param page where it is done, inside the application
     */
    public record Item(String key, long count, String page, String icon) {}

    /** Only kinds that something waits of. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        if (user.can("schedule.check-in") || user.can("encounter.write")) {
            items.add(new Item("visits", visits.getWaiting().size(), "app/schedule/board.xhtml", "pi-clock"));
        }
        items.add(new Item("notes", dashboard.getNotes().total(), "app/dashboard.xhtml#notes", "pi-pencil"));
        if (user.can("billing.post")) {
            items.add(invoices("invoices", InvoiceState.PENDING_INVOICE, "pi-receipt"));
            items.add(invoices("cheques", InvoiceState.CHEQUE_RECEIVED, "pi-money-bill"));
        }
        return items.stream().filter(item -> item.count() > 0).toList();
    }

    private Item invoices(String key, InvoiceState state, String icon) {
        return new Item(key, dashboard.invoicesIn(state), INVOICES + state, icon);
    }
}
