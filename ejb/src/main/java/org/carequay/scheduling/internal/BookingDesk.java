package org.carequay.scheduling.internal;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.model.WorkingDay;
import org.carequay.security.Permission;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.CurrentCaller;

/** Books: looks once, writes once, and lets the database decide who was first. */
@ApplicationScoped
public class BookingDesk {
    private static final int YEARS_AHEAD = 10;
    private static final int LONGEST_REASON = 500;

    @Inject
    private BookingLookup lookup;

    @Inject
    private Claims claims;

    @Inject
    private Conflicts conflicts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Writes a visit. @throws org.carequay.scheduling.BookingConflict */
    Booking book(BookAppointment ask) {
        check(ask);
        boolean overbook = overbooks(ask);
        Booking booking = plan(Ids.next(), ask, overbook);
        String reason = overbook ? ask.overbookReason().strip() : null;
        return settle(booking, claims.book(booking, reason, clock.now()));
    }

    /** Takes the new time of a visit that stands, and gives back the old. @param room it has now, kept where that is free; or null */
    Booking move(UUID appointment, BookAppointment ask, ResourceId room) {
        check(ask);
        Booking booking = plan(appointment, ask, overbooks(ask)).preferring(room);
        return settle(booking, claims.move(booking));
    }

    private Booking plan(UUID id, BookAppointment ask, boolean overbook) {
        ZoneId zone = caller.zone();
        LocalDate day = LocalDate.ofInstant(ask.start(), zone);
        BookingFacts facts = lookup.look(id, ask, day, overbook);
        if (ask.caseFile() != null && !ask.patient().value().equals(facts.casePatient())) {
            throw new DomainRefusal("case-of-another-patient");
        }
        Booking booking = Booking.of(id, ask, facts, List.of());
        boolean chosen = !ask.resources().isEmpty();
        if (chosen) {
            booking = Booking.of(id, ask, facts, facts.resources());
        } else if (!candidates(booking).isEmpty()) {
            booking = booking.in(candidates(booking).get(0));
        }
        boolean inHours = overbook || WorkingDay.of(day, zone, facts.hours()).covers(booking.visit());
        boolean noRoom = booking.choosesRoom() && booking.resources().isEmpty();
        if (!inHours || noRoom || facts.lane() == null) {
            throw conflicts.explain(asked(booking), inHours, noRoom, List.of());
        }
        return booking;
    }

    /** A room that was lost to a race is replaced by the next free one; anything else lost ends the booking. */
    private Booking settle(Booking tried, List<Booking.Claim> lost) {
        if (lost.isEmpty()) {
            return tried;
        }
        boolean onlyTheRoom = tried.choosesRoom()
                && lost.size() == 1
                && lost.get(0).holder().equals(tried.resources().get(0).id());
        if (onlyTheRoom) {
            for (BookingFacts.Thing next : candidates(tried)) {
                Booking other = tried.in(next);
                if (!next.equals(tried.resources().get(0))
                        && claims.take(other, List.of(other.claims().get(2))).isEmpty()) {
                    return other;
                }
            }
        }
        throw conflicts.explain(asked(tried), true, onlyTheRoom, lost);
    }

    /** The booking without a room that nobody asked for. */
    private static Booking asked(Booking tried) {
        return tried.choosesRoom() ? Booking.of(tried.id(), tried.ask(), tried.facts(), List.of()) : tried;
    }

    /** Each provider has an order of rooms of their own, so that they rarely reach for the same one. */
    private static List<BookingFacts.Thing> candidates(Booking booking) {
        if (!booking.choosesRoom()) {
            return List.of();
        }
        UUID provider = booking.ask().provider().value();
        return booking.facts().resources().stream()
                .sorted(Comparator.comparingInt(room -> (room.id().hashCode() ^ provider.hashCode()) * 0x9E3779B1))
                .toList();
    }

    private void check(BookAppointment ask) {
        new InvalidInput.Check()
                .required("patient", ask.patient())
                .required("visitType", ask.visitType())
                .required("provider", ask.provider())
                .required("site", ask.site())
                .required("start", ask.start())
                .maxLength("overbook.reason", ask.overbookReason(), LONGEST_REASON)
                .done();
        ZoneId zone = caller.zone();
        Instant today = clock.today(zone).atStartOfDay(zone).toInstant();
        Instant latest =
                clock.today(zone).plusYears(YEARS_AHEAD).atStartOfDay(zone).toInstant();
        new InvalidInput.Check()
                .that(!ask.start().isBefore(today), "start", "in-past")
                .that(ask.start().isBefore(latest), "start", "too-far-ahead")
                .done();
    }

    private boolean overbooks(BookAppointment ask) {
        boolean wanted = ask.overbookReason() != null && !ask.overbookReason().isBlank();
        if (wanted && !caller.get().may(Permission.SCHEDULE_OVERBOOK.key())) {
            throw new EJBAccessException("not permitted");
        }
        return wanted;
    }
}
