package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carequay.scheduling.CalendarFeedService;
import org.carequay.scheduling.CalendarFeedView;
import org.carequay.scheduling.ProviderId;
import org.carequay.ui.shell.Notices;

/** The secret calendar addresses that somebody may make: one's own, or those of all providers. */
@Named
@RequestScoped
public class FeedsPage {
    @Inject
    private CalendarFeedService calendars;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Notices notices;

    private List<CalendarFeedView> feeds;
    private String address;
    private String addressOf;

    public List<CalendarFeedView> getFeeds() {
        if (feeds == null) {
            feeds = calendars.feeds();
        }
        return feeds;
    }

    /** Makes a new address and shows it, this once. */
    public void replace(String provider, String name) {
        String token = calendars.replace(ProviderId.parse(provider));
        String page = request.getRequestURL().toString();
        String root = page.substring(
                0,
                page.indexOf(request.getContextPath())
                        + request.getContextPath().length());
        address = root + "/api/v1/calendars/" + token + ".ics";
        addressOf = name;
        feeds = null;
    }

    public void revoke(String provider, String name) {
        calendars.revoke(ProviderId.parse(provider));
        feeds = null;
        notices.done("scheduleMsg", "feed.revoked", name);
    }

    /** The address just made; null otherwise. */
    public String getAddress() {
        return address;
    }

    public String getAddressOf() {
        return addressOf;
    }
}
