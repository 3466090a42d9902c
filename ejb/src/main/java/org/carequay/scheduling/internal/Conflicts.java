package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.BookingConflict.Conflict;
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
            select b.kind, coalesce(p.name, pc.display_name, r.name) as name, a.start_at, a.end_at
            from booking_claim b
            join appointment a on a.clinic_id = b.clinic_id and a.id = b.appointment_id
            left join provider p on b.kind = 'PROVIDER' and p.id = b.holder_id
            left join patient_card pc on b.kind = 'PATIENT' and pc.patient_id = b.holder_id
            left join resource r on b.kind in ('ROOM', 'EQUIPMENT') and r.id = b.holder_id
            where b.holder_id in (
                select unnest(?)
                union all select x.id from resource x where ? and x.site_id = ? and x.kind = 'ROOM')
              and b.begins_at > ?::timestamptz - interval '16 hours' and b.begins_at < ?
              and b.during && case b.kind when 'PROVIDER' then tstzrange(?, ?) else tstzrange(?, ?) end
              and b.appointment_id <> ?
            order by array_position(array['PROVIDER', 'PATIENT', 'ROOM', 'EQUIPMENT'], b.kind), a.start_at, name""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SlotFinder slots;

    /**
     * @param booking with the resources that were asked for; a room of our own choice is in nobody's way
     * @param inHours whether the provider works then
     * @param noRoom whether a room is needed and all of the site are taken
     * @param lost the claims that could not be taken, as far as that was tried
     */
    BookingConflict explain(Booking booking, boolean inHours, boolean noRoom, List<Booking.Claim> lost) {
        List<Conflict> conflicts = new ArrayList<>();
        if (!inHours) {
            conflicts.add(requested("hours", booking.facts().providerName(), booking));
        }
        conflicts.addAll(inTheWay(booking, noRoom));
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
        return new BookingConflict(conflicts, nearest(booking));
    }

    private List<Conflict> inTheWay(Booking booking, boolean noRoom) {
        UUID[] holders = booking.claims().stream().map(Booking.Claim::holder).toArray(UUID[]::new);
        return sql.list(
                IN_THE_WAY,
                row -> new Conflict(
                        row.getString("kind").toLowerCase(Locale.ROOT),
                        row.getString("name"),
                        Columns.instant(row, "start_at"),
                        Columns.instant(row, "end_at")),
                holders,
                noRoom,
                booking.ask().site().value(),
                booking.busy().start(),
                booking.busy().end(),
                booking.busy().start(),
                booking.busy().end(),
                booking.visit().start(),
                booking.visit().end(),
                booking.id());
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
                LOOKED_AT);
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
