package org.carequay.api.jobs;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.carequay.jobs.JobOverview;
import org.carequay.jobs.JobSchedule;

/**
 * When a job starts by itself, on the clinic's clock, as JSON.
 *
 * @param days only on these days of the week; empty: every day, or the day of the month
 * @param next when it starts by itself again; missing when it does not
 */
public record JobScheduleBody(
        String job, long version, boolean on, LocalTime at, List<String> days, Integer dayOfMonth, Instant next) {
    static JobScheduleBody of(JobOverview job) {
        JobSchedule schedule = job.schedule();
        return new JobScheduleBody(
                job.kind().key(),
                schedule.version(),
                schedule.on(),
                schedule.at(),
                schedule.days().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(DayOfWeek::name)
                        .toList(),
                schedule.dayOfMonth(),
                job.next());
    }
}
