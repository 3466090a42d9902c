package org.carequay.scheduling.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.LeaveQuery;
import org.carequay.scheduling.Slot;

/** Finds another time for visits one after the other, and gives nobody and nothing away twice. */
final class Alternatives {
    static final int DAYS_AHEAD = 14;
    private final LeaveQuery leave;
    private final ZoneId zone;
    private final Finder slots;
    private final List<Given> given = new ArrayList<>();

    /** Finds the free times of a day, earliest first, as if that visit were not booked. */
    @FunctionalInterface
    interface Finder {
        List<Slot> find(AppointmentView visit, LocalDate day);
    }

    private record Given(Slot slot, PatientId patient) {
        boolean inTheWay(Slot other, PatientId who) {
            return slot.start().isBefore(other.end())
                    && other.start().isBefore(slot.end())
                    && (slot.provider().equals(other.provider())
                            || slot.resources().stream().anyMatch(other.resources()::contains)
                            || patient.equals(who));
        }
    }

    Alternatives(LeaveQuery leave, ZoneId zone, Finder slots) {
        this.leave = leave;
        this.zone = zone;
        this.slots = slots;
    }

    /** The same day with somebody else, nearest to the time it had; else the first of the two weeks that follow. */
    Optional<Slot> of(AppointmentView visit) {
        LocalDate day = LocalDate.ofInstant(visit.start(), zone);
        Optional<Slot> found = free(visit, day)
                .min(Comparator.comparing(
                        slot -> Duration.between(visit.start(), slot.start()).abs()));
        for (int later = 1; found.isEmpty() && later <= DAYS_AHEAD; later++) {
            found = free(visit, day.plusDays(later)).findFirst();
        }
        found.ifPresent(slot -> given.add(new Given(slot, visit.patient())));
        return found;
    }

    private Stream<Slot> free(AppointmentView visit, LocalDate day) {
        return slots.find(visit, day).stream()
                .filter(slot ->
                        !away(slot) && given.stream().noneMatch(other -> other.inTheWay(slot, visit.patient())));
    }

    private boolean away(Slot slot) {
        LocalDate day = LocalDate.ofInstant(slot.start(), zone);
        return slot.provider().equals(leave.provider()) && !day.isBefore(leave.from()) && !day.isAfter(leave.to());
    }
}
