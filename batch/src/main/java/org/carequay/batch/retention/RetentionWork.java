package org.carequay.batch.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Properties;
import org.carequay.batch.jobs.ClinicJob;
import org.carequay.jobs.JobKind;
import org.carequay.shared.Ids;

/** Looking for what is due: it has all patients of the clinic as its work, so there is nothing to claim. */
@ApplicationScoped
public class RetentionWork implements ClinicJob {
    private static final String RETENTION = "retention";

    @Override
    public JobKind kind() {
        return JobKind.RETENTION;
    }

    @Override
    public Optional<Work> claim() {
        return Optional.of(Work.of(Ids.next(), null, RETENTION));
    }

    @Override
    public boolean claimAgain(Properties parameters) {
        return true;
    }

    @Override
    public void release(Properties parameters) {
        // Nothing was claimed.
    }
}
