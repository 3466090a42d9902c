package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentMoved;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.RescheduleAppointment;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.VisitLength;
import org.carequay.scheduling.model.Appointment;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.SiteId;

/** Gives a visit that its caller has locked another time, length, provider, place or room. */
@ApplicationScoped
public class Relocation {
    @Inject
    private BookingDesk desk;

    @Inject
    private Claims claims;

    @Inject
    private StatusHistory history;

    @Inject
    private Event<AppointmentMoved> announcements;

    @Inject
    private MoveTurns turns;

    @Inject
    private Clock clock;

    /** @return whether anything changed @throws org.carequay.scheduling.BookingConflict naming all that is in the way */
    boolean move(Appointment visit, RescheduleAppointment to) {
        BookAppointment ask = ask(visit, to);
        boolean onlyTheEnd = ask.start().equals(visit.start())
                && ask.provider().equals(visit.provider())
                && ask.site().equals(visit.site());
        visit.checkReschedulable(onlyTheEnd && to.resources() == null);
        if (onlyTheEnd && to.resources() == null && ask.length().equals(length(visit))) {
            return false;
        }
        turns.take();
        TimeRange before = visit.time();
        ProviderId providerBefore = visit.provider();
        SiteId siteBefore = visit.site();
        Booking booking = desk.move(visit.id(), ask, claims.things(visit.id()), visit.start());
        visit.reschedule(booking.visit(), ask.provider(), ask.site(), ask.overbookReason());
        history.moved(visit.id(), visit.status(), clock.now(), before, providerBefore);
        announcements.fire(new AppointmentMoved(
                new AppointmentId(visit.id()),
                providerBefore,
                ask.provider(),
                siteBefore,
                ask.site(),
                before,
                booking.visit()));
        return true;
    }

    /** Gives a visit the time, provider, place and things that were held for it. */
    void takeOver(Appointment visit, Appointment hold) {
        TimeRange before = visit.time();
        ProviderId providerBefore = visit.provider();
        SiteId siteBefore = visit.site();
        claims.free(visit.id());
        claims.pass(hold.id(), visit.id());
        visit.reschedule(hold.time(), hold.provider(), hold.site(), null);
        history.moved(visit.id(), visit.status(), clock.now(), before, providerBefore);
        announcements.fire(new AppointmentMoved(
                new AppointmentId(visit.id()),
                providerBefore,
                hold.provider(),
                siteBefore,
                hold.site(),
                before,
                hold.time()));
    }

    /** The visit as it would be booked anew there. */
    BookAppointment ask(Appointment visit, RescheduleAppointment to) {
        Duration wanted = to.length(visit.start());
        InvalidInput.Check check = new InvalidInput.Check();
        VisitLength.check(check, "end", wanted);
        check.done();
        SiteId site = to.site() == null ? visit.site() : to.site();
        Instant start = to.start() == null ? visit.start() : to.start();
        return new BookAppointment(
                visit.patient(),
                visit.caseFile(),
                visit.visitType(),
                to.provider() == null ? visit.provider() : to.provider(),
                site,
                start,
                to.resources() == null ? comingAlong(visit, site) : to.resources(),
                to.overbookReason(),
                wanted == null ? length(visit) : wanted);
    }

    /** Things stay in their place: another site has its own. */
    private List<ResourceId> comingAlong(Appointment visit, SiteId site) {
        return site.equals(visit.site()) ? claims.chosen(visit.id()) : List.of();
    }

    private static Duration length(Appointment visit) {
        return Duration.between(visit.start(), visit.time().end());
    }
}
