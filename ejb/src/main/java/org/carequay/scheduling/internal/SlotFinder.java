package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.SlotReason;
import org.carequay.scheduling.SlotSearch;
import org.carequay.scheduling.VisitLength;
import org.carequay.scheduling.model.Availability;
import org.carequay.scheduling.model.Sweep;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.SiteId;

/**
 * Finds free times by the rules that booking asks: reads what is known of a stretch of days with a few statements, tries every
 * start in memory, and goes on with a longer stretch until enough is found.
 */
@ApplicationScoped
public class SlotFinder {
    private static final Duration LONGEST_RANGE = Duration.ofDays(60);
    private static final int MOST = 200;
    /** Mostly the first days have something; where they have not, many have not. */
    private static final int FIRST_DAYS = 2;

    private static final int MOST_DAYS = 14;
    private static final int GROWTH = 3;

    @Inject
    private SlotFacts facts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * @param patient who must be free too, or null
     * @param ignoring an appointment whose claims do not count, or null
     */
    List<Slot> find(SlotQuery query, PatientId patient, UUID ignoring) {
        return search(query.of(patient), ignoring).slots();
    }

    /** The earliest for somebody who stands at the desk: no notice is asked of them. */
    Optional<Slot> first(SlotQuery query) {
        check(query);
        return search(query, facts.of(query, window(query), caller.zone()).withoutNotice(), null).slots().stream()
                .findFirst();
    }

    /** Day by day for many visits that look for another time. @param window in which days are asked for */
    FreeDays days(Collection<AppointmentView> visits, TimeRange window) {
        return new FreeDays(facts, window, caller.zone(), clock.now(), visits);
    }

    /** @param ignoring an appointment whose claims do not count, or null */
    SlotSearch search(SlotQuery query, UUID ignoring) {
        check(query);
        return search(query, facts.of(query, window(query), caller.zone()), ignoring);
    }

    private SlotSearch search(SlotQuery query, SlotFacts.Found found, UUID ignoring) {
        ZoneId zone = caller.zone();
        Instant now = clock.now();
        TimeRange window = window(query);
        int limit = Math.max(1, Math.min(MOST, query.limit()));
        List<Sweep.Free> free = new ArrayList<>();
        List<SlotSearch.DayWithout> without = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(query.to().minusNanos(1), zone);
        int days = FIRST_DAYS;
        for (LocalDate day = LocalDate.ofInstant(query.from(), zone); !day.isAfter(last) && free.size() < limit; ) {
            LocalDate until = day.plusDays(days - 1L).isBefore(last) ? day.plusDays(days - 1L) : last;
            Sweep sweep = facts.sweep(found, query, window, now, ignoring, day, until);
            for (; !day.isAfter(until) && free.size() < limit; day = day.plusDays(1)) {
                int before = free.size();
                Map<SlotReason, Integer> reasons = look(sweep, found.desks(), day, free);
                if (free.size() == before) {
                    without.add(without(day, reasons, found));
                }
            }
            days = Math.min(days * GROWTH, MOST_DAYS);
        }
        return new SlotSearch(free.stream().limit(limit).map(each -> slot(each)).toList(), without);
    }

    /** Adds the free times of the day in order; @return the reasons of the desks that have none */
    static Map<SlotReason, Integer> look(
            Sweep sweep, Map<Sweep.Desk, Availability> desks, LocalDate day, Collection<Sweep.Free> free) {
        Map<SlotReason, Integer> reasons = new EnumMap<>(SlotReason.class);
        List<Sweep.Free> ofDay = new ArrayList<>();
        desks.forEach((desk, hours) -> {
            Sweep.DeskDay found = sweep.day(desk, hours, day);
            ofDay.addAll(found.free());
            if (found.free().isEmpty()) {
                reasons.merge(found.reason(), 1, Integer::sum);
            }
        });
        ofDay.sort(Comparator.comparing((Sweep.Free each) -> each.visit().start())
                .thenComparing(each -> each.desk().name())
                .thenComparing(each -> each.desk().provider()));
        free.addAll(ofDay);
        return reasons;
    }

    private static SlotSearch.DayWithout without(
            LocalDate day, Map<SlotReason, Integer> reasons, SlotFacts.Found found) {
        SlotReason nobody = found.nobodyEligible() ? SlotReason.NOT_ELIGIBLE : SlotReason.NOBODY_WORKS;
        SlotReason nearest =
                reasons.keySet().stream().max(Comparator.naturalOrder()).orElse(nobody);
        return new SlotSearch.DayWithout(day, nearest, reasons);
    }

    static Slot slot(Sweep.Free free) {
        return new Slot(
                free.visit().start(),
                free.visit().end(),
                new ProviderId(free.desk().provider()),
                free.desk().name(),
                new SiteId(free.desk().site()),
                free.things().stream().map(ResourceId::new).toList());
    }

    private static TimeRange window(SlotQuery query) {
        return new TimeRange(query.from(), query.to());
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
        InvalidInput.Check length = new InvalidInput.Check();
        VisitLength.check(length, "minutes", query.length());
        length.done();
    }
}
