package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.model.SlotGrid;
import org.carequay.scheduling.model.WorkingDay;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.SiteId;

/** Finds free times: the provider works there, is free with the buffers, and a room is free when one is needed. */
@ApplicationScoped
public class SlotFinder {
    private static final Duration LONGEST_RANGE = Duration.ofDays(60);
    private static final int MOST = 200;
    private static final int DAYS_AT_ONCE = 7;
    private static final String TYPE =
            "select minutes, buffer_before, buffer_after, needs_room from visit_type where id = ?";
    private static final String SHIFTS =
            """
            select h.provider_id, p.name, h.site_id, h.day, h.from_time, h.to_time
            from provider_hours h join provider p on p.clinic_id = h.clinic_id and p.id = h.provider_id
            where (?::uuid is null or h.provider_id = ?) and (?::uuid is null or h.site_id = ?)
            order by p.name, h.provider_id, h.from_time""";
    private static final String ROOMS = "select id, site_id from resource where kind = 'ROOM' order by name, id";
    private static final String BUSY =
            """
            select holder_id, lower(during) as from_at, upper(during) as to_at from booking_claim
            where holder_id = any (?) and begins_at >= ? and begins_at < ? and appointment_id is distinct from ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private record Type(Duration length, Duration before, Duration after, boolean needsRoom) {}

    private record Shift(UUID provider, String name, UUID site, int day, WorkingDay.Hours hours) {}

    private record Desk(UUID provider, String name, UUID site) {}

    private record Room(UUID id, UUID site) {}

    /** All that one search has to know. {@code busy}: by holder. */
    private record Search(
            Type type, TimeRange window, PatientId patient, List<Room> rooms, Map<UUID, List<TimeRange>> busy) {
        private boolean free(UUID holder, TimeRange time) {
            return busy.getOrDefault(holder, List.of()).stream().noneMatch(time::overlaps);
        }

        Optional<Slot> slot(Desk desk, TimeRange visit) {
            if (!free(desk.provider(), visit.widen(type.before(), type.after()))
                    || patient != null && !free(patient.value(), visit)) {
                return Optional.empty();
            }
            List<ResourceId> room = rooms.stream()
                    .filter(r -> type.needsRoom() && r.site().equals(desk.site()) && free(r.id(), visit))
                    .limit(1)
                    .map(r -> new ResourceId(r.id()))
                    .toList();
            return type.needsRoom() && room.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Slot(
                            visit.start(),
                            visit.end(),
                            new ProviderId(desk.provider()),
                            desk.name(),
                            new SiteId(desk.site()),
                            room));
        }
    }

    /**
     * @param patient who must be free too, or null
     * @param ignoring an appointment whose claims do not count, or null
     */
    List<Slot> find(SlotQuery query, PatientId patient, UUID ignoring) {
        check(query);
        Type type = sql.first(TYPE, SlotFinder::type, query.visitType().value())
                .orElseThrow(() -> new NotFound("visit type"));
        Instant from = query.from().isBefore(clock.now()) ? clock.now() : query.from();
        if (!from.isBefore(query.to())) {
            return List.of();
        }
        TimeRange window = new TimeRange(from, query.to());
        UUID provider = query.provider() == null ? null : query.provider().value();
        UUID site = query.site() == null ? null : query.site().value();
        List<Shift> shifts = sql.list(SHIFTS, SlotFinder::shift, provider, provider, site, site);
        List<Room> rooms = type.needsRoom()
                ? sql.list(ROOMS, row -> new Room(Columns.uuid(row, "id"), Columns.uuid(row, "site_id")))
                : List.of();
        int limit = Math.max(1, Math.min(MOST, query.limit()));
        List<Slot> found = new ArrayList<>();
        ZoneId zone = caller.zone();
        LocalDate last = LocalDate.ofInstant(window.end(), zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone);
                !day.isAfter(last) && found.size() < limit && !shifts.isEmpty();
                day = day.plusDays(DAYS_AT_ONCE)) {
            Search search = new Search(type, window, patient, rooms, busy(shifts, rooms, patient, ignoring, day, zone));
            for (int i = 0; i < DAYS_AT_ONCE && found.size() < limit; i++) {
                found.addAll(ofDay(search, shifts, day.plusDays(i), zone));
            }
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private static List<Slot> ofDay(Search search, List<Shift> shifts, LocalDate day, ZoneId zone) {
        Map<Desk, List<WorkingDay.Hours>> hours = shifts.stream()
                .filter(shift -> shift.day() == day.getDayOfWeek().getValue())
                .collect(Collectors.groupingBy(
                        shift -> new Desk(shift.provider(), shift.name(), shift.site()),
                        Collectors.mapping(Shift::hours, Collectors.toList())));
        List<Slot> found = new ArrayList<>();
        hours.forEach((desk, spans) -> WorkingDay.of(day, zone, spans).shifts().stream()
                .flatMap(shift -> SlotGrid.visits(shift, search.type().length(), search.window()).stream())
                .forEach(visit -> search.slot(desk, visit).ifPresent(found::add)));
        found.sort(Comparator.comparing(Slot::start)
                .thenComparing(Slot::providerName)
                .thenComparing(slot -> slot.provider().value()));
        return found;
    }

    private Map<UUID, List<TimeRange>> busy(
            List<Shift> shifts, List<Room> rooms, PatientId patient, UUID ignoring, LocalDate day, ZoneId zone) {
        List<UUID> holders = new ArrayList<>();
        shifts.stream().map(Shift::provider).distinct().forEach(holders::add);
        rooms.stream().map(Room::id).forEach(holders::add);
        if (patient != null) {
            holders.add(patient.value());
        }
        record Held(UUID holder, TimeRange time) {}
        return sql
                .list(
                        BUSY,
                        row -> new Held(
                                Columns.uuid(row, "holder_id"),
                                new TimeRange(Columns.instant(row, "from_at"), Columns.instant(row, "to_at"))),
                        holders.toArray(UUID[]::new),
                        day.minusDays(1).atStartOfDay(zone).toInstant(),
                        day.plusDays(DAYS_AT_ONCE + 1L).atStartOfDay(zone).toInstant(),
                        ignoring)
                .stream()
                .collect(Collectors.groupingBy(Held::holder, Collectors.mapping(Held::time, Collectors.toList())));
    }

    private static void check(SlotQuery query) {
        new InvalidInput.Check()
                .required("visitType", query.visitType())
                .required("from", query.from())
                .required("to", query.to())
                .done();
        new InvalidInput.Check()
                .that(query.from().isBefore(query.to()), "to", "not-after-start")
                .that(Duration.between(query.from(), query.to()).compareTo(LONGEST_RANGE) <= 0, "to", "range-too-long")
                .done();
    }

    private static Type type(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Type(
                Duration.ofMinutes(row.getInt("minutes")),
                Duration.ofMinutes(row.getInt("buffer_before")),
                Duration.ofMinutes(row.getInt("buffer_after")),
                row.getBoolean("needs_room"));
    }

    private static Shift shift(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Shift(
                Columns.uuid(row, "provider_id"),
                row.getString("name"),
                Columns.uuid(row, "site_id"),
                row.getInt("day"),
                new WorkingDay.Hours(
                        row.getObject("from_time", LocalTime.class), row.getObject("to_time", LocalTime.class)));
    }
}
