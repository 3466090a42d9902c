package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.BookingConflict.Conflict;
import org.carequay.scheduling.BookingObstacle;
import org.carequay.scheduling.BookingRule;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Explains a booking that cannot be: everybody and everything in its way, and the nearest times that would do. */
@ApplicationScoped
public class Conflicts {
    private static final int OFFERED = 5;
    private static final int LOOKED_AT = 40;
    private static final Duration AHEAD = Duration.ofDays(21);
    private static final String IN_THE_WAY =
            """
            select b.kind, coalesce(p.name, pc.display_name, r.name) as name,
              coalesce(a.start_at, lower(b.during)) as start_at, coalesce(a.end_at, upper(b.during)) as end_at
            from booking_claim b
            left join appointment a on a.clinic_id = b.clinic_id and a.id = b.appointment_id
            left join provider p on b.kind = 'PROVIDER' and p.id = b.holder_id
            left join patient_card pc on b.kind = 'PATIENT' and pc.patient_id = b.holder_id
            left join resource r on b.kind in ('ROOM', 'EQUIPMENT') and r.id = b.holder_id
            where b.holder_id = any (?)
              and b.begins_at > ?::timestamptz - interval '16 hours' and b.begins_at < ?
              and b.during && case b.kind when 'PROVIDER' then tstzrange(?, ?) else tstzrange(?, ?) end
              and b.appointment_id <> all (?)
            union all
            select r.kind, r.name, e.from_at, e.to_at
            from availability_change e join resource r on r.clinic_id = e.clinic_id and r.id = e.resource_id
            where e.resource_id = any (?) and e.to_at > ? and e.from_at < ?
            order by start_at, name""";
    private static final List<String> ORDER = List.of("provider", "patient", "room", "equipment");

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SlotFinder slots;

    /**
     * @param booking what was found for it, and nobody asked for, is in nobody's way
     * @param obstacles the rules against it
     * @param lost the claims that could not be taken, as far as that was tried
     */
    BookingConflict explain(Booking booking, List<BookingObstacle> obstacles, List<Booking.Claim> lost) {
        return explain(booking, obstacles, lost, List.of());
    }

    /** @param aside appointments that will be gone from their time, beside the one itself */
    BookingConflict explain(
            Booking booking, List<BookingObstacle> obstacles, List<Booking.Claim> lost, Collection<UUID> aside) {
        List<Conflict> conflicts = new ArrayList<>();
        if (obstacles.stream().anyMatch(obstacle -> obstacle.rule() == BookingRule.OUTSIDE_HOURS)) {
            conflicts.add(requested("hours", booking.facts().providerName(), booking));
        }
        conflicts.addAll(inTheWay(booking, lost, aside));
        if (conflicts.isEmpty()) {
            lost.forEach(claim -> conflicts.add(requested(
                    claim.kind().toLowerCase(Locale.ROOT),
                    switch (claim.kind()) {
                        case Booking.PROVIDER -> booking.facts().providerName();
                        case Booking.PATIENT -> booking.facts().patientName();
                        default -> booking.facts().siteName();
                    },
                    booking)));
        }
        boolean elsewhen =
                obstacles.stream().allMatch(obstacle -> obstacle.rule().overridable());
        return new BookingConflict(obstacles, conflicts, elsewhen ? nearest(booking) : List.of());
    }

    /** Who and what is taken at the time of the visit: those asked for, and all that could meet a need that nothing meets. */
    List<Conflict> inTheWay(Booking booking, Collection<UUID> aside) {
        return inTheWay(booking, List.of(), aside);
    }

    private List<Conflict> inTheWay(Booking booking, List<Booking.Claim> lost, Collection<UUID> aside) {
        UUID[] holders = Stream.of(
                        booking.asked().claims().stream().map(Booking.Claim::holder),
                        lost.stream().map(Booking.Claim::holder),
                        booking.openNeeds().stream()
                                .flatMap(need -> booking.takenFor(need).stream())
                                .map(BookingFacts.Thing::id))
                .flatMap(ids -> ids)
                .distinct()
                .toArray(UUID[]::new);
        Instant from = booking.busy().start();
        Instant to = booking.busy().end();
        Instant start = booking.visit().start();
        Instant end = booking.visit().end();
        return sql
                .list(
                        IN_THE_WAY,
                        row -> new Conflict(
                                row.getString("kind").toLowerCase(Locale.ROOT),
                                row.getString("name"),
                                Columns.instant(row, "start_at"),
                                Columns.instant(row, "end_at")),
                        holders,
                        from,
                        to,
                        from,
                        to,
                        start,
                        end,
                        Stream.concat(Stream.of(booking.id()), aside.stream()).toArray(UUID[]::new),
                        holders,
                        start,
                        end)
                .stream()
                .sorted(Comparator.comparingInt(conflict -> ORDER.indexOf(conflict.resource())))
                .toList();
    }

    private List<Slot> nearest(Booking booking) {
        Instant wanted = booking.visit().start();
        Instant morning = wanted.atZone(caller.zone())
                .toLocalDate()
                .atStartOfDay(caller.zone())
                .toInstant();
        SlotQuery query = new SlotQuery(
                        booking.ask().visitType(),
                        booking.ask().provider(),
                        booking.ask().site(),
                        morning,
                        wanted.plus(AHEAD),
                        LOOKED_AT)
                .lasting(booking.ask().length())
                .with(booking.ask().resources());
        return slots.find(query, booking.ask().patient(), booking.id()).stream()
                .sorted(Comparator.comparing(
                        slot -> Duration.between(wanted, slot.start()).abs()))
                .limit(OFFERED)
                .toList();
    }

    private static Conflict requested(String resource, String name, Booking booking) {
        return new Conflict(
                resource, name, booking.visit().start(), booking.visit().end());
    }
}
