package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.model.Availability;
import org.carequay.scheduling.model.BookingRules;
import org.carequay.scheduling.model.BusyTimes;
import org.carequay.scheduling.model.Sweep;
import org.carequay.shared.NotFound;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.SiteId;

/** Reads what a search for free times has to know: once what holds for all days, and for each stretch of days what is taken. */
@ApplicationScoped
public class SlotFacts {
    private static final String TYPE =
            """
            select v.*, exists (select from visit_type_provider vp where vp.visit_type_id = v.id) as some_only
            from visit_type v where v.id = ?""";
    private static final String THINGS =
            "select id, site_id, kind, subkind from resource where active order by name, id";
    private static final String BUSY =
            """
            select holder_id, lower(during) as from_at, upper(during) as to_at from booking_claim
            where holder_id = any (?) and begins_at >= ? and begins_at < ? and appointment_id is distinct from ?""";
    private static final String SAME_DAY =
            """
            select a.provider_id, a.start_at from visits_of_kind(?, ?, ?, ?) a where a.id is distinct from ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private DeskHours hours;

    /**
     * What holds for all days.
     *
     * @param nobodyEligible whether nobody of those asked for does this kind of visit
     * @param blocks of rooms and equipment
     */
    record Found(
            BookingRules rules,
            ZoneId zone,
            Map<Sweep.Desk, Availability> desks,
            boolean nobodyEligible,
            List<Sweep.Thing> things,
            Map<UUID, List<TimeRange>> blocks) {
        Found withoutNotice() {
            return new Found(rules.withoutNotice(), zone, desks, nobodyEligible, things, blocks);
        }
    }

    private record Type(BookingRules rules, boolean someOnly) {}

    private record Held(UUID holder, TimeRange time) {}

    Found of(SlotQuery query, TimeRange window, ZoneId zone) {
        Type type = sql.first(
                        TYPE,
                        row -> new Type(
                                BookingFactsReader.rules(row).lasting(query.length()), row.getBoolean("some_only")),
                        query.visitType().value())
                .orElseThrow(() -> new NotFound("visit type"));
        UUID[] providers = query.providers().stream().map(ProviderId::value).toArray(UUID[]::new);
        UUID[] sites = query.sites().stream().map(SiteId::value).toArray(UUID[]::new);
        DeskHours.Exceptions exceptions = hours.exceptions(window);
        Map<Sweep.Desk, Availability> desks = type.rules().active()
                ? hours.desks(
                        providers, sites, type.someOnly() ? query.visitType().value() : null, zone, exceptions)
                : Map.of();
        List<Sweep.Thing> things = type.rules().needs().isEmpty()
                ? List.of()
                : chosen(
                        query,
                        sql.list(THINGS, SlotFacts::thing).stream()
                                .filter(thing -> type.rules().needs().stream()
                                        .anyMatch(need -> need.fits(thing.kind(), thing.subkind())))
                                .toList());
        boolean nobodyEligible = desks.isEmpty() && type.someOnly();
        return new Found(type.rules(), zone, desks, nobodyEligible, things, exceptions.blocks());
    }

    /** Where a room is asked for, no other room counts; likewise for equipment of a kind. */
    private static List<Sweep.Thing> chosen(SlotQuery query, List<Sweep.Thing> things) {
        List<Sweep.Thing> asked = things.stream()
                .filter(thing -> query.resources().contains(new ResourceId(thing.id())))
                .toList();
        return things.stream()
                .filter(thing -> asked.contains(thing) || asked.stream().noneMatch(thing::replaces))
                .toList();
    }

    /** With what is taken from the first to the last day. */
    Sweep sweep(
            Found found,
            SlotQuery query,
            TimeRange window,
            Instant now,
            UUID ignoring,
            LocalDate first,
            LocalDate last) {
        UUID patient = query.patient() == null ? null : query.patient().value();
        UUID[] providers = found.desks().keySet().stream()
                .map(Sweep.Desk::provider)
                .distinct()
                .toArray(UUID[]::new);
        TimeRange days = new TimeRange(
                first.atStartOfDay(found.zone()).toInstant(),
                last.plusDays(1).atStartOfDay(found.zone()).toInstant());
        return new Sweep(
                found.rules(),
                found.zone(),
                now,
                window,
                query.wishes(),
                found.things(),
                busy(found, providers, patient, ignoring, first, last),
                patient,
                found.rules().dailyCap() == null ? Map.of() : sameDay(found, query, providers, ignoring, days));
    }

    private Map<UUID, BusyTimes> busy(
            Found found, UUID[] providers, UUID patient, UUID ignoring, LocalDate first, LocalDate last) {
        UUID[] holders = Stream.of(
                        Stream.of(providers), found.things().stream().map(Sweep.Thing::id), Stream.ofNullable(patient))
                .flatMap(ids -> ids)
                .toArray(UUID[]::new);
        Map<UUID, List<TimeRange>> taken = new HashMap<>();
        sql.list(
                        BUSY,
                        row -> new Held(
                                Columns.uuid(row, "holder_id"),
                                new TimeRange(Columns.instant(row, "from_at"), Columns.instant(row, "to_at"))),
                        holders,
                        first.minusDays(1).atStartOfDay(found.zone()).toInstant(),
                        last.plusDays(2).atStartOfDay(found.zone()).toInstant(),
                        ignoring)
                .forEach(held -> taken.computeIfAbsent(held.holder(), holder -> new ArrayList<>())
                        .add(held.time()));
        found.things().forEach(thing -> found.blocks().getOrDefault(thing.id(), List.of()).stream()
                .forEach(block -> taken.computeIfAbsent(thing.id(), holder -> new ArrayList<>())
                        .add(block)));
        Map<UUID, BusyTimes> busy = new LinkedHashMap<>();
        taken.forEach((holder, times) -> busy.put(holder, new BusyTimes(times)));
        return busy;
    }

    private Map<Sweep.ProviderDay, Integer> sameDay(
            Found found, SlotQuery query, UUID[] providers, UUID ignoring, TimeRange days) {
        return sql
                .list(
                        SAME_DAY,
                        row -> new Sweep.ProviderDay(
                                Columns.uuid(row, "provider_id"),
                                LocalDate.ofInstant(Columns.instant(row, "start_at"), found.zone())),
                        query.visitType().value(),
                        providers,
                        days.start(),
                        days.end(),
                        ignoring)
                .stream()
                .collect(Collectors.toMap(day -> day, day -> 1, Integer::sum));
    }

    private static Sweep.Thing thing(ResultSet row) throws SQLException {
        return new Sweep.Thing(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "site_id"),
                Columns.code(row, "kind", ResourceKind.class),
                row.getString("subkind"));
    }
}
