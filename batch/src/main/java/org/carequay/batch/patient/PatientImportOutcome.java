package org.carequay.batch.patient;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.jobs.JobEnd;
import org.carequay.patient.PatientImports;

/** Marks the import as failed when its job fails or is stopped, so that a person sees it and may start it again. */
@Dependent
@Named
public class PatientImportOutcome extends AbstractJobListener {
    @Inject
    private PatientImports imports;

    @Inject
    private JobEnd end;

    @Inject
    private JobContext job;

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
    public void afterJob() throws Exception {
        if (end.letsGo(job)) {
            ImportRun.of(id, account, clinic).close(imports, false);
        }
    }
}
