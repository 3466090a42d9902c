package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentMoved;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.RoomChoice;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.SiteId;

/** Gives visits another room. The exclusion constraint decides whether it is free, as when a visit is booked. */
@ApplicationScoped
public class Rooms {
    private static final String VISIT =
            "select version, status, provider_id, site_id, start_at, end_at from appointment where id = ? and not held for update";
    private static final String ROOMS =
            """
            select r.id, r.name, bool_or(b.appointment_id = a.id) is true as own,
              bool_or(b.appointment_id <> a.id) is not true and r.active and not exists (
                select from availability_change c where c.clinic_id = r.clinic_id and c.resource_id = r.id and c.kind = 'BLOCK'
                  and c.from_at < a.end_at and c.to_at > a.start_at) as free
            from appointment a
            join resource r on r.clinic_id = a.clinic_id and r.site_id = a.site_id and r.kind = 'ROOM'
            left join booking_claim b on b.clinic_id = r.clinic_id and b.holder_id = r.id
              and b.begins_at > a.start_at - interval '12 hours' and b.begins_at < a.end_at
              and b.during && tstzrange(a.start_at, a.end_at)
            where a.id = ? and not a.held
            group by r.id, r.name, r.active, r.clinic_id, a.start_at, a.end_at order by r.name""";
    private static final String GIVE_BACK =
            "delete from booking_claim where appointment_id = ? and kind = 'ROOM' and holder_id <> ?";
    private static final String TAKE =
            """
            insert into booking_claim (clinic_id, id, appointment_id, kind, holder_id, during, slot)
            values (bound_clinic(), ?, ?, 'ROOM', ?, tstzrange(?, ?), 0) on conflict do nothing""";
    private static final String MOVED =
            """
            update appointment set version = version + 1,
              roomed_at = case when status = 'CHECKED_IN' then coalesce(roomed_at, ?) else roomed_at end
            where id = ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private StatusHistory history;

    @Inject
    private Event<AppointmentMoved> announcements;

    @Inject
    private Clock clock;

    private record Visit(long version, AppointmentStatus status, ProviderId provider, SiteId site, TimeRange time) {
        boolean takesARoom() {
            return status == AppointmentStatus.BOOKED
                    || status == AppointmentStatus.ARRIVED
                    || status == AppointmentStatus.CHECKED_IN;
        }
    }

    List<RoomChoice> of(AppointmentId id) {
        return sql.list(
                ROOMS,
                row -> new RoomChoice(
                        new ResourceId(Columns.uuid(row, "id")),
                        row.getString("name"),
                        row.getBoolean("own"),
                        row.getBoolean("free")),
                id.value());
    }

    void give(AppointmentId id, long version, ResourceId room) {
        Visit visit = sql.first(VISIT, Rooms::visit, id.value()).orElseThrow(() -> new NotFound("appointment"));
        StaleVersion.check(version, visit.version());
        if (!visit.takesARoom()) {
            throw new DomainRefusal("room-not-now", Map.of("status", visit.status()));
        }
        RoomChoice wanted = of(id).stream()
                .filter(choice -> choice.id().equals(room))
                .findFirst()
                .orElseThrow(() -> new NotFound("resource"));
        if (!wanted.own() && (!wanted.free() || !take(id, visit, room))) {
            throw taken(id, wanted);
        }
        sql.update(GIVE_BACK, id.value(), room.value());
        sql.update(MOVED, clock.now(), id.value());
        history.moved(id.value(), visit.status(), clock.now(), visit.time(), visit.provider());
        announcements.fire(new AppointmentMoved(
                id, visit.provider(), visit.provider(), visit.site(), visit.site(), visit.time(), visit.time()));
    }

    private boolean take(AppointmentId id, Visit visit, ResourceId room) {
        return sql.update(
                        TAKE,
                        Ids.next(),
                        id.value(),
                        room.value(),
                        visit.time().start(),
                        visit.time().end())
                == 1;
    }

    private DomainRefusal taken(AppointmentId id, RoomChoice wanted) {
        List<String> free = of(id).stream()
                .filter(choice -> choice.free() && !choice.equals(wanted))
                .map(RoomChoice::name)
                .toList();
        return new DomainRefusal("room-taken", Map.of("room", wanted.name(), "free", free));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getLong("version"),
                Columns.code(row, "status", AppointmentStatus.class),
                new ProviderId(Columns.uuid(row, "provider_id")),
                new SiteId(Columns.uuid(row, "site_id")),
                new TimeRange(Columns.instant(row, "start_at"), Columns.instant(row, "end_at")));
    }
}
