package org.carequay.batch.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.carequay.batch.jobs.ClinicJob;
import org.carequay.jobs.JobKind;
import org.carequay.patient.DuplicateScan;
import org.carequay.patient.DuplicateScanId;

/** The search for duplicates: one at a time in a clinic. */
@ApplicationScoped
public class DuplicateScanWork implements ClinicJob {
    private static final String SCAN = "scan";

    @Inject
    private DuplicateScan scans;

    @Override
    public JobKind kind() {
        return JobKind.DUPLICATE_SCAN;
    }

    @Override
    public Optional<Work> claim() {
        return scans.begin().map(scan -> Work.of(scan.value(), null, SCAN));
    }

    @Override
    public boolean claimAgain(Properties parameters) {
        return scans.resume(scan(parameters));
    }

    @Override
    public void release(Properties parameters) {
        scans.finish(scan(parameters), false);
    }

    private static DuplicateScanId scan(Properties parameters) {
        return DuplicateScanId.parse(parameters.getProperty(SCAN));
    }
}
