package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carequay.recall.RecallTime;
import org.carequay.recall.RecallTimes;
import org.carequay.recall.RecallView;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.SlotService;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.SiteId;
import org.carequay.tenancy.SiteView;

/** Finds and books the visit that a recall asks for, where patients may book its kind themselves. */
@ApplicationScoped
public class RecallBooking {
    /** Whoever is due then may come a week before. */
    private static final int DAYS_BEFORE = 7;

    /** A day less than is searched at once: the clock may be set back meanwhile. */
    private static final int LOOKED_AHEAD = 59;

    private static final int DAYS_SHOWN = 3;
    private static final int TIMES_OF_A_DAY = 8;
    private static final int MOST = 200;

    @Inject
    private SlotService slots;

    @Inject
    private AppointmentService appointments;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private ClinicService clinics;

    @Inject
    private Clock clock;

    boolean online(RecallView recall) {
        if (recall.book() == null) {
            return false;
        }
        VisitTypeView kind = setup.visitType(recall.book());
        return kind.active() && kind.rules().online();
    }

    RecallTimes times(RecallView recall, LocalDate from) {
        ClinicView clinic = clinics.current();
        ZoneId zone = clinic.zone();
        LocalDate first = latest(clock.today(zone), recall.dueOn().minusDays(DAYS_BEFORE), from);
        List<Slot> free = slots.search(query(
                        recall,
                        latest(first.atStartOfDay(zone).toInstant(), clock.now()),
                        first.plusDays(LOOKED_AHEAD).atStartOfDay(zone).toInstant()))
                .slots();
        NavigableMap<LocalDate, List<Slot>> days = free.stream()
                .collect(Collectors.groupingBy(
                        slot -> LocalDate.ofInstant(slot.start(), zone), TreeMap::new, Collectors.toList()));
        if (free.size() == MOST && days.size() > 1) {
            // Cut off in the middle of the day; it comes whole with the later ones.
            days.pollLastEntry();
        }
        List<RecallTime> times = new ArrayList<>();
        LocalDate next = first;
        for (Map.Entry<LocalDate, List<Slot>> day :
                days.entrySet().stream().limit(DAYS_SHOWN).toList()) {
            some(day.getValue()).forEach(slot -> times.add(time(slot, clinic)));
            next = day.getKey().plusDays(1);
        }
        return new RecallTimes(times, next);
    }

    /** @throws DomainRefusal {@code recall-time-taken} */
    AppointmentView book(RecallView recall, RecallTime time, String key) {
        boolean free = slots.search(query(recall, time.start(), time.end())).slots().stream()
                .anyMatch(slot -> slot.start().equals(time.start())
                        && slot.provider().equals(time.provider())
                        && slot.site().equals(time.site()));
        if (!free) {
            throw new DomainRefusal("recall-time-taken");
        }
        try {
            return appointments.book(
                    new BookAppointment(
                            recall.patient(),
                            recall.caseFile(),
                            recall.book(),
                            time.provider(),
                            time.site(),
                            time.start(),
                            List.of(),
                            null),
                    key);
        } catch (BookingConflict taken) {
            throw new DomainRefusal("recall-time-taken");
        }
    }

    AppointmentView visit(AppointmentId id) {
        return appointments.get(id);
    }

    private static SlotQuery query(RecallView recall, Instant from, Instant to) {
        return new SlotQuery(
                recall.book(), List.of(), List.of(), recall.patient(), from, to, SlotQuery.Wishes.NONE, MOST);
    }

    /** Of each time one, of all times some over the day. */
    private static List<Slot> some(List<Slot> ofDay) {
        Map<Instant, Slot> times = new TreeMap<>();
        ofDay.forEach(slot -> times.putIfAbsent(slot.start(), slot));
        List<Slot> all = List.copyOf(times.values());
        int step = Math.max(1, (all.size() + TIMES_OF_A_DAY - 1) / TIMES_OF_A_DAY);
        List<Slot> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private static RecallTime time(Slot slot, ClinicView clinic) {
        return new RecallTime(
                slot.start(), slot.end(), slot.provider(), slot.providerName(), slot.site(), site(slot.site(), clinic));
    }

    private static String site(SiteId id, ClinicView clinic) {
        return clinic.sites().stream()
                .filter(site -> site.id().equals(id))
                .map(SiteView::name)
                .findFirst()
                .orElse("");
    }

    private static LocalDate latest(LocalDate today, LocalDate early, LocalDate wished) {
        LocalDate first = early.isAfter(today) ? early : today;
        return wished != null && wished.isAfter(first) ? wished : first;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
