package org.carequay.batch.jobs;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.carequay.batch.jobs.ClinicJob.Work;
import org.carequay.batch.jobs.JobRecords.RunOf;
import org.carequay.jobs.JobRunId;
import org.carequay.jobs.JobRuns;
import org.carequay.security.AccountId;
import org.carequay.security.CallerService;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.ClinicService;

/** Hands jobs over to the batch runtime, as the caller and in the caller's clinic; outside of any transaction. */
@ApplicationScoped
public class JobStarts {
    private static final String ACCOUNT = "account";
    private static final String SUPER_ADMIN = "SUPER_ADMIN";

    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final int MOST_TRIES = 20;

    @Inject
    private JobRuns runs;

    @Inject
    private JobRecords records;

    @Inject
    private CallerService callers;

    @Inject
    private ClinicService clinics;

    /** Writes down that the caller starts a job on what was claimed for it, and starts it. */
    public void start(ClinicJob job, Work work) {
        start(job, open(job, work), work);
    }

    /** The run before has let go of its work already, but may not have been written down as ended yet: that takes moments. */
    private JobRunId open(ClinicJob job, Work work) {
        for (int tries = 1; ; tries++) {
            try {
                return runs.open(job.kind(), null).id();
            } catch (RuntimeException failure) {
                if (tries == MOST_TRIES || !(failure instanceof DomainRefusal)) {
                    job.release(work.parameters());
                    throw failure;
                }
                LockSupport.parkNanos(MOMENT.toNanos());
            }
        }
    }

    /** Starts the job of a run that is written down. */
    void start(ClinicJob job, JobRunId id, Work work) {
        RunOf run = new RunOf(id, clinics.current().id());
        Properties parameters = new Properties();
        parameters.putAll(work.parameters());
        parameters.setProperty(JobRecords.RUN, id.toString());
        parameters.setProperty(JobRecords.CLINIC, run.clinic().toString());
        parameters.setProperty(ACCOUNT, account());
        handOver(job, run, parameters, () -> {
            records.worksOn(run, work.about(), work.expected());
            return BatchRuntime.getJobOperator().start(job.kind().key(), parameters);
        });
    }

    /** Lets an execution go on at its last checkpoint, from now on as the caller. */
    void restart(ClinicJob job, RunOf run, long execution, Properties before) {
        Properties parameters = new Properties();
        parameters.putAll(before);
        parameters.setProperty(ACCOUNT, account());
        try {
            handOver(job, run, parameters, () -> BatchRuntime.getJobOperator().restart(execution, parameters));
        } catch (RuntimeException failure) {
            records.handedOver(run, execution);
            throw failure;
        }
    }

    /** What cannot be started lets go of what was claimed, so that it can be tried again. */
    private void handOver(ClinicJob job, RunOf run, Properties parameters, Handing how) {
        long execution;
        try {
            execution = how.execution();
        } catch (RuntimeException failure) {
            job.release(parameters);
            records.failed(run, "not-started");
            throw failure;
        }
        records.handedOver(run, execution);
    }

    /** Gives a job to the batch runtime. */
    @FunctionalInterface
    private interface Handing {
        long execution();
    }

    /** A super admin's account belongs to no clinic, and the system itself to nobody: the job then runs as the system. */
    private String account() {
        CallerService.Me me = callers.me();
        AccountId account = me.account();
        return account == null || account.value() == null || SUPER_ADMIN.equals(me.role()) ? "" : account.toString();
    }
}
