package org.carequay.ui.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.carequay.billing.InvoiceState;
import org.carequay.care.CareTeams;
import org.carequay.care.EmergencyAccess;
import org.carequay.ui.security.SignedInUser;

/** What waits for this person now, counted from what the start page shows; the bell tells it on every page. */
@RequestScoped
public class WaitingWork {
    private static final String INVOICES = "app/billing/invoices.xhtml?state=";
    private final TodaysVisits visits;
    private final DashboardPage dashboard;
    private final SignedInUser user;
    private final EmergencyAccess emergencies;
    private final CareTeams teams;

    protected WaitingWork() {
        this(null, null, null, null, null);
    }

    @Inject
    public WaitingWork(
            TodaysVisits visits,
            DashboardPage dashboard,
            SignedInUser user,
            EmergencyAccess emergencies,
            CareTeams teams) {
        this.visits = visits;
        this.dashboard = dashboard;
        this.user = user;
        this.emergencies = emergencies;
        this.teams = teams;
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
        items.addAll(access());
        return items.stream().filter(item -> item.count() > 0).toList();
    }

    private List<Item> access() {
        List<Item> items = new ArrayList<>();
        if (user.can("audit.read")) {
            items.add(new Item(
                    "emergencies", emergencies.waiting(), "app/admin/emergency.xhtml", "pi-exclamation-triangle"));
        }
        if (user.can("user.manage")) {
            items.add(new Item("requests", teams.open().size(), "app/admin/emergency.xhtml", "pi-users"));
        }
        if (user.can("patient.read")) {
            items.add(new Item(
                    "ownEmergencies",
                    emergencies.toOwnPatients().size(),
                    "app/patients/access.xhtml",
                    "pi-exclamation-triangle"));
        }
        return items;
    }

    private Item invoices(String key, InvoiceState state, String icon) {
        return new Item(key, dashboard.invoicesIn(state), INVOICES + state, icon);
    }
}
