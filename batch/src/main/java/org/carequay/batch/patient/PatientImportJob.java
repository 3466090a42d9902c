package org.carequay.batch.patient;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carequay.batch.jobs.JobStarts;
import org.carequay.patient.ImportId;

/** Starts the job that checks an import or carries it out, as the caller; an import has one job at most. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PatientImportJob {
    @Inject
    private PatientImportWork work;

    @Inject
    private JobStarts starts;

    /**
     * Nothing happens while a job has the import or when it is finished; after a failure the job goes on.
     *
     * @param dry only check
     */
    public void start(ImportId id, boolean dry) {
        work.claim(id, dry).ifPresent(claimed -> starts.start(work, claimed));
    }
}
