package org.carequay.billing;

import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.LongRunning;

/** Statement runs: opened and frozen in one transaction, then issued by a restartable batch job, then closed. */
public interface StatementRuns {
    /**
     * Freezes the run: who has an open balance as of that day, each with a number; a statement to each firm for
     * each case it stands for, and one to each patient for all that the patient owes. Left out, and noted with the reason: who owes less than the minimum, and whom a hold is about.
     *
     * @throws org.carequay.shared.InvalidInput
     */
    @LongRunning
    @Requires(Permission.STATEMENT_RUN)
    StatementRunView open(StatementOptions options, String idempotencyKey);

    /**
     * Calls a run off: what was issued stays as it is, nothing more is issued, and the run cannot be taken up again.
     *
     * @throws org.carequay.shared.DomainRefusal {@code statement-run-over}
     */
    @Requires(Permission.STATEMENT_RUN)
    StatementRunView cancel(StatementRunId id);

    /** Claims a run that is open or failed for one job; false when a job has it already or it is over. */
    @Requires(Permission.STATEMENT_RUN)
    boolean begin(StatementRunId id);

    /** Newest first, without their statements. */
    @Requires(Permission.BILLING_READ)
    List<StatementRunView> all();

    /** With its statements. */
    @Requires(Permission.BILLING_READ)
    StatementRunView get(StatementRunId id);

    /** Statements of the run not issued yet whose position modulo {@code partitions} is {@code partition}, in order. */
    @Requires(Permission.STATEMENT_RUN)
    List<UUID> pending(StatementRunId id, int partition, int partitions);

    /** Renders and keeps these statements; those already issued are left as they are, byte for byte. */
    @Requires(Permission.STATEMENT_RUN)
    void issue(StatementRunId id, List<UUID> statements);

    /** Writes the workbook for finance and the list for mailing and closes the run, or marks it failed; one called off stays so. */
    @Requires(Permission.STATEMENT_RUN)
    void close(StatementRunId id, boolean succeeded);
}
