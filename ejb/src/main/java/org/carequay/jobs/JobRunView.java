package org.carequay.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A run of a job, restarts included.
 *
 * @param occurrence the day of the schedule that it is for; null for one that a person started
 * @param about what it works on in its own feature; null while that is not known
 * @param execution the latest one in the batch runtime; null before there is one
 * @param restarts how often it went on after an end or an interruption
 * @param expected pieces of work in all; null when nobody knows
 * @param problem why it failed, a code; null when it did not
 * @param stoppedBy who stopped it; null when nobody did
 */
public record JobRunView(
        JobRunId id,
        long version,
        JobKind kind,
        JobOrigin origin,
        LocalDate occurrence,
        JobState state,
        UUID about,
        Long execution,
        int restarts,
        Long expected,
        JobCounts counts,
        String problem,
        String startedBy,
        String stoppedBy,
        String restartedBy,
        Instant openedAt,
        Instant startedAt,
        Instant endedAt) {
    private static final int ALL = 100;

    public boolean stoppable() {
        return state.stoppable();
    }

    public boolean restartable() {
        return state.restartable() && execution != null;
    }

    /** Per cent of the work that is done, 0 to 100; null when nobody knows. */
    public Integer percent() {
        return expected == null || expected == 0 ? null : (int) Math.min(ALL, counts.written() * ALL / expected);
    }
}
