package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.WaitlistEntryId;
import org.carequay.scheduling.WaitlistOfferId;
import org.carequay.scheduling.WaitlistOfferMade;
import org.carequay.scheduling.WaitlistOfferStatus;
import org.carequay.scheduling.WaitlistStatus;
import org.carequay.scheduling.internal.WaitlistOfferRows.Offer;
import org.carequay.scheduling.internal.WaitlistOfferRows.Via;
import org.carequay.security.SecretTokens;
import org.carequay.shared.Clock;
import org.carequay.tenancy.CurrentCaller;

/** Holds and offers times, and brings offers to their end. The caller has locked the row of the entry. */
@ApplicationScoped
public class WaitlistHolds {
    @Inject
    private BookingDesk desk;

    @Inject
    private HeldTimes times;

    @Inject
    private WaitlistRows entries;

    @Inject
    private WaitlistOfferRows offers;

    @Inject
    private ScheduleChanges changes;

    @Inject
    private Event<WaitlistOfferMade> made;

    @Inject
    private Event<LookAsked> looks;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** @return the token of the link @throws org.carequay.scheduling.BookingConflict when somebody took the time meanwhile */
    String hold(WaitlistEntryId entry, BookAppointment asked, Duration heldFor) {
        Booking booking = desk.hold(asked);
        UUID id = WaitlistOfferRows.nextId();
        String token = SecretTokens.next();
        Instant heldUntil = clock.now().plus(heldFor);
        offers.add(id, entry.value(), booking.id(), heldUntil, token);
        entries.becomes(entry.value(), WaitlistStatus.OFFERED, null);
        changes.note(booking.visit());
        made.fire(new WaitlistOfferMade(
                entry,
                new WaitlistOfferId(id),
                asked.patient(),
                asked.provider(),
                asked.site(),
                booking.visit(),
                heldUntil,
                token));
        return token;
    }

    void accept(WaitlistRows.Locked entry, Offer offer, Via via) {
        offer.expectOpen(clock.now());
        stillFits(offer, entry.replaces());
        UUID visit = times.takeUp(offer.appointment(), entry.replaces());
        offers.close(offer.id(), WaitlistOfferStatus.ACCEPTED, via);
        entries.becomes(entry.id(), WaitlistStatus.BOOKED, visit);
    }

    /** Since the time was held, the provider may have fallen ill, or the room be under repair. */
    private void stillFits(Offer offer, AppointmentId replaces) {
        List<UUID> aside = replaces == null ? List.of() : List.of(replaces.value());
        desk.refusal(offer.appointment(), times.asked(offer.appointment()), aside)
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    /** Nobody takes the time; the next may be asked. */
    void decline(Offer offer, Via via) {
        offer.expectOpen(clock.now());
        end(offer, WaitlistOfferStatus.DECLINED, via, WaitlistStatus.WAITING);
    }

    /** The patient waits no more; a time that is held for them is free. */
    void withdraw(WaitlistRows.Locked entry) {
        Optional<Offer> open = offers.openOf(entry.id());
        if (open.isPresent()) {
            end(open.get(), WaitlistOfferStatus.WITHDRAWN, Via.STAFF, WaitlistStatus.WITHDRAWN);
        } else {
            entries.becomes(entry.id(), WaitlistStatus.WITHDRAWN, null);
        }
    }

    /** Ends what is offered without an answer of the patient. */
    void end(Offer offer, WaitlistOfferStatus how, Via via, WaitlistStatus then) {
        times.letGo(offer.appointment());
        offers.close(offer.id(), how, via);
        entries.becomes(offer.entry(), then, null);
        looks.fire(new LookAsked(caller.get().clinic()));
    }
}
