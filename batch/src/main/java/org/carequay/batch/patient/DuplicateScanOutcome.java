package org.carequay.batch.patient;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.jobs.JobEnd;
import org.carequay.patient.DuplicateScan;

/** Marks a scan as failed when its job fails or is stopped, so that the next one may start. */
@Dependent
@Named
public class DuplicateScanOutcome extends AbstractJobListener {
    @Inject
    private DuplicateScan scans;

    @Inject
    private JobEnd end;

    @Inject
    private JobContext job;

    @Inject
    @BatchProperty
    private String scan;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    public void afterJob() throws Exception {
        if (end.letsGo(job)) {
            ScanningAs as = ScanningAs.of(scan, account, clinic);
            as.act(() -> scans.finish(as.scan(), false));
        }
    }
}
