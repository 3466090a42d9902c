package org.carequay.batch.patient;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.patient.PatientImports;

/** Works a block of rows in the chunk's transaction; one that is done already is left alone. */
@Dependent
@Named
public class ImportBlockWriter extends AbstractItemWriter {
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

    @Override
    public void writeItems(List<Object> blocks) throws Exception {
        ImportRun run = ImportRun.of(id, account, clinic);
        run.call(() -> {
            blocks.forEach(block -> imports.work(run.id(), (Integer) block));
            return null;
        });
    }
}
