package org.carequay.batch.patient;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.restart.OrderedIdReader;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.patient.DuplicateScan;

/** Reads the records of one share that have no keys yet, such as those registered before there were any. */
@Dependent
@Named
public class UnkeyedRecordReader extends OrderedIdReader {
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
        return last -> as.call(() -> scans.unkeyed(last, part));
    }
}
