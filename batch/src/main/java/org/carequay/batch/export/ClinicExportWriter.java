package org.carequay.batch.export;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.export.ClinicExports;

/** Makes the file; after a crash from the beginning. */
@Dependent
@Named
public class ClinicExportWriter extends AbstractItemWriter {
    @Inject
    private ClinicExports exports;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    public void writeItems(List<Object> items) throws Exception {
        for (Object item : items) {
            ExportingAs as = ExportingAs.of((String) item, account, clinic);
            as.act(() -> exports.make(as.export()));
        }
    }
}
