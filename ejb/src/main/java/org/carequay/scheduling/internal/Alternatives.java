package org.carequay.scheduling.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.LeaveQuery;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;

/** Finds another time for visits one after the other, and gives none of them away twice. */
final class Alternatives {
    private static final int LOOKED_AT = 200;
    private static final int DAYS_AHEAD = 14;
    private final LeaveQuery leave;
    private final ZoneId zone;
    private final Finder slots;
    private final List<Slot> given = new ArrayList<>();

    /** Finds free times, earliest first, as if that visit were not booked. */
    @FunctionalInterface
    interface Finder {
        List<Slot> find(SlotQuery query, AppointmentView visit);
    }

    Alternatives(LeaveQuery leave, ZoneId zone, Finder slots) {
        this.leave = leave;
        this.zone = zone;
        this.slots = slots;
    }

    /** The same day with somebody else, nearest to the time it had; else the first of the two weeks that follow. */
    Optional<Slot> of(AppointmentView visit) {
        LocalDate day = LocalDate.ofInstant(visit.start(), zone);
        Optional<Slot> found = free(visit, day, day.plusDays(1))
                .min(Comparator.comparing(
                        slot -> Duration.between(visit.start(), slot.start()).abs()));
        if (found.isEmpty()) {
            found = free(visit, day.plusDays(1), day.plusDays(1L + DAYS_AHEAD)).findFirst();
        }
        found.ifPresent(given::add);
        return found;
    }

    private Stream<Slot> free(AppointmentView visit, LocalDate from, LocalDate to) {
        return slots
                .find(
                        new SlotQuery(visit.visitType(), null, visit.site(), start(from), start(to), LOOKED_AT)
                                .lasting(Duration.between(visit.start(), visit.end())),
                        visit)
                .stream()
                .filter(slot -> !away(slot) && given.stream().noneMatch(other -> overlaps(slot, other)));
    }

    private boolean away(Slot slot) {
        LocalDate day = LocalDate.ofInstant(slot.start(), zone);
        return slot.provider().equals(leave.provider()) && !day.isBefore(leave.from()) && !day.isAfter(leave.to());
    }

    private static boolean overlaps(Slot one, Slot other) {
        return one.provider().equals(other.provider())
                && one.start().isBefore(other.end())
                && other.start().isBefore(one.end());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
