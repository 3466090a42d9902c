package org.carequay.batch.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.carequay.batch.jobs.ClinicJob;
import org.carequay.billing.StatementOptions;
import org.carequay.billing.StatementRunId;
import org.carequay.billing.StatementRuns;
import org.carequay.jobs.JobKind;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicService;

/** A statement run; by its schedule it is as of the clinic's day. */
@ApplicationScoped
public class StatementRunWork implements ClinicJob {
    private static final String RUN = "run";

    @Inject
    private StatementRuns runs;

    @Inject
    private ClinicService clinics;

    @Inject
    private Clock clock;

    @Override
    public JobKind kind() {
        return JobKind.STATEMENT_RUN;
    }

    @Override
    public Optional<Work> claim() {
        return claim(runs.open(StatementOptions.of(clock.today(clinics.current().zone())), null)
                .id());
    }

    /** Empty while a job has the run, or when it is finished. */
    Optional<Work> claim(StatementRunId id) {
        return runs.begin(id)
                ? Optional.of(Work.of(id.value(), (long) runs.pending(id, 0, 1).size(), RUN))
                : Optional.empty();
    }

    @Override
    public boolean claimAgain(Properties parameters) {
        return runs.begin(id(parameters));
    }

    @Override
    public void release(Properties parameters) {
        runs.close(id(parameters), false);
    }

    private static StatementRunId id(Properties parameters) {
        return StatementRunId.parse(parameters.getProperty(RUN));
    }
}
