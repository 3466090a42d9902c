package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.scheduling.model.Availability;
import org.carequay.scheduling.model.Sweep;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Reads when the providers in use work at which sites. */
@ApplicationScoped
public class DeskHours {
    private static final String WHO =
            """
            select p.id, p.name, h.site_id, h.day, h.from_time, h.to_time, h.valid_from, h.valid_to
            from provider p left join provider_hours h on h.clinic_id = p.clinic_id and h.provider_id = p.id
            where p.active and (cardinality(?::uuid[]) = 0 or p.id = any (?)) and (?::uuid is null or exists (
              select from visit_type_provider vp where vp.visit_type_id = ? and vp.provider_id = p.id))
            order by p.name, p.id""";
    private static final String EXCEPTIONS =
            """
            select kind, provider_id, resource_id, site_id, from_at, to_at from availability_change
            where to_at > ?::timestamptz - interval '2 days' and from_at < ?::timestamptz + interval '2 days'""";

    @Inject
    private ClinicSql sql;

    private record Place(UUID provider, UUID site) {}

    private record Row(String kind, UUID provider, UUID resource, UUID site, TimeRange time) {}

    /** {@code hours} null: a provider without any. */
    private record Weekly(Place place, String name, Availability.Hours hours) {}

    /** All exceptions of the clinic around a time. */
    record Exceptions(List<Row> rows) {
        /** By room or equipment. */
        Map<UUID, List<TimeRange>> blocks() {
            return rows.stream()
                    .filter(row -> row.resource() != null)
                    .collect(Collectors.groupingBy(Row::resource, Collectors.mapping(Row::time, Collectors.toList())));
        }

        private List<TimeRange> openings(Place place) {
            return rows.stream()
                    .filter(row -> row.kind().equals(BookingFactsReader.OPENING)
                            && place.provider().equals(row.provider())
                            && place.site().equals(row.site()))
                    .map(Row::time)
                    .toList();
        }

        private List<Availability.Absence> absences(Place place) {
            return rows.stream()
                    .filter(row -> !row.kind().equals(BookingFactsReader.OPENING) && row.resource() == null)
                    .filter(row -> row.provider() == null || row.provider().equals(place.provider()))
                    .filter(row -> row.site() == null || row.site().equals(place.site()))
                    .map(row -> new Availability.Absence(Availability.Reason.valueOf(row.kind()), row.time()))
                    .toList();
        }
    }

    Exceptions exceptions(TimeRange window) {
        return new Exceptions(sql.list(EXCEPTIONS, DeskHours::exception, window.start(), window.end()));
    }

    /**
     * @param providers only those; empty: all
     * @param sites only those; empty: all
     * @param type only providers who are named for that kind of visit; null: all
     */
    Map<Sweep.Desk, Availability> desks(UUID[] providers, UUID[] sites, UUID type, ZoneId zone, Exceptions exceptions) {
        Map<UUID, String> names = new LinkedHashMap<>();
        Map<Place, List<Availability.Hours>> weekly = new LinkedHashMap<>();
        for (Weekly row : sql.list(WHO, DeskHours::weekly, providers, providers, type, type)) {
            names.put(row.place().provider(), row.name());
            if (row.hours() != null) {
                weekly.computeIfAbsent(row.place(), place -> new ArrayList<>()).add(row.hours());
            }
        }
        Set<Place> places = new LinkedHashSet<>(weekly.keySet());
        exceptions.rows().stream()
                .filter(row -> row.kind().equals(BookingFactsReader.OPENING) && names.containsKey(row.provider()))
                .forEach(row -> places.add(new Place(row.provider(), row.site())));
        Map<Sweep.Desk, Availability> desks = new LinkedHashMap<>();
        places.stream()
                .filter(place -> sites.length == 0 || List.of(sites).contains(place.site()))
                .forEach(place -> desks.put(
                        new Sweep.Desk(place.provider(), names.get(place.provider()), place.site()),
                        new Availability(
                                zone,
                                weekly.getOrDefault(place, List.of()),
                                exceptions.absences(place),
                                exceptions.openings(place))));
        return desks;
    }

    private static Weekly weekly(ResultSet row) throws SQLException {
        UUID site = Columns.uuid(row, "site_id");
        Availability.Hours hours = site == null
                ? null
                : new Availability.Hours(
                        DayOfWeek.of(row.getInt("day")),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("to_time", LocalTime.class),
                        DatePeriod.of(Columns.day(row, "valid_from"), Columns.day(row, "valid_to")));
        return new Weekly(new Place(Columns.uuid(row, "id"), site), row.getString("name"), hours);
    }

    private static Row exception(ResultSet row) throws SQLException {
        return new Row(
                row.getString("kind"),
                Columns.uuid(row, "provider_id"),
                Columns.uuid(row, "resource_id"),
                Columns.uuid(row, "site_id"),
                new TimeRange(Columns.instant(row, "from_at"), Columns.instant(row, "to_at")));
    }
}
