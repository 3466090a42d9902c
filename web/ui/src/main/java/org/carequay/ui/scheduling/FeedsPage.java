package org.carequay.ui.scheduling;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.carequay.scheduling.CalendarFeedService;
import org.carequay.scheduling.CalendarFeedView;
import org.carequay.scheduling.ProviderId;
import org.carequay.ui.shell.Notices;

/** The secret calendar addresses that somebody may make: one's own, or those of all providers. */
@Named
@ViewScoped
public class FeedsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarFeedService calendars;

    @Inject
    private Notices notices;

    private transient List<CalendarFeedView> feeds;
    private String address;
    private String addressOf;
    /** Whose address is about to end; asked twice, as programs that read it stop without a word. */
    private String asking;

    private boolean revoking;

    public List<CalendarFeedView> getFeeds() {
        if (feeds == null) {
            feeds = calendars.feeds();
        }
        return feeds;
    }

    public void ask(String provider, boolean toRevoke) {
        asking = provider;
        revoking = toRevoke;
    }

    public void keep() {
        asking = null;
    }

    /** What was asked: replaces the address of that provider, or ends it. */
    public void end(String provider, String name) {
        if (revoking) {
            revoke(provider, name);
        } else {
            replace(provider, name);
        }
    }

    /** Makes a new address and shows it, this once. */
    public void replace(String provider, String name) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String token = calendars.replace(ProviderId.parse(provider));
        String page = request.getRequestURL().toString();
        String root = page.substring(
                0,
                page.indexOf(request.getContextPath())
                        + request.getContextPath().length());
        address = root + "/api/v1/calendars/" + token + ".ics";
        addressOf = name;
        done();
    }

    private void revoke(String provider, String name) {
        calendars.revoke(ProviderId.parse(provider));
        address = null;
        done();
        notices.done("scheduleMsg", "feed.revoked", name);
    }

    private void done() {
        asking = null;
        feeds = null;
    }

    /** The provider whose address is about to end, or null. */
    public String getAsking() {
        return asking;
    }

    public boolean isRevoking() {
        return revoking;
    }

    /** The address just made; null otherwise. */
    public String getAddress() {
        return address;
    }

    public String getAddressOf() {
        return addressOf;
    }
}
