package org.carequay.batch.patient;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.carequay.patient.PatientImports;

/** Reads which blocks of rows of one partition are not done; after a restart that alone tells where to go on. */
@Dependent
@Named
public class PendingImportBlocks extends AbstractItemReader {
    @Inject
    private PatientImports imports;

    @Inject
    @BatchProperty(name = "import")
    private String id;

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

    private Iterator<Integer> pending;
    private int read;

    @Override
    public void open(Serializable checkpoint) throws Exception {
        ImportRun run = ImportRun.of(id, account, clinic);
        List<Integer> found = run.call(() -> imports.pending(run.id(), partition, partitions));
        pending = found.iterator();
    }

    @Override
    public Integer readItem() {
        if (!pending.hasNext()) {
            return null;
        }
        read++;
        return pending.next();
    }

    @Override
    public Integer checkpointInfo() {
        return read;
    }
}
