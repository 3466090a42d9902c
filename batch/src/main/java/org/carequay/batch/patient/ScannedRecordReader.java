package org.carequay.batch.patient;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.patient.DuplicateScan;

/** Reads the records of one share that the scan compares. */
@Dependent
@Named
public class ScannedRecordReader extends AbstractItemReader {
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

    private OrderedIds records;

    @Override
    public void open(Serializable checkpoint) {
        ScanningAs as = ScanningAs.of(scan, account, clinic);
        DuplicateScan.Part part = new DuplicateScan.Part(partition, partitions);
        records = new OrderedIds(last -> as.call(() -> scans.due(as.scan(), last, part)), checkpoint);
    }

    @Override
    public UUID readItem() throws Exception {
        return records.next();
    }

    @Override
    public UUID checkpointInfo() {
        return records.last();
    }
}
