package org.carequay.batch.patient;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.DuplicateScan;

/** Gives the records of a chunk their keys. */
@Dependent
@Named
public class RecordKeyWriter extends AbstractItemWriter {
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
    public void writeItems(List<Object> items) throws Exception {
        ScanningAs as = ScanningAs.of(scan, account, clinic);
        List<UUID> records = items.stream().map(UUID.class::cast).toList();
        as.act(() -> scans.key(records));
    }
}
