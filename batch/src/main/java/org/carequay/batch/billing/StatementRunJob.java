package org.carequay.batch.billing;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carequay.batch.jobs.JobStarts;
import org.carequay.billing.StatementOptions;
import org.carequay.billing.StatementRunId;
import org.carequay.billing.StatementRunView;
import org.carequay.billing.StatementRuns;
import org.carequay.security.CallerService;
import org.carequay.security.Role;
import org.carequay.tenancy.ActingAs;

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

    @Inject
    private CallerService callers;

    /**
     * Freezes a run and starts issuing it.
     *
     * @param idempotencyKey may be null; the same key gives the same run
     * @return the run's id
     */
    public UUID start(StatementOptions options, String idempotencyKey) {
        StatementRunView run = opened(options, idempotencyKey);
        resume(run.id());
        return run.id().value();
    }

    /** As the caller, but over all patients: whom the caller may not see owes as well, and is written to. */
    private StatementRunView opened(StatementOptions options, String idempotencyKey) {
        CallerService.Me me = callers.me();
        if (me.account() == null || Role.SUPER_ADMIN.name().equals(me.role())) {
            return runs.open(options, idempotencyKey);
        }
        try {
            return ActingAs.account(me.account().value(), "statement run", () -> runs.open(options, idempotencyKey));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Goes on with a run whose job failed; nothing happens while a job has it or when it is finished. */
    public void resume(StatementRunId run) {
        work.claim(run).ifPresent(claimed -> starts.start(work, claimed));
    }
}
