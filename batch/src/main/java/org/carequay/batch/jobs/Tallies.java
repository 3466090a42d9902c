package org.carequay.batch.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carequay.jobs.JobCounts;
import org.carequay.shared.Clock;

/**
 * What the executions on this server have done and not yet told: they are told every two seconds, as each telling is a row of
 * the audit trail.
 */
@ApplicationScoped
public class Tallies {
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private final Map<Long, Tally> tallies = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    /** @param problem the first thing that went wrong; null when nothing did */
    record Tally(JobCounts untold, Instant toldAt, String problem) {
        private Tally plus(JobCounts more) {
            return new Tally(untold.plus(more), toldAt, problem);
        }
    }

    /** @return what is to be told now */
    Optional<JobCounts> add(long execution, JobCounts more) {
        Instant now = clock.now();
        JobCounts[] due = new JobCounts[1];
        tallies.compute(execution, (id, before) -> {
            Tally tally = (before == null ? new Tally(JobCounts.NONE, now, null) : before).plus(more);
            if (Duration.between(tally.toldAt(), now).compareTo(BETWEEN) < 0) {
                return tally;
            }
            due[0] = tally.untold();
            return new Tally(JobCounts.NONE, now, tally.problem());
        });
        return Optional.ofNullable(due[0]);
    }

    void failed(long execution, String problem) {
        tallies.compute(
                execution,
                (id, before) -> before == null
                        ? new Tally(JobCounts.NONE, clock.now(), problem)
                        : new Tally(
                                before.untold(),
                                before.toldAt(),
                                before.problem() == null ? problem : before.problem()));
    }

    /** The end: what is left to be told. */
    Tally take(long execution) {
        Tally left = tallies.remove(execution);
        return left == null ? new Tally(JobCounts.NONE, null, null) : left;
    }
}
