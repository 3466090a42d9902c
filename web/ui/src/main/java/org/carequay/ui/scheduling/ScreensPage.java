package org.carequay.ui.scheduling;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.carequay.scheduling.NewWaitingScreen;
import org.carequay.scheduling.WaitingScreenId;
import org.carequay.scheduling.WaitingScreenView;
import org.carequay.scheduling.WaitingScreens;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.SiteId;
import org.carequay.tenancy.SiteView;
import org.carequay.ui.shell.Notices;

/** The screens of waiting rooms: sets one up, shows its address once, ends it. */
@Named
@ViewScoped
public class ScreensPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private WaitingScreens screens;

    @Inject
    private ClinicService clinics;

    @Inject
    private Notices notices;

    private String name;
    private String site;
    private String address;
    private String addressOf;
    /** The screen that is about to end; asked twice, as it goes dark without a word. */
    private String asking;

    private transient List<WaitingScreenView> all;
    private transient List<SiteView> sites;

    public void add() {
        String token = screens.add(
                        new NewWaitingScreen(name, site == null || site.isEmpty() ? null : SiteId.parse(site)))
                .token();
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String page = request.getRequestURL().toString();
        String root = page.substring(
                0,
                page.indexOf(request.getContextPath())
                        + request.getContextPath().length());
        address = root + "/screen.xhtml?t=" + token;
        addressOf = name;
        name = null;
        site = null;
        all = null;
    }

    public void ask(String screen) {
        asking = screen;
    }

    public void keep() {
        asking = null;
    }

    public void revoke(String screen, String called) {
        screens.revoke(WaitingScreenId.parse(screen));
        asking = null;
        address = null;
        all = null;
        notices.done("scheduleMsg", "screen.ended", called);
    }

    public List<WaitingScreenView> getAll() {
        if (all == null) {
            all = screens.screens();
        }
        return all;
    }

    public List<SiteView> getSites() {
        if (sites == null) {
            sites = clinics.current().sites();
        }
        return sites;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    /** The address just made; null otherwise. */
    public String getAddress() {
        return address;
    }

    public String getAddressOf() {
        return addressOf;
    }

    /** The screen that is about to end, or null. */
    public String getAsking() {
        return asking;
    }
}
