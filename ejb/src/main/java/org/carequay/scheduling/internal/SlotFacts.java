package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.VisitTypeId;
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
            select appointment_id, holder_id, lower(during) as from_at, upper(during) as to_at from booking_claim
            where holder_id = any (?) and begins_at >= ? and begins_at < ?""";
    private static final String SAME_KIND = "select id, provider_id, start_at from visits_of_kind(?, ?, ?, ?)";

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

        /** Who and what can be taken for it. */
        Stream<UUID> holders() {
            return Stream.concat(Arrays.stream(providers()), things.stream().map(Sweep.Thing::id));
        }

        UUID[] providers() {
            return desks.keySet().stream().map(Sweep.Desk::provider).distinct().toArray(UUID[]::new);
        }

        /** All blocks of rooms and equipment. */
        List<Held> blocked() {
            return blocks.entrySet().stream()
                    .flatMap(thing -> thing.getValue().stream().map(time -> new Held(null, thing.getKey(), time)))
                    .toList();
        }

        /**
         * Looks at days whose taken times are known.
         *
         * @param patient who must be free too, or null
         */
        Sweep sweep(
                TimeRange window,
                Instant now,
                SlotQuery.Wishes wishes,
                Map<UUID, BusyTimes> busy,
                UUID patient,
                List<Counted> sameKind) {
            Map<Sweep.ProviderDay, Integer> sameDay =
                    sameKind.stream().collect(Collectors.toMap(Counted::day, counted -> 1, Integer::sum));
            return new Sweep(rules, zone, now, window, wishes, things, busy, patient, sameDay);
        }
    }

    /** A time at which somebody or something is taken. @param visit by which; null for a block */
    record Held(UUID visit, UUID holder, TimeRange time) {}

    /** A visit that counts for the daily cap. */
    record Counted(UUID visit, Sweep.ProviderDay day) {}

    private record Type(BookingRules rules, boolean someOnly) {}

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
        UUID[] holders =
                Stream.concat(found.holders(), Stream.ofNullable(patient)).toArray(UUID[]::new);
        List<Held> taken = new ArrayList<>(found.blocked());
        held(holders, found.zone(), first, last).stream()
                .filter(held -> !held.visit().equals(ignoring))
                .forEach(taken::add);
        List<Counted> sameKind = found.rules().dailyCap() == null
                ? List.of()
                : counted(found, query.visitType(), first, last).stream()
                        .filter(counted -> !counted.visit().equals(ignoring))
                        .toList();
        return found.sweep(window, now, query.wishes(), busy(taken), patient, sameKind);
    }

    /** By whom and what is taken from the first to the last day and a day on either side. */
    List<Held> held(UUID[] holders, ZoneId zone, LocalDate first, LocalDate last) {
        return sql.list(
                BUSY,
                row -> new Held(
                        Columns.uuid(row, "appointment_id"),
                        Columns.uuid(row, "holder_id"),
                        new TimeRange(Columns.instant(row, "from_at"), Columns.instant(row, "to_at"))),
                holders,
                first.minusDays(1).atStartOfDay(zone).toInstant(),
                last.plusDays(2).atStartOfDay(zone).toInstant());
    }

    static Map<UUID, BusyTimes> busy(Collection<Held> taken) {
        Map<UUID, List<TimeRange>> times = new HashMap<>();
        taken.forEach(held -> times.computeIfAbsent(held.holder(), holder -> new ArrayList<>())
                .add(held.time()));
        Map<UUID, BusyTimes> busy = new HashMap<>();
        times.forEach((holder, spans) -> busy.put(holder, new BusyTimes(spans)));
        return busy;
    }

    /** The visits of that kind from the first to the last day. */
    List<Counted> counted(Found found, VisitTypeId type, LocalDate first, LocalDate last) {
        return sql.list(
                SAME_KIND,
                row -> new Counted(
                        Columns.uuid(row, "id"),
                        new Sweep.ProviderDay(
                                Columns.uuid(row, "provider_id"),
                                LocalDate.ofInstant(Columns.instant(row, "start_at"), found.zone()))),
                type.value(),
                found.providers(),
                first.atStartOfDay(found.zone()).toInstant(),
                last.plusDays(1).atStartOfDay(found.zone()).toInstant());
    }

    private static Sweep.Thing thing(ResultSet row) throws SQLException {
        return new Sweep.Thing(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "site_id"),
                Columns.code(row, "kind", ResourceKind.class),
                row.getString("subkind"));
    }
}
