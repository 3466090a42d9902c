package org.carequay.batch.patient;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.restart.OrderedIdReader;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.patient.DuplicateScan;

/** Reads the records of one share that the scan compares. */
@Dependent
@Named
public class ScannedRecordReader extends OrderedIdReader {
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

    @Inject
    @BatchProperty
    private int partition;

    @Inject
    @BatchProperty
    private int partitions;

    @Override
    protected OrderedIds.Pages pages() {
        ScanningAs as = ScanningAs.of(scan, account, clinic);
        DuplicateScan.Part part = new DuplicateScan.Part(partition, partitions);
        return last -> as.call(() -> scans.due(as.scan(), last, part));
    }
}
