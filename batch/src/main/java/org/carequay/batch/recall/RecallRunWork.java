package org.carequay.batch.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import org.carequay.batch.jobs.ClinicJob;
import org.carequay.jobs.JobKind;
import org.carequay.recall.RecallRunId;
import org.carequay.recall.RecallRuns;

/** The run over the recalls: one at a time in a clinic. */
@ApplicationScoped
public class RecallRunWork implements ClinicJob {
    @Inject
    private RecallRuns runs;

    @Override
    public JobKind kind() {
        return JobKind.RECALL_RUN;
    }

    @Override
    public Optional<Work> claim() {
        return claim(null);
    }

    /** @param asOf the day for which it is computed; null for today */
    Optional<Work> claim(LocalDate asOf) {
        return runs.begin(asOf).map(run -> Work.of(run.value(), null, RecallAs.RUN));
    }

    @Override
    public boolean claimAgain(Properties parameters) {
        return runs.resume(run(parameters));
    }

    @Override
    public void release(Properties parameters) {
        runs.finish(run(parameters), false);
    }

    private static RecallRunId run(Properties parameters) {
        return RecallRunId.parse(parameters.getProperty(RecallAs.RUN));
    }
}
