package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.ResourceId;
import org.carequay.shared.Ids;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/**
 * Writes visits together with their claims. The database's exclusion constraint decides: a claim that is not returned was
 * lost to a booking that stands, and nobody looked before, so there is no gap to race through.
 */
@ApplicationScoped
public class Claims {
    private static final String CLAIM =
            """
            insert into booking_claim (clinic_id, id, appointment_id, kind, holder_id, during, slot, chosen)
            select bound_clinic(), c.id, ?, c.kind, c.holder,
              case c.kind when 'PROVIDER' then tstzrange(?, ?) else tstzrange(?, ?) end,
              case c.kind when 'PROVIDER' then ? else 0 end, c.holder = any (?)
            from unnest(?, ?, ?) with ordinality as c (id, kind, holder, place)
            order by c.place
            on conflict do nothing
            returning holder_id""";
    private static final String BOOK =
            """
            with visit as (
              insert into appointment (clinic_id, id, version, patient_id, case_id, visit_type_id, provider_id, site_id,
                start_at, end_at, status, held, overbook_reason, note, created_at, created_by, created_account)
              values (bound_clinic(), ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)),
            history as (
              insert into appointment_status_change (clinic_id, id, appointment_id, to_status, at, by_name, by_account)
              values (bound_clinic(), ?, ?, ?, ?, ?, ?))
            """
                    + CLAIM;
    private static final String CHOSEN = "select holder_id from booking_claim where appointment_id = ? and chosen";
    private static final String THINGS =
            "select holder_id from booking_claim where appointment_id = ? and kind in ('ROOM', 'EQUIPMENT')";
    private static final String HELD = "select kind, holder_id from booking_claim where appointment_id = ?";
    private static final String FREE_ONE =
            "delete from booking_claim where appointment_id = ? and kind = ? and holder_id = ?";
    private static final String PASS = "update booking_claim set appointment_id = ? where appointment_id = ?";
    private static final String REMEMBER =
            """
            update appointment a set chosen_things = c.ids
            from (select array_agg(holder_id order by holder_id) as ids from booking_claim where appointment_id = ? and chosen) c
            where a.id = ? and a.chosen_things is distinct from c.ids""";
    private static final String FREE = "delete from booking_claim where appointment_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    /**
     * Writes the visit, its first status and its claims in one statement.
     *
     * @param held whether it is no visit yet but time held for an offer
     * @return the claims that were lost
     */
    List<Booking.Claim> book(Booking booking, String overbookReason, boolean held, Instant now) {
        Caller by = caller.get();
        AppointmentStatus status = held ? AppointmentStatus.PENDING : AppointmentStatus.BOOKED;
        List<Object> values = new ArrayList<>();
        values.add(booking.id());
        values.add(booking.ask().patient().value());
        values.add(
                booking.ask().caseFile() == null
                        ? null
                        : booking.ask().caseFile().value());
        values.add(booking.ask().visitType().value());
        values.add(booking.ask().provider().value());
        values.add(booking.ask().site().value());
        values.add(booking.visit().start());
        values.add(booking.visit().end());
        values.add(status);
        values.add(held);
        values.add(overbookReason);
        values.add(booking.note());
        values.add(now);
        values.add(by.personName());
        values.add(by.account());
        values.add(Ids.next());
        values.add(booking.id());
        values.add(status);
        values.add(now);
        values.add(by.personName());
        values.add(by.account());
        return run(BOOK, values, booking, booking.claims());
    }

    /** Takes claims for a visit that is written already. @return the claims that were lost */
    List<Booking.Claim> take(Booking booking, List<Booking.Claim> claims) {
        return run(CLAIM, new ArrayList<>(), booking, claims);
    }

    /**
     * Exchanges the claims that a visit has for those of its new time: one after the other, in the order in which bookings take
     * them, so that nobody waits in a circle. @return the claims that were lost
     */
    List<Booking.Claim> move(Booking booking) {
        List<Booking.Claim> held = sql.list(
                HELD, row -> new Booking.Claim(row.getString("kind"), Columns.uuid(row, "holder_id")), booking.id());
        Set<Booking.Claim> wanted = new HashSet<>(booking.claims());
        List<Booking.Claim> lost = new ArrayList<>();
        Stream.concat(held.stream(), wanted.stream())
                .distinct()
                .sorted(Booking.Claim.ORDER)
                .forEach(claim -> {
                    sql.update(FREE_ONE, booking.id(), claim.kind(), claim.holder());
                    if (wanted.contains(claim)) {
                        lost.addAll(take(booking, List.of(claim)));
                    }
                });
        return lost;
    }

    /** The rooms and equipment of a visit. */
    List<ResourceId> things(UUID appointment) {
        return sql.list(THINGS, row -> new ResourceId(Columns.uuid(row, "holder_id")), appointment);
    }

    /** Those of them that somebody chose; what was found for a visit may be found anew when it moves. */
    List<ResourceId> chosen(UUID appointment) {
        return sql.list(CHOSEN, row -> new ResourceId(Columns.uuid(row, "holder_id")), appointment);
    }

    /** What one occupies is the other's from now on; nobody can come in between. */
    void pass(UUID from, UUID to) {
        sql.update(PASS, to, from);
    }

    /** As {@link #free}, for a visit that ends: what somebody chose for it is remembered, should the end be taken back. */
    void end(UUID appointment) {
        sql.update(REMEMBER, appointment, appointment);
        free(appointment);
    }

    /** Gives back whatever a visit occupies. */
    void free(UUID appointment) {
        sql.update(FREE, appointment);
    }

    private List<Booking.Claim> run(
            String statement, List<Object> values, Booking booking, List<Booking.Claim> claims) {
        values.add(booking.id());
        values.add(booking.busy().start());
        values.add(booking.busy().end());
        values.add(booking.visit().start());
        values.add(booking.visit().end());
        values.add(booking.facts().lane());
        values.add(booking.chosenIds());
        values.add(claims.stream().map(claim -> Ids.next()).toArray(UUID[]::new));
        values.add(claims.stream().map(Booking.Claim::kind).toArray(String[]::new));
        values.add(claims.stream().map(Booking.Claim::holder).toArray(UUID[]::new));
        Set<UUID> taken = new HashSet<>(sql.list(statement, row -> Columns.uuid(row, "holder_id"), values.toArray()));
        return claims.stream().filter(claim -> !taken.contains(claim.holder())).toList();
    }
}
