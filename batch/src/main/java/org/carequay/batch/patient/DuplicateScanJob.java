package org.carequay.batch.patient;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carequay.batch.jobs.JobStarts;
import org.carequay.patient.DuplicateScanId;

/** Starts the search for duplicates in the caller's clinic; while one is running, nothing happens. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DuplicateScanJob {
    @Inject
    private DuplicateScanWork work;

    @Inject
    private JobStarts starts;

    /**
     * @return empty when a search is running already
     * @throws org.carequay.shared.DomainRefusal {@code job-running} when one is interrupted and will go on
     */
    public Optional<DuplicateScanId> start() {
        return work.claim().map(claimed -> {
            starts.start(work, claimed);
            return new DuplicateScanId(claimed.about());
        });
    }
}
