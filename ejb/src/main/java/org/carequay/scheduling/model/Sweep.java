package org.carequay.scheduling.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.SlotReason;
import org.carequay.shared.TimeRange;

/**
 * Tries every start of a visit against what is known of a stretch of days, without asking the database again.
 *
 * @param things rooms and equipment in use, of all sites
 * @param busy by provider, patient, room and equipment; blocks of rooms and equipment too
 * @param patient who must be free too, or null
 * @param sameDay how many visits of this kind a provider has on a day; empty where there is no cap
 */
public record Sweep(
        BookingRules rules,
        ZoneId zone,
        Instant now,
        TimeRange window,
        SlotQuery.Wishes wishes,
        List<Thing> things,
        Map<UUID, BusyTimes> busy,
        UUID patient,
        Map<ProviderDay, Integer> sameDay) {
    /** A room or a piece of equipment. */
    public record Thing(UUID id, UUID site, ResourceKind kind, String subkind) {
        /** Whether a visit takes one or the other: rooms do, and equipment of a kind. */
        public boolean replaces(Thing other) {
            return kind == other.kind && (kind == ResourceKind.ROOM || Objects.equals(subkind, other.subkind));
        }
    }

    /** A provider at a site. */
    public record Desk(UUID provider, String name, UUID site) {}

    /** A provider on a day of the clinic. */
    public record ProviderDay(UUID provider, LocalDate day) {}

    /** A time that is free, with the things that were found for it. */
    public record Free(Desk desk, TimeRange visit, List<UUID> things) {}

    /** What a desk has on one day: free times, or else why there are none. */
    public record DeskDay(List<Free> free, SlotReason reason) {}

    /** Looks at one day of a desk. */
    public DeskDay day(Desk desk, Availability hours, LocalDate day) {
        List<Free> free = new ArrayList<>();
        SlotReason nearest = null;
        TimeRange whole = new TimeRange(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
        List<TimeRange> ofDay = visits(hours, day, whole);
        for (TimeRange visit : ofDay) {
            if (visit.start().isBefore(window.start()) || !visit.start().isBefore(window.end())) {
                continue;
            }
            List<UUID> found = new ArrayList<>();
            SlotReason reason = reason(desk, visit, day, found);
            if (reason == null) {
                free.add(new Free(desk, visit, found));
            } else if (nearest == null || reason.compareTo(nearest) > 0) {
                nearest = reason;
            }
        }
        SlotReason none = ofDay.isEmpty() ? whyNoTime(hours, day) : SlotReason.PAST;
        return new DeskDay(free, nearest == null ? none : nearest);
    }

    /** The visits that start on the day in the working time. A shift that goes on over midnight is not cut there. */
    private List<TimeRange> visits(Availability hours, LocalDate day, TimeRange whole) {
        return hours.shifts(day.minusDays(1), day.plusDays(1)).stream()
                .flatMap(shift -> SlotGrid.visits(shift, rules.length(), whole).stream())
                .toList();
    }

    private static SlotReason whyNoTime(Availability hours, LocalDate day) {
        if (!hours.plannedOn(day)) {
            return SlotReason.NOBODY_WORKS;
        }
        Optional<Availability.Reason> absent = hours.absentOn(day);
        return absent.map(why -> switch (why) {
                    case HOLIDAY -> SlotReason.CLOSED;
                    case LEAVE -> SlotReason.ON_LEAVE;
                    case BLOCK -> SlotReason.BLOCKED;
                })
                .orElse(SlotReason.TOO_SHORT);
    }

    /** @param found is filled with the things that the visit would take */
    private SlotReason reason(Desk desk, TimeRange visit, LocalDate day, List<UUID> found) {
        if (visit.start().isBefore(now)) {
            return SlotReason.PAST;
        }
        if (!visit.start().isBefore(rules.horizon(now, zone))) {
            return SlotReason.BEYOND_HORIZON;
        }
        if (rules.tooShortNotice(visit.start(), now)) {
            return SlotReason.TOO_SHORT_NOTICE;
        }
        if (!suits(visit)) {
            return SlotReason.DOES_NOT_SUIT;
        }
        if (rules.capReached(sameDay.getOrDefault(new ProviderDay(desk.provider(), day), 0))) {
            return SlotReason.DAILY_CAP;
        }
        if (!free(desk.provider(), rules.busy(visit))) {
            return SlotReason.ALL_BOOKED;
        }
        if (patient != null && !free(patient, visit)) {
            return SlotReason.PATIENT_BUSY;
        }
        return missing(desk, visit, found);
    }

    private SlotReason missing(Desk desk, TimeRange visit, List<UUID> found) {
        for (Need need : rules.needs()) {
            Optional<UUID> thing = things.stream()
                    .filter(each -> each.site().equals(desk.site()) && need.fits(each.kind(), each.subkind()))
                    .filter(each -> free(each.id(), visit))
                    .map(Thing::id)
                    .min(Comparator.comparingInt(id -> Need.turn(id, desk.provider())));
            if (thing.isEmpty()) {
                return need.kind() == ResourceKind.ROOM ? SlotReason.NO_ROOM : SlotReason.NO_EQUIPMENT;
            }
            found.add(thing.get());
        }
        return null;
    }

    private boolean suits(TimeRange visit) {
        ZonedDateTime start = visit.start().atZone(zone);
        ZonedDateTime end = visit.end().atZone(zone);
        boolean dayOk = wishes.days().isEmpty() || wishes.days().contains(start.getDayOfWeek());
        boolean notTooEarly = wishes.earliest() == null || !start.toLocalTime().isBefore(wishes.earliest());
        boolean notTooLate = wishes.latestEnd() == null
                || start.toLocalDate().equals(end.toLocalDate())
                        && !end.toLocalTime().isAfter(wishes.latestEnd());
        return dayOk && notTooEarly && notTooLate;
    }

    private boolean free(UUID holder, TimeRange time) {
        return busy.getOrDefault(holder, BusyTimes.NONE).free(time);
    }
}
