package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Takes again what a visit gave back when it ended, in the order in which every booking takes: provider, patient, room. */
@ApplicationScoped
public class RetakenClaims {
    private static final int LANES = 3;
    private static final String VISIT =
            """
            select a.patient_id, a.provider_id, a.start_at, a.end_at, a.overbook_reason, v.buffer_before, v.buffer_after,
              v.needs_room
            from appointment a join visit_type v on v.clinic_id = a.clinic_id and v.id = a.visit_type_id
            where a.id = ?""";
    private static final String TAKE =
            """
            insert into booking_claim (clinic_id, id, appointment_id, kind, holder_id, during, slot)
            values (bound_clinic(), ?, ?, ?, ?, tstzrange(?, ?), ?) on conflict do nothing""";
    private static final String ROOMS =
            """
            select r.id from appointment a
            join resource r on r.clinic_id = a.clinic_id and r.site_id = a.site_id and r.kind = 'ROOM'
            where a.id = ? order by r.name""";

    @Inject
    private ClinicSql sql;

    private record Visit(
            UUID patient, UUID provider, TimeRange time, TimeRange busy, boolean overbooked, boolean needsRoom) {}

    /** @throws DomainRefusal {@code undo-taken} */
    void take(UUID appointment) {
        Visit visit = sql.first(VISIT, RetakenClaims::visit, appointment).orElseThrow();
        int lane = 0;
        while (!take(appointment, Booking.PROVIDER, visit.provider(), visit.busy(), lane)) {
            lane++;
            if (!visit.overbooked() || lane == LANES) {
                throw taken("provider");
            }
        }
        if (!take(appointment, Booking.PATIENT, visit.patient(), visit.time(), 0)) {
            throw taken("patient");
        }
        List<UUID> rooms = visit.needsRoom() ? sql.list(ROOMS, row -> Columns.uuid(row, "id"), appointment) : List.of();
        if (visit.needsRoom() && rooms.stream().noneMatch(room -> take(appointment, "ROOM", room, visit.time(), 0))) {
            throw taken("room");
        }
    }

    private boolean take(UUID appointment, String kind, UUID holder, TimeRange time, int lane) {
        return sql.update(TAKE, Ids.next(), appointment, kind, holder, time.start(), time.end(), lane) == 1;
    }

    private static DomainRefusal taken(String what) {
        return new DomainRefusal("undo-taken-" + what, Map.of("what", what));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        Instant start = Columns.instant(row, "start_at");
        Instant end = Columns.instant(row, "end_at");
        TimeRange time = new TimeRange(start, end);
        return new Visit(
                Columns.uuid(row, "patient_id"),
                Columns.uuid(row, "provider_id"),
                time,
                time.widen(
                        Duration.ofMinutes(row.getInt("buffer_before")),
                        Duration.ofMinutes(row.getInt("buffer_after"))),
                row.getString("overbook_reason") != null,
                row.getBoolean("needs_room"));
    }
}
