package org.carequay.batch.jobs;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.carequay.batch.jobs.ClinicJob.Work;
import org.carequay.batch.jobs.JobRecords.RunOf;
import org.carequay.jobs.DueJob;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobRunId;
import org.carequay.jobs.JobRunView;
import org.carequay.jobs.JobRuns;
import org.carequay.jobs.JobState;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.ClinicService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, stops and restarts the jobs of the caller's clinic. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobControl {
    private static final Logger LOG = LoggerFactory.getLogger(JobControl.class);

    @Inject
    private JobRuns runs;

    @Inject
    private JobRecords records;

    @Inject
    private JobStarts starts;

    @Inject
    @Any
    private Instance<ClinicJob> jobs;

    @Inject
    private ClinicService clinics;

    /**
     * A person starts a job that needs nothing to choose.
     *
     * @param idempotencyKey may be null; the same key starts once
     * @throws DomainRefusal {@code job-running}, or {@code job-taken} when its feature is at it for another reason
     */
    public JobRunId start(JobKind kind, String idempotencyKey) {
        if (!kind.startable()) {
            throw new DomainRefusal("job-not-startable");
        }
        JobRuns.Opened run = runs.open(kind, idempotencyKey);
        if (run.first()) {
            begin(kind, run.id());
        }
        return run.id();
    }

    /** The schedule starts a job; false when it was started for that day already, or has to wait. */
    public boolean start(DueJob due) {
        Optional<JobRunId> run = runs.openDue(due);
        run.ifPresent(id -> begin(due.kind(), id));
        return run.isPresent();
    }

    /** A person stops a run; it ends with the piece it is at, on whatever server. */
    public void stop(JobRunId id, long version) {
        JobRunView run = runs.stop(id, version);
        if (run.state() == JobState.INTERRUPTED) {
            goesOn(run.kind(), BatchRuntime.getJobOperator().getParameters(run.execution()));
        } else if (run.execution() != null) {
            try {
                BatchRuntime.getJobOperator().stop(run.execution());
            } catch (BatchRuntimeException elsewhere) {
                LOG.debug("Execution {} is stopped by the server that has it", run.execution());
            }
        }
    }

    /** A person lets a run that was stopped or failed go on at its last checkpoint. */
    public void restart(JobRunId id, long version) {
        JobRunView before = runs.restart(id, version);
        RunOf run = new RunOf(id, clinics.current().id());
        ClinicJob job = job(before.kind());
        JobOperator operator = BatchRuntime.getJobOperator();
        Properties parameters = operator.getParameters(before.execution());
        boolean claimed;
        try {
            claimed = job.claimAgain(parameters);
        } catch (RuntimeException failure) {
            giveBack(before, run, "not-started");
            throw failure;
        }
        if (!claimed) {
            giveBack(before, run, "taken");
            throw new DomainRefusal("job-not-restartable");
        }
        starts.restart(job, run, before.execution(), parameters);
    }

    /** Ends a restart that came to nothing; its last execution is the one to restart still. */
    private void giveBack(JobRunView before, RunOf run, String problem) {
        records.handedOver(run, before.execution());
        records.failed(run, problem);
    }

    private void begin(JobKind kind, JobRunId id) {
        RunOf run = new RunOf(id, clinics.current().id());
        ClinicJob job = job(kind);
        Optional<Work> work;
        try {
            work = job.claim();
        } catch (RuntimeException failure) {
            records.failed(run, Problem.of(failure));
            throw failure;
        }
        if (work.isEmpty()) {
            records.failed(run, "taken");
            throw new DomainRefusal("job-taken");
        }
        starts.start(job, id, work.get());
    }

    /** Whether an execution that a server left behind goes on. What somebody stopped does not, and lets go of what it had. */
    public boolean goesOn(JobKind kind, Properties parameters) {
        RunOf run = RunOf.parameters(parameters);
        if (run == null) {
            return true;
        }
        if (records.endStopped(run)) {
            records.tell(run, () -> job(kind).release(parameters));
        }
        return records.goesOn(run);
    }

    private ClinicJob job(JobKind kind) {
        return jobs.stream().filter(job -> job.kind() == kind).findFirst().orElseThrow();
    }
}
