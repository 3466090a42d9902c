package org.carequay.api.recall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.recall.RecallRunView;

/** A run over the recalls: {@code RUNNING, FINISHED, FAILED}, and how far it is. */
public record RecallRunBody(
        UUID id,
        LocalDate asOf,
        String state,
        long patients,
        long made,
        long ended,
        long contacted,
        Instant startedAt,
        Instant finishedAt)
        implements Made {
    static RecallRunBody of(RecallRunView run) {
        return new RecallRunBody(
                run.id().value(),
                run.asOf(),
                run.state(),
                run.patients(),
                run.made(),
                run.ended(),
                run.contacted(),
                run.startedAt(),
                run.finishedAt());
    }
}
