package org.carequay.batch.jobs;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import org.carequay.jobs.JobCounts;
import org.carequay.jobs.JobRunId;
import org.carequay.jobs.JobRuns;
import org.carequay.jobs.JobState;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;

/** Writes down what becomes of a run, as the system in its clinic: whoever started it need not be allowed to. */
@ApplicationScoped
public class JobRecords {
    static final String RUN = "jobRun";
    static final String CLINIC = "clinic";
    private static final String REASON = "job run";

    @Inject
    private JobRuns runs;

    /** The parameters of a run's job: which one, and where. */
    record RunOf(JobRunId id, ClinicId clinic) {
        /** @return null for an execution from before there were runs */
        static RunOf parameters(Properties parameters) {
            String run = parameters == null ? null : parameters.getProperty(RUN);
            return run == null ? null : new RunOf(JobRunId.parse(run), ClinicId.parse(parameters.getProperty(CLINIC)));
        }

        static RunOf execution(long execution) {
            return parameters(BatchRuntime.getJobOperator().getParameters(execution));
        }
    }

    /** Asks something of the runs. */
    @FunctionalInterface
    private interface Question<T> {
        T of(JobRuns runs);
    }

    void worksOn(RunOf run, UUID about, Long expected) {
        tell(run, () -> runs.worksOn(run.id(), about, expected));
    }

    void handedOver(RunOf run, long execution) {
        tell(run, () -> runs.handedOver(run.id(), execution));
    }

    boolean started(RunOf run, long execution) {
        return ask(run, known -> known.started(run.id(), execution));
    }

    /** @return whether somebody has stopped it */
    boolean progressed(RunOf run, JobCounts more) {
        return ask(run, known -> known.progressed(run.id(), more));
    }

    boolean stopped(RunOf run) {
        return ask(run, known -> known.stopped(run.id()));
    }

    void ended(RunOf run, JobState as, JobCounts more, String problem) {
        tell(run, () -> runs.ended(run.id(), as, more, problem));
    }

    void failed(RunOf run, String problem) {
        ended(run, JobState.FAILED, JobCounts.NONE, problem);
    }

    boolean goesOn(RunOf run) {
        return ask(run, known -> known.goesOn(run.id()));
    }

    boolean endStopped(RunOf run) {
        return ask(run, known -> known.endStopped(run.id()));
    }

    /** Does something in the clinic of that run. */
    void tell(RunOf run, Runnable what) {
        ask(run, known -> {
            what.run();
            return null;
        });
    }

    private <T> T ask(RunOf run, Question<T> question) {
        try {
            return ActingAs.system(run.clinic(), REASON, () -> question.of(runs));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }
}
