package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.LongRunning;

/** Statement runs: opened and frozen in one transaction, then issued by a restartable batch job, then closed. */
public interface StatementRuns {
    /** Freezes the run: recipients with an open balance as of that day, each with its number; a statement per case. */
    @LongRunning
    @Requires(Permission.STATEMENT_RUN)
    StatementRunView open(LocalDate asOf, String idempotencyKey);

    /** Claims a run that is open or failed for one job; false when a job has it already or it is finished. */
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

    /** Writes the workbook for finance and closes the run, or marks it failed. */
    @Requires(Permission.STATEMENT_RUN)
    void close(StatementRunId id, boolean succeeded);
}
