package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.OfferedPlace;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.WaitlistEntryId;
import org.carequay.scheduling.WaitlistOfferId;
import org.carequay.scheduling.WaitlistOffers;
import org.carequay.scheduling.WaitlistQuery;
import org.carequay.scheduling.WaitlistView;
import org.carequay.scheduling.internal.WaitlistOfferRows.Offer;
import org.carequay.scheduling.internal.WaitlistOfferRows.Via;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.PageRequest;

/** Offers as the staff makes and answers them, and as patients answer those to them. */
@Stateless
@PermitAll
@Local(WaitlistOffers.class)
public class WaitlistOffersBean implements WaitlistOffers {
    private static final int SHOWN = 12;

    @Inject
    private WaitlistViews views;

    @Inject
    private WaitlistRows entries;

    @Inject
    private WaitlistOfferRows offers;

    @Inject
    private WaitlistSearch search;

    @Inject
    private WaitlistHolds holds;

    @Inject
    private Clock clock;

    @Override
    public Made offer(WaitlistEntryId id) {
        entries.lock(id.value()).expectWaiting();
        WaitlistView entry = views.get(id.value());
        Slot slot = search.next(entry).orElseThrow(() -> new DomainRefusal("waitlist-nothing-free"));
        return held(entry, OfferedPlace.of(slot));
    }

    @Override
    public List<Slot> times(WaitlistEntryId id) {
        return search.suiting(views.get(id.value()), SHOWN);
    }

    @Override
    public Made offer(WaitlistEntryId id, OfferedPlace place) {
        new InvalidInput.Check()
                .required("provider", place.provider())
                .required("site", place.site())
                .required("start", place.start())
                .done();
        entries.lock(id.value()).expectWaiting();
        if (place.start().isBefore(clock.now().plus(search.heldFor()))) {
            throw new DomainRefusal("waitlist-too-soon");
        }
        return held(views.get(id.value()), place);
    }

    private Made held(WaitlistView entry, OfferedPlace place) {
        String token = holds.hold(entry.id(), search.asked(entry.wish(), place), search.heldFor());
        return new Made(views.get(entry.id().value()), token);
    }

    @Override
    public String link(WaitlistOfferId id) {
        offers.lock(id.value()).expectOpen(clock.now());
        return offers.renew(id.value());
    }

    @Override
    public WaitlistView accept(WaitlistOfferId id) {
        return answered(id, true, Via.STAFF, entries.lock(offers.entryOf(id.value())));
    }

    @Override
    public WaitlistView decline(WaitlistOfferId id) {
        return answered(id, false, Via.STAFF, entries.lock(offers.entryOf(id.value())));
    }

    @Override
    public List<WaitlistView> offeredTo(PatientId patient) {
        return views
                .find(new WaitlistQuery(null, null, null, patient, false, PageRequest.first(PageRequest.MAX_SIZE)))
                .items()
                .stream()
                .filter(entry -> entry.offer() != null
                        && clock.now().isBefore(entry.offer().heldUntil()))
                .toList();
    }

    @Override
    public WaitlistView answer(PatientId patient, WaitlistOfferId id, boolean accepted) {
        WaitlistRows.Locked entry = entries.lock(offers.entryOf(id.value()));
        if (!entry.patient().equals(patient.value())) {
            throw new NotFound("offer");
        }
        return answered(id, accepted, Via.PORTAL, entry);
    }

    private WaitlistView answered(WaitlistOfferId id, boolean accepted, Via via, WaitlistRows.Locked entry) {
        Offer offer = offers.lock(id.value());
        if (accepted) {
            holds.accept(entry, offer, via);
        } else {
            holds.decline(offer, via);
        }
        UUID of = entry.id();
        return views.get(of);
    }
}
