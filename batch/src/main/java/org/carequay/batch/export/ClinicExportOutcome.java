package org.carequay.batch.export;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.jobs.JobEnd;
import org.carequay.export.ClinicExports;

/** Marks the export as failed when its job fails or is stopped. */
@Dependent
@Named
public class ClinicExportOutcome extends AbstractJobListener {
    @Inject
    private ClinicExports exports;

    @Inject
    private JobEnd end;

    @Inject
    private JobContext job;

    @Inject
    @BatchProperty
    private String export;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    public void afterJob() throws Exception {
        if (end.letsGo(job)) {
            ExportingAs as = ExportingAs.of(export, account, clinic);
            as.act(() -> exports.fail(as.export()));
        }
    }
}
