package org.carequay.ui.scheduling;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.carequay.scheduling.OfferedPlace;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.WaitlistEntryId;
import org.carequay.scheduling.WaitlistOffers;
import org.carequay.scheduling.WaitlistService;
import org.carequay.scheduling.WaitlistView;
import org.carequay.tenancy.SiteId;

/** Chooses the time that is held for somebody who waits, with the patient on the phone. */
@Named
@ViewScoped
public class OfferDialog implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private WaitlistService waitlist;

    @Inject
    private WaitlistOffers offers;

    @Inject
    private WaitlistPage page;

    private WaitlistView entry;
    private transient List<Slot> times;

    /** For the entry that the button names. */
    public void open() {
        entry = waitlist.get(WaitlistEntryId.parse(asked("entry")));
        times = null;
    }

    /** The earliest times that suit; none once one is taken. */
    public List<Slot> getTimes() {
        if (times == null) {
            times = entry == null ? List.of() : offers.times(entry.id());
        }
        return times;
    }

    /** The time that the button names, whatever has become free since it was drawn. */
    public void take() {
        times = null;
        page.offered(offers.offer(
                entry.id(),
                new OfferedPlace(
                        ProviderId.parse(asked("provider")),
                        SiteId.parse(asked("site")),
                        Instant.ofEpochSecond(Long.parseLong(asked("start"))))));
        entry = null;
    }

    private static String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    public WaitlistView getEntry() {
        return entry;
    }
}
