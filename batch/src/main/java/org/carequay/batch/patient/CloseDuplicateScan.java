package org.carequay.batch.patient;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.patient.DuplicateScan;

/** Closes a scan that has seen every record. */
@Dependent
@Named
public class CloseDuplicateScan extends AbstractBatchlet {
    @Inject
    private DuplicateScan scans;

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
    public String process() throws Exception {
        ScanningAs as = ScanningAs.of(scan, account, clinic);
        as.act(() -> scans.finish(as.scan(), true));
        return "CLOSED";
    }
}
