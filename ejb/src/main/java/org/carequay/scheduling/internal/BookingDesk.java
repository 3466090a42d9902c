package org.carequay.scheduling.internal;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.BookingCheck;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.BookingObstacle;
import org.carequay.scheduling.BookingRule;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.VisitLength;
import org.carequay.scheduling.model.BookingRules;
import org.carequay.scheduling.model.Need;
import org.carequay.security.Permission;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.CurrentCaller;

/** Books: looks once, writes once, and lets the database decide who was first. */
@ApplicationScoped
public class BookingDesk {
    private static final int LONGEST_REASON = 500;

    @Inject
    private BookingLookup lookup;

    @Inject
    private DailyCaps caps;

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
        return write(ask, false, true);
    }

    /** The same for somebody who stands at the desk: no notice is asked of them. @throws org.carequay.scheduling.BookingConflict */
    Booking bookWalkIn(BookAppointment ask) {
        return write(ask, false, false);
    }

    /** Holds the time of a visit, by the same rules, until it is taken up or let go. @throws org.carequay.scheduling.BookingConflict */
    Booking hold(BookAppointment ask) {
        return write(ask, true, true);
    }

    private Booking write(BookAppointment ask, boolean held, boolean notice) {
        check(ask);
        ahead(ask);
        boolean overbook = overbooks(ask);
        Booking booking = look(Ids.next(), ask, overbook);
        if (booking.facts().rules().dailyCap() != null && !overbook) {
            caps.takeTurn(ask.visitType(), ask.provider(), ask.start());
            booking = look(booking.id(), ask, false);
        }
        List<BookingObstacle> obstacles = obstacles(booking, overbook);
        admit(booking, notice ? obstacles : withoutNotice(obstacles));
        String reason = overbook ? ask.overbookReason().strip() : null;
        return settle(booking, claims.book(booking, reason, held, clock.now()));
    }

    /**
     * Takes the new time of a visit that stands, and gives back the old. Notice is for new visits.
     *
     * @param held rooms and equipment it has now; what was found for it is kept where it is free
     * @param before when it started; a visit that has begun may still get another length
     */
    Booking move(UUID appointment, BookAppointment ask, List<ResourceId> held, Instant before) {
        check(ask);
        if (!ask.start().equals(before)) {
            ahead(ask);
        }
        boolean overbook = overbooks(ask);
        caps.takeTurn(ask.visitType(), ask.provider(), ask.start());
        Booking booking = look(appointment, ask, overbook).preferring(held);
        admit(booking, withoutNotice(obstacles(booking, overbook)));
        return settle(booking, claims.move(booking));
    }

    /** Everything that is in the way of a new visit, without booking it. */
    BookingCheck inTheWay(BookAppointment ask) {
        check(ask);
        ahead(ask);
        boolean overbook = overbooks(ask);
        Booking booking = look(Ids.next(), ask, overbook);
        return new BookingCheck(obstacles(booking, overbook), conflicts.inTheWay(booking, List.of()));
    }

    /** Why a new visit cannot be booked, with the nearest free times; empty when it can. */
    Optional<BookingConflict> refusal(BookAppointment ask) {
        BookingCheck check = inTheWay(ask);
        return check.free()
                ? Optional.empty()
                : Optional.of(conflicts.explain(look(Ids.next(), ask, overbooks(ask)), check.obstacles(), List.of()));
    }

    /**
     * The same for a visit that stands and would move there.
     *
     * @param aside other visits that move as well and will not be in the way
     */
    Optional<BookingConflict> refusal(UUID appointment, BookAppointment ask, Collection<UUID> aside) {
        check(ask);
        ahead(ask);
        Set<UUID> gone = new HashSet<>(aside);
        gone.add(appointment);
        Booking booking = look(appointment, ask, overbooks(ask), gone);
        List<BookingObstacle> obstacles = withoutNotice(obstacles(booking, overbooks(ask)));
        boolean free = obstacles.isEmpty() && conflicts.inTheWay(booking, gone).isEmpty();
        return free ? Optional.empty() : Optional.of(conflicts.explain(booking, obstacles, List.of(), gone));
    }

    /** Waits for the turns of all these visits, so that many can be booked or moved in one transaction. */
    void takeTurns(Collection<BookAppointment> asks) {
        asks.stream()
                .sorted(Comparator.comparing(BookAppointment::start)
                        .thenComparing(ask -> ask.provider().value()))
                .forEach(ask -> caps.takeTurn(ask.visitType(), ask.provider(), ask.start()));
    }

    private Booking look(UUID id, BookAppointment ask, boolean overbook) {
        return look(id, ask, overbook, List.of(id));
    }

    private Booking look(UUID id, BookAppointment ask, boolean overbook, Collection<UUID> aside) {
        BookingFacts facts = lookup.look(aside, ask, overbook);
        if (ask.caseFile() != null && !ask.patient().value().equals(facts.casePatient())) {
            throw new DomainRefusal("case-of-another-patient");
        }
        return Booking.of(id, ask, facts);
    }

    private List<BookingObstacle> obstacles(Booking booking, boolean overbook) {
        return booking.wish().obstacles(clock.now()).stream()
                .filter(obstacle -> !overbook || !obstacle.rule().overridable())
                .toList();
    }

    private static List<BookingObstacle> withoutNotice(List<BookingObstacle> obstacles) {
        return obstacles.stream()
                .filter(obstacle -> obstacle.rule() != BookingRule.TOO_SHORT_NOTICE)
                .toList();
    }

    private void admit(Booking booking, List<BookingObstacle> obstacles) {
        boolean blocked = booking.chosen().stream().anyMatch(thing -> thing.state() == BookingFacts.State.BLOCKED);
        if (!obstacles.isEmpty()
                || blocked
                || !booking.unmet().isEmpty()
                || booking.facts().lane() == null) {
            throw conflicts.explain(booking, obstacles, List.of());
        }
    }

    /** What was found and then lost to a race is replaced by the next free one; anything else lost ends the booking. */
    private Booking settle(Booking tried, List<Booking.Claim> lost) {
        Booking booking = tried;
        for (Booking.Claim claim : lost) {
            booking = replaced(booking, claim);
            if (booking == null) {
                throw conflicts.explain(tried, List.of(), lost);
            }
        }
        return booking;
    }

    /** @return null when nothing else would do */
    private Booking replaced(Booking tried, Booking.Claim lost) {
        for (Need need : tried.found().keySet()) {
            BookingFacts.Thing gone = tried.found().get(need);
            if (!gone.id().equals(lost.holder())) {
                continue;
            }
            for (BookingFacts.Thing next : tried.candidates(need)) {
                Booking other = tried.with(need, next);
                if (!next.equals(gone)
                        && claims.take(other, List.of(Booking.claim(next))).isEmpty()) {
                    return other;
                }
            }
        }
        return null;
    }

    private void check(BookAppointment ask) {
        new InvalidInput.Check()
                .required("patient", ask.patient())
                .required("visitType", ask.visitType())
                .required("provider", ask.provider())
                .required("site", ask.site())
                .required("start", ask.start())
                .maxLength("overbook.reason", ask.overbookReason(), LONGEST_REASON)
                .maxLength("note", ask.note(), BookAppointment.LONGEST_NOTE)
                .done();
        InvalidInput.Check length = new InvalidInput.Check();
        VisitLength.check(length, "end", ask.length());
        length.done();
    }

    private void ahead(BookAppointment ask) {
        new InvalidInput.Check()
                .that(!BookingRules.past(ask.start(), clock.now()), "start", "in-past")
                .done("in-past");
    }

    private boolean overbooks(BookAppointment ask) {
        boolean wanted = ask.overbookReason() != null && !ask.overbookReason().isBlank();
        if (wanted && !caller.get().may(Permission.SCHEDULE_OVERBOOK.key())) {
            throw new EJBAccessException("not permitted");
        }
        return wanted;
    }
}
