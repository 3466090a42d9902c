package org.carequay.batch.billing;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Properties;
import java.util.UUID;
import org.carequay.billing.StatementRunId;
import org.carequay.billing.StatementRunView;
import org.carequay.billing.StatementRuns;
import org.carequay.security.AccountId;
import org.carequay.security.CallerService;
import org.carequay.tenancy.ClinicService;

/**
 * Starts the job of a statement run as the caller. The run is frozen and claimed before, each in its own transaction, so a
 * run has one job at most.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatementRunJob {
    /** Name of the job. */
    public static final String NAME = "statement-run";

    private static final String SUPER_ADMIN = "SUPER_ADMIN";

    @Inject
    private StatementRuns runs;

    @Inject
    private CallerService callers;

    @Inject
    private ClinicService clinics;

    /**
     * Freezes a run as of that day and starts issuing it.
     *
     * @param idempotencyKey may be null; the same key gives the same run
     * @return the run's id
     */
    public UUID start(LocalDate asOf, String idempotencyKey) {
        StatementRunView run = runs.open(asOf, idempotencyKey);
        launch(run.id());
        return run.id().value();
    }

    /** Goes on with a run whose job failed; nothing happens while a job has it or when it is finished. */
    public void resume(StatementRunId run) {
        launch(run);
    }

    private void launch(StatementRunId run) {
        CallerService.Me me = callers.me();
        Properties parameters = new Properties();
        parameters.setProperty("run", run.toString());
        parameters.setProperty("account", account(me));
        parameters.setProperty("clinic", clinics.current().id().toString());
        if (runs.begin(run)) {
            try {
                BatchRuntime.getJobOperator().start(NAME, parameters);
            } catch (BatchRuntimeException refused) {
                runs.close(run, false);
                throw refused;
            }
        }
    }

    /** A super admin's account belongs to no clinic, and the system itself to nobody: the job then runs as the system. */
    private static String account(CallerService.Me me) {
        AccountId account = me.account();
        return account == null || account.value() == null || SUPER_ADMIN.equals(me.role()) ? "" : account.toString();
    }
}
