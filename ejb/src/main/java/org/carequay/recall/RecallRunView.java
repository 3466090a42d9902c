package org.carequay.recall;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far a run is.
 *
 * @param state RUNNING, FINISHED or FAILED
 * @param patients whose visits it looked at
 * @param made recalls that are new
 * @param ended recalls that were satisfied or suppressed
 * @param contacted messages that it wrote
 */
public record RecallRunView(
        RecallRunId id,
        LocalDate asOf,
        String state,
        long patients,
        long made,
        long ended,
        long contacted,
        Instant startedAt,
        Instant finishedAt) {
    public boolean running() {
        return "RUNNING".equals(state);
    }
}
