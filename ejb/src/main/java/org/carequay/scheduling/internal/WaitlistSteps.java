package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.scheduling.OfferedPlace;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.WaitlistOfferStatus;
import org.carequay.scheduling.WaitlistStatus;
import org.carequay.scheduling.WaitlistTimes;
import org.carequay.scheduling.WaitlistView;
import org.carequay.scheduling.WaitlistWish;
import org.carequay.scheduling.internal.WaitlistOfferRows.Offer;
import org.carequay.scheduling.internal.WaitlistOfferRows.Via;
import org.carequay.shared.Clock;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.SiteId;

/** What the timer does, each step in a transaction of its own; two servers that do the same step leave each other's rows alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WaitlistSteps {
    /** Whoever did not answer is not asked again for so long; staff may still offer a time. */
    private static final Duration LEFT_IN_PEACE = Duration.ofHours(4);

    /** What many may wait for alike. Somebody whose visit is to come sooner waits for something of their own. */
    record Wanted(VisitTypeId visitType, List<ProviderId> providers, List<SiteId> sites, WaitlistTimes times) {
        static Optional<Wanted> of(WaitlistWish wish) {
            return wish.replaces() == null
                    ? Optional.of(new Wanted(wish.visitType(), wish.providers(), wish.sites(), wish.times()))
                    : Optional.empty();
        }
    }

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
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Ends offers that nobody answered in time: their times are free for the next. */
    public void passOn() {
        for (Offer offer : offers.ranOut()) {
            holds.end(offer, WaitlistOfferStatus.EXPIRED, Via.TIMER, WaitlistStatus.WAITING);
        }
    }

    /** Ends entries that wait for nothing any more; then those who may be offered a time, in fair order; nobody at night. */
    public List<UUID> turns() {
        entries.endWhatIsOver();
        return search.offersNow()
                ? views.waiting(clock.today(caller.zone()), clock.now().minus(LEFT_IN_PEACE)).stream()
                        .map(entry -> entry.id().value())
                        .toList()
                : List.of();
    }

    /**
     * Holds and offers the earliest time that suits, if there is one.
     *
     * @param inVain wishes for which there is no time at all, as this look has found; what it finds is added
     * @throws org.carequay.scheduling.BookingConflict
     */
    public void offer(UUID id, Set<Wanted> inVain) {
        boolean waits = entries.tryLock(id)
                .filter(entry -> entry.status() == WaitlistStatus.WAITING)
                .isPresent();
        if (!waits) {
            return;
        }
        WaitlistView entry = views.get(id);
        Optional<Wanted> wanted = Wanted.of(entry.wish());
        if (wanted.filter(inVain::contains).isPresent()) {
            return;
        }
        Optional<Slot> free = search.next(entry);
        if (free.isEmpty() && wanted.isPresent() && search.inVain(entry.wish())) {
            inVain.add(wanted.get());
        }
        free.ifPresent(
                slot -> holds.hold(entry.id(), search.asked(entry.wish(), OfferedPlace.of(slot)), search.heldFor()));
    }
}
