package org.carequay.batch.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Properties;
import org.carequay.batch.jobs.ClinicJob;
import org.carequay.jobs.JobKind;
import org.carequay.shared.Ids;

/** Looking after documents: it has all documents of the clinic as its work, so there is nothing to claim. */
@ApplicationScoped
public class DocumentKeepingWork implements ClinicJob {
    private static final String KEEPING = "keeping";

    @Override
    public JobKind kind() {
        return JobKind.DOCUMENT_KEEPING;
    }

    @Override
    public Optional<Work> claim() {
        return Optional.of(Work.of(Ids.next(), null, KEEPING));
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
