package org.carequay.batch.export;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The one export that the job is about. */
@Dependent
@Named
public class ClinicExportReader extends AbstractItemReader {
    @Inject
    @BatchProperty
    private String export;

    private boolean read;

    @Override
    public void open(Serializable checkpoint) {
        read = Boolean.TRUE.equals(checkpoint);
    }

    @Override
    public Object readItem() {
        if (read) {
            return null;
        }
        read = true;
        return export;
    }

    @Override
    public Serializable checkpointInfo() {
        return read;
    }
}
