package org.carequay.batch.billing;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.batch.jobs.JobStarts;
import org.carequay.billing.StatementRunId;
import org.carequay.billing.StatementRunView;
import org.carequay.billing.StatementRuns;

/**
 * Starts the job of a statement run as the caller. The run is frozen and claimed before, each in its own transaction, so a
 * run has one job at most.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatementRunJob {
    @Inject
    private StatementRuns runs;

    @Inject
    private StatementRunWork work;

    @Inject
    private JobStarts starts;

    /**
     * Freezes a run as of that day and starts issuing it.
     *
     * @param idempotencyKey may be null; the same key gives the same run
     * @return the run's id
     */
    public UUID start(LocalDate asOf, String idempotencyKey) {
        StatementRunView run = runs.open(asOf, idempotencyKey);
        resume(run.id());
        return run.id().value();
    }

    /** Goes on with a run whose job failed; nothing happens while a job has it or when it is finished. */
    public void resume(StatementRunId run) {
        work.claim(run).ifPresent(claimed -> starts.start(work, claimed));
    }
}
