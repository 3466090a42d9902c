package org.carequay.scheduling.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.model.BusyTimes;
import org.carequay.scheduling.model.Sweep;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.SiteId;

/**
 * Free times day by day for many visits that look for another one. What holds for a kind of visit, and what is taken on a day, is
 * read once for all of them.
 */
final class FreeDays {
    private final SlotFacts facts;
    private final TimeRange window;
    private final ZoneId zone;
    private final Instant now;
    private final Map<Kind, SlotFacts.Found> kinds = new HashMap<>();
    private final UUID[] holders;
    private final Map<LocalDate, Day> days = new HashMap<>();
    private final Map<KindOfDay, List<SlotFacts.Counted>> counted = new HashMap<>();

    /** What visits have in common that look for the same. */
    private record Kind(VisitTypeId type, SiteId site, Duration length) {
        static Kind of(AppointmentView visit) {
            return new Kind(visit.visitType(), visit.site(), Duration.between(visit.start(), visit.end()));
        }
    }

    private record KindOfDay(Kind kind, LocalDate day) {}

    /** What is taken around a day, and what of that by which visit. */
    private record Day(
            Map<UUID, List<SlotFacts.Held>> held, Map<UUID, BusyTimes> busy, Map<UUID, Set<UUID>> holdersOf) {
        static Day of(List<SlotFacts.Held> taken) {
            return new Day(
                    taken.stream().collect(Collectors.groupingBy(SlotFacts.Held::holder)),
                    SlotFacts.busy(taken),
                    taken.stream()
                            .filter(each -> each.visit() != null)
                            .collect(Collectors.groupingBy(
                                    SlotFacts.Held::visit,
                                    Collectors.mapping(SlotFacts.Held::holder, Collectors.toSet()))));
        }

        Map<UUID, BusyTimes> without(UUID visit) {
            Map<UUID, BusyTimes> rest = new HashMap<>(busy);
            for (UUID holder : holdersOf.getOrDefault(visit, Set.of())) {
                rest.remove(holder);
                rest.putAll(SlotFacts.busy(held.get(holder).stream()
                        .filter(each -> !visit.equals(each.visit()))
                        .toList()));
            }
            return rest;
        }
    }

    /** @param window in which days are asked for */
    FreeDays(SlotFacts facts, TimeRange window, ZoneId zone, Instant now, Collection<AppointmentView> visits) {
        this.facts = facts;
        this.window = window;
        this.zone = zone;
        this.now = now;
        visits.forEach(visit -> kinds.computeIfAbsent(Kind.of(visit), this::read));
        holders = Stream.concat(
                        visits.stream().map(visit -> visit.patient().value()),
                        kinds.values().stream().flatMap(SlotFacts.Found::holders))
                .distinct()
                .toArray(UUID[]::new);
    }

    /** All free times of the day for the visit at its site, as if it were not booked; earliest first. */
    List<Slot> of(AppointmentView visit, LocalDate day) {
        Kind kind = Kind.of(visit);
        SlotFacts.Found found = kinds.get(kind);
        UUID own = visit.id().value();
        Sweep sweep = found.sweep(
                window,
                now,
                SlotQuery.Wishes.NONE,
                days.computeIfAbsent(day, this::read).without(own),
                visit.patient().value(),
                found.rules().dailyCap() == null
                        ? List.of()
                        : counted
                                .computeIfAbsent(
                                        new KindOfDay(kind, day), key -> facts.counted(found, kind.type(), day, day))
                                .stream()
                                .filter(each -> !own.equals(each.visit()))
                                .toList());
        List<Sweep.Free> free = new ArrayList<>();
        SlotFinder.look(sweep, found.desks(), day, free);
        return free.stream().map(SlotFinder::slot).toList();
    }

    private SlotFacts.Found read(Kind kind) {
        SlotQuery query = new SlotQuery(kind.type(), null, kind.site(), window.start(), window.end(), 1);
        return facts.of(query.lasting(kind.length()), window, zone);
    }

    private Day read(LocalDate day) {
        List<SlotFacts.Held> taken = new ArrayList<>(facts.held(holders, zone, day, day));
        kinds.values().stream().findFirst().ifPresent(found -> taken.addAll(found.blocked()));
        return Day.of(taken);
    }
}
