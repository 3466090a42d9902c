package org.carequay.recall;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Computes who is to be called back, and has them written to, in small pieces, so that a job can do it: every piece may be done
 * again without doubling anything.
 */
public interface RecallRuns {
    /**
     * Opens a run.
     *
     * @param asOf the day for which it is computed, null for today; nobody is written to before that day has come
     * @return empty while one is running
     * @throws org.carequay.shared.InvalidInput for a day more than a year away
     */
    @Requires(Permission.MESSAGE_SEND)
    Optional<RecallRunId> begin(LocalDate asOf);

    /** Takes up a run that did not end; false while another is running or when it did. */
    @Requires(Permission.MESSAGE_SEND)
    boolean resume(RecallRunId run);

    /** Patients in the order of their ids, after that one (null: from the start). */
    @Requires(Permission.MESSAGE_SEND)
    List<UUID> patients(UUID after, Part part);

    /** Brings the recalls of these patients to what they have to be on the day of the run. */
    @Requires(Permission.MESSAGE_SEND)
    void compute(RecallRunId run, List<UUID> patients);

    /** Recalls whose patients are to be written to, in the order of their ids, after that one (null: from the start). */
    @Requires(Permission.MESSAGE_SEND)
    List<UUID> toContact(RecallRunId run, UUID after, Part part);

    @Requires(Permission.MESSAGE_SEND)
    void contact(RecallRunId run, List<UUID> recalls);

    @Requires(Permission.MESSAGE_SEND)
    void finish(RecallRunId run, boolean complete);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    RecallRunView get(RecallRunId run);

    /** The latest run of the clinic. */
    @Requires(Permission.PATIENT_READ)
    Optional<RecallRunView> latest();

    /** One of several shares of the rows. @param number from 0 */
    record Part(int number, int of) {}
}
