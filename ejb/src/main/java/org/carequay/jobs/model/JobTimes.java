package org.carequay.jobs.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Stream;
import org.carequay.jobs.JobSchedule;

/**
 * When a schedule starts its job. Days and times are those of the clinic's zone: a time that does not exist on a day is the
 * moment at which the clocks go forward, one that comes twice is the first of both. Each day starts the job once at most.
 */
public final class JobTimes {
    /** What a server that was down has missed is caught up for so long. */
    public static final Duration CATCH_UP = Duration.ofHours(6);

    /** Longer than from the end of one month to the end of the next. */
    private static final int AHEAD = 63;

    private final JobSchedule schedule;
    private final ZoneId zone;

    public JobTimes(JobSchedule schedule, ZoneId zone) {
        this.schedule = schedule;
        this.zone = zone;
    }

    /** The moment of that day. */
    public Instant at(LocalDate day) {
        LocalDateTime time = day.atTime(schedule.at());
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : ZonedDateTime.of(time, zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /**
     * The day whose start should have been by now and was not.
     *
     * @param since the schedule holds from then on
     * @param last the latest day the job was started for; null: none yet
     */
    public Optional<LocalDate> due(Instant now, Instant since, LocalDate last) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return Stream.of(today, today.minusDays(1))
                .filter(day -> starts(day, last))
                .filter(day -> {
                    Instant at = at(day);
                    return !at.isAfter(now) && at.isAfter(since) && at.isAfter(now.minus(CATCH_UP));
                })
                .findFirst();
    }

    /** The first start after now; empty when the schedule is off. */
    public Optional<Instant> next(Instant now, LocalDate last) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return today.datesUntil(today.plusDays(AHEAD))
                .filter(day -> starts(day, last))
                .map(this::at)
                .filter(at -> at.isAfter(now))
                .findFirst();
    }

    private boolean starts(LocalDate day, LocalDate last) {
        return schedule.on() && (last == null || day.isAfter(last)) && falls(day);
    }

    private boolean falls(LocalDate day) {
        if (schedule.dayOfMonth() != null) {
            return day.getDayOfMonth() == Math.min(schedule.dayOfMonth(), day.lengthOfMonth());
        }
        return schedule.days().isEmpty() || schedule.days().contains(day.getDayOfWeek());
    }
}
