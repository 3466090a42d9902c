package org.carequay.batch.patient;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.patient.PatientImports;

/** Works what a lost partition may have left, block by block, then closes the import. */
@Dependent
@Named
public class CloseImport extends AbstractBatchlet {
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
    public String process() throws Exception {
        ImportRun run = ImportRun.of(id, account, clinic);
        List<Integer> left = run.call(() -> imports.pending(run.id(), 0, 1));
        for (Integer block : left) {
            run.call(() -> {
                imports.work(run.id(), block);
                return null;
            });
        }
        run.close(imports, true);
        return "CLOSED";
    }
}
