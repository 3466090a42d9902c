package org.carequay.batch.recall;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.carequay.batch.jobs.JobStarts;
import org.carequay.recall.RecallRunId;

/** Starts a run over the recalls of the caller's clinic; while one is running, nothing happens. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecallRunJob {
    @Inject
    private RecallRunWork work;

    @Inject
    private JobStarts starts;

    /**
     * @param asOf the day for which it is computed; null for today
     * @return empty while one is running
     */
    public Optional<RecallRunId> start(LocalDate asOf) {
        return work.claim(asOf).map(claimed -> {
            starts.start(work, claimed);
            return new RecallRunId(claimed.about());
        });
    }
}
