package org.carequay.batch.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.batch.demo.VisitPlan.Fate;

/**
 * Gives today's visits their stages, so that the board is alive at any hour: those around now are with the provider,
 * checked in or in the waiting room; before opening the first ones are, after closing the last ones.
 */
final class TodayBoard {
    private static final List<Fate> AROUND_NOW = List.of(
            Fate.WITH_PROVIDER, Fate.WITH_PROVIDER, Fate.CHECKED_IN, Fate.CHECKED_IN, Fate.ARRIVED, Fate.ARRIVED);
    private static final List<Fate> ON_A_QUIET_DAY = List.of(Fate.WITH_PROVIDER, Fate.CHECKED_IN, Fate.ARRIVED);
    private static final int QUIET = 10;
    private final ZoneId zone;
    private final Instant now;

    TodayBoard(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** The same stories with the stages of today's visits set. */
    List<Story> arrange(List<Story> stories) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<VisitPlan> visits = stories.stream()
                .flatMap(s -> s.visits().stream())
                .filter(v -> LocalDate.ofInstant(v.start(), zone).equals(today))
                .filter(v -> v.fate() != Fate.CANCELLED)
                .sorted(Comparator.comparing(VisitPlan::start).thenComparing(VisitPlan::provider))
                .toList();
        Map<VisitPlan, Fate> fates = stages(visits);
        return stories.stream()
                .map(s -> s.with(s.visits().stream()
                        .map(v -> fates.containsKey(v) ? v.with(fates.get(v)) : v)
                        .toList()))
                .toList();
    }

    private Map<VisitPlan, Fate> stages(List<VisitPlan> visits) {
        int begun = (int) visits.stream().filter(v -> v.start().isBefore(now)).count();
        List<Fate> stages = visits.size() < QUIET ? ON_A_QUIET_DAY : AROUND_NOW;
        int first = Math.max(0, Math.min(begun - 2, visits.size() - stages.size()));
        List<VisitPlan> around =
                twoProvidersFirst(visits.subList(first, Math.min(visits.size(), first + stages.size())));
        Map<VisitPlan, Fate> fates = new HashMap<>();
        List<VisitPlan> before = new ArrayList<>(visits.subList(0, first));
        before.stream()
                .filter(v -> !v.fate().seen() && v.fate() != Fate.NO_SHOW)
                .forEach(v -> fates.put(v, Fate.SIGNED));
        for (int i = 0; i < around.size(); i++) {
            fates.put(around.get(i), stages.get(i));
        }
        visits.subList(first + around.size(), visits.size()).forEach(v -> fates.put(v, Fate.BOOKED));
        return fates;
    }

    /** Nobody sees two patients at once: puts the first visit of another provider second. */
    private static List<VisitPlan> twoProvidersFirst(List<VisitPlan> visits) {
        List<VisitPlan> ordered = new ArrayList<>(visits);
        for (int i = 1; i < ordered.size(); i++) {
            if (!ordered.get(i).provider().equals(ordered.get(0).provider())) {
                ordered.add(1, ordered.remove(i));
                return ordered;
            }
        }
        return ordered;
    }
}
