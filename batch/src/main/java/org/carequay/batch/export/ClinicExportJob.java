package org.carequay.batch.export;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carequay.batch.jobs.JobStarts;
import org.carequay.export.ClinicExports;
import org.carequay.security.StepUp;

/** Starts the export of the caller's clinic. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClinicExportJob {
    @Inject
    private ClinicExports exports;

    @Inject
    private ClinicExportWork work;

    @Inject
    private JobStarts starts;

    /** @throws org.carequay.shared.DomainRefusal {@code export-running} */
    public UUID start(StepUp proof) {
        UUID id = exports.request(proof);
        work.claim(id).ifPresent(claimed -> starts.start(work, claimed));
        return id;
    }
}
