package org.carequay.ui.scheduling;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.carequay.scheduling.ScheduleSettingsService;
import org.carequay.scheduling.WaitlistEntryId;
import org.carequay.scheduling.WaitlistOfferId;
import org.carequay.scheduling.WaitlistOffers;
import org.carequay.scheduling.WaitlistService;
import org.carequay.scheduling.WaitlistView;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/**
 * Who waits, what is offered to them, and the answers that the staff takes. A row may have moved since it was drawn, so each act
 * brings along the id of what it is about.
 */
@Named
@ViewScoped
public class WaitlistPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "waitlistMsg";

    @Inject
    private WaitlistService waitlist;

    @Inject
    private WaitlistOffers offers;

    @Inject
    private ScheduleSettingsService settings;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private final WaitlistFilter filter = new WaitlistFilter();
    private transient Page<WaitlistView> shown;
    private transient String link;
    private transient String linkFor;

    public List<WaitlistView> getRows() {
        return shown().items();
    }

    public long getTotal() {
        return shown().total();
    }

    private Page<WaitlistView> shown() {
        if (shown == null) {
            shown = waitlist.find(filter.query());
        }
        return shown;
    }

    /** Whether there are more on a page after this one. */
    public boolean isMore() {
        return getTotal() > (long) filter.getPage() * PageRequest.MAX_SIZE;
    }

    /** Looks again. */
    public void look() {
        shown = null;
    }

    /** For how many minutes a time is held here. */
    public int getMinutes() {
        return settings.current().offers().minutes();
    }

    public void offer() {
        offered(offers.offer(WaitlistEntryId.parse(asked("entry"))));
    }

    /** Tells of an offer that was just made. */
    void offered(WaitlistOffers.Made made) {
        show(made.entry(), made.token());
        notices.done(
                BUNDLE,
                "done.offer",
                made.entry().patientName(),
                dates.time(made.entry().offer().heldUntil()));
    }

    /** A link to what is offered already. */
    public void renew() {
        String token = offers.link(WaitlistOfferId.parse(asked("offer")));
        show(waitlist.get(WaitlistEntryId.parse(asked("entry"))), token);
    }

    public void accept() {
        WaitlistView held = find(asked("offer"));
        WaitlistView entry = offers.accept(WaitlistOfferId.parse(asked("offer")));
        look();
        notices.done(
                BUNDLE,
                "done.accept",
                entry.patientName(),
                held == null ? "" : dates.show(held.offer().start(), "full"));
    }

    public void decline() {
        WaitlistView entry = offers.decline(WaitlistOfferId.parse(asked("offer")));
        look();
        notices.done(BUNDLE, "done.decline", entry.patientName());
    }

    public void withdraw() {
        WaitlistView entry = waitlist.withdraw(WaitlistEntryId.parse(asked("entry")), Long.parseLong(asked("version")));
        look();
        notices.done(BUNDLE, "done.withdraw", entry.patientName());
    }

    private WaitlistView find(String offer) {
        return getRows().stream()
                .filter(row ->
                        row.offer() != null && row.offer().id().toString().equals(offer))
                .findFirst()
                .orElse(null);
    }

    private void show(WaitlistView entry, String token) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String page = request.getRequestURL().toString();
        int root = page.indexOf(request.getContextPath())
                + request.getContextPath().length();
        link = page.substring(0, root) + "/offer.xhtml?t=" + token;
        linkFor = entry.patientName();
        look();
    }

    private static String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    public WaitlistFilter getFilter() {
        return filter;
    }

    /** The link that was just made; null otherwise. */
    public String getLink() {
        return link;
    }

    public String getLinkFor() {
        return linkFor;
    }
}
