package org.carequay.api.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.jobs.JobRunView;

/** A run of a job as JSON; {@code expected} is null where nobody knows how many pieces there are. */
public record JobRunBody(
        UUID id,
        long version,
        String job,
        String origin,
        LocalDate occurrence,
        String state,
        UUID about,
        int restarts,
        Long expected,
        long read,
        long written,
        long skipped,
        String problem,
        String startedBy,
        String stoppedBy,
        String restartedBy,
        Instant openedAt,
        Instant startedAt,
        Instant endedAt)
        implements Made, Versioned {
    static JobRunBody of(JobRunView run) {
        return new JobRunBody(
                run.id().value(),
                run.version(),
                run.kind().key(),
                run.origin().name(),
                run.occurrence(),
                run.state().name(),
                run.about(),
                run.restarts(),
                run.expected(),
                run.counts().read(),
                run.counts().written(),
                run.counts().skipped(),
                run.problem(),
                run.startedBy(),
                run.stoppedBy(),
                run.restartedBy(),
                run.openedAt(),
                run.startedAt(),
                run.endedAt());
    }
}
