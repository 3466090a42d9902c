package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;
import org.carequay.ui.security.SignedInUser;

/** The left rail and the menu "New": only pages this person may open, by the table of pages. */
@Named
@RequestScoped
public class Navigation {
    private static final List<Group> ALL = List.of(
            new Group(
                    null,
                    List.of(
                            new Item("today", "app/dashboard", "pi-home"),
                            new Item("patients", "app/patients/list", "pi-users"),
                            new Item("schedule", "app/schedule/calendar", "pi-calendar"),
                            new Item("board", "app/schedule/board", "pi-clock"),
                            new Item("waitlist", "app/schedule/waitlist", "pi-hourglass"),
                            new Item("cases", "app/cases/list", "pi-briefcase"),
                            new Item("documents", "app/documents/list", "pi-file"),
                            new Item("messages", "app/messages/list", "pi-comments"),
                            new Item("tasks", "app/tasks/board", "pi-check-square"),
                            new Item("notices", "app/notices", "pi-bell"),
                            new Item("recalls", "app/recalls/list", "pi-replay"))),
            new Group(
                    "nav.billing",
                    List.of(
                            new Item("charges", "app/billing/charges", "pi-list-check"),
                            new Item("invoices", "app/billing/invoices", "pi-receipt"),
                            new Item("invoiceBoard", "app/billing/board", "pi-objects-column"),
                            new Item("cheques", "app/billing/cheques", "pi-money-bill"),
                            new Item("remittances", "app/billing/remittances", "pi-building-columns"),
                            new Item("drawer", "app/billing/drawer", "pi-inbox"),
                            new Item("journal", "app/billing/journal", "pi-book"),
                            new Item("statements", "app/billing/statements", "pi-envelope"),
                            new Item("agency", "app/billing/agency", "pi-phone"),
                            new Item("aging", "app/billing/aging", "pi-chart-bar"),
                            new Item("financeReports", "app/billing/reports", "pi-table"))),
            new Group(
                    "nav.admin",
                    List.of(
                            new Item("visitTypes", "app/admin/visit-types", "pi-tags"),
                            new Item("providers", "app/admin/providers", "pi-user"),
                            new Item("resources", "app/admin/resources", "pi-box"),
                            new Item("availability", "app/admin/availability", "pi-calendar-minus"),
                            new Item("templates", "app/templates/list", "pi-clone"),
                            new Item("consents", "app/admin/consents", "pi-verified"),
                            new Item("users", "app/admin/users", "pi-id-card"),
                            new Item("apiClients", "app/admin/api-clients", "pi-key"),
                            new Item("clinic", "app/admin/clinic", "pi-building"),
                            new Item("signOn", "app/admin/sign-on", "pi-sign-in"),
                            new Item("jobs", "app/admin/jobs", "pi-cog"),
                            new Item("clinicExport", "app/admin/export", "pi-download"),
                            new Item("retention", "app/admin/retention", "pi-calendar-clock"),
                            new Item("emergency", "app/admin/emergency", "pi-exclamation-triangle"),
                            new Item("alerts", "app/admin/alerts", "pi-bell"),
                            new Item("audit", "app/admin/audit", "pi-shield"))));
    private static final List<Item> NEW = List.of(
            new Item("new.patient", "app/patients/register", "pi-user-plus"),
            new Item("new.case", "app/cases/open", "pi-briefcase"),
            new Item("new.appointment", "app/schedule/book", "pi-calendar-plus"),
            new Item("new.task", "app/tasks/board", "?id=new", "pi-check-square"));
    private final PageTable pages;
    private final SignedInUser user;

    protected Navigation() {
        this(null, null);
    }

    @Inject
    public Navigation(PageTable pages, SignedInUser user) {
        this.pages = pages;
        this.user = user;
    }

    /**
     * One entry. Its text is {@code nav.<key>}; the key also marks the section a page belongs to.
     *
     * @param query what follows the page in the address, from the question mark on
     */
    public record Item(String key, String page, String query, String icon) {
        Item(String key, String page, String icon) {
            this(key, page, "", icon);
        }

        public String labelKey() {
            return "nav." + key;
        }
    }

    /** Entries under one heading; {@code labelKey} null for the first group. */
    public record Group(String labelKey, List<Item> items) {}

    public List<Group> getGroups() {
        return ALL.stream()
                .map(group -> new Group(group.labelKey(), allowed(group.items())))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** What this person may make: the menu "New". */
    public List<Item> getCreations() {
        return allowed(NEW).stream()
                .filter(item -> !item.key().equals("new.appointment") || user.can("schedule.book"))
                .filter(item -> !item.key().equals("new.task") || user.can("task.write"))
                .toList();
    }

    /** What the rail shows to somebody with that role and those keys. */
    public List<Item> shownTo(String role, Predicate<String> holds) {
        return ALL.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> pages.permits(item.page(), role, holds))
                .toList();
    }

    private List<Item> allowed(List<Item> items) {
        return items.stream().filter(item -> pages.permits(item.page(), user)).toList();
    }
}
