package org.carequay.jobs;

import java.time.Instant;
import java.util.List;

/**
 * A job of the clinic.
 *
 * @param schedule null where the job cannot be scheduled
 * @param next when it starts by itself again; null when it does not
 * @param latest its latest run; null before the first one
 * @param underWay its runs that have not ended, the newest first
 * @param failed runs that failed in the last 30 days
 */
public record JobOverview(
        JobKind kind, JobSchedule schedule, Instant next, JobRunView latest, List<JobRunView> underWay, int failed) {
    public JobOverview {
        underWay = List.copyOf(underWay);
    }

    public boolean running() {
        return !underWay.isEmpty();
    }
}
