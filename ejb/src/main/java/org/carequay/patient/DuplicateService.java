package org.carequay.patient;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** The queue of pairs that may be one person. People decide: nothing is merged by score. */
public interface DuplicateService {
    /** Open pairs, the surest first. @param minScore 0 to 100 */
    @Requires(Permission.PATIENT_WRITE)
    Page<DuplicatePairView> open(int minScore, PageRequest page);

    /** How many pairs wait, counted up to {@link PageRequest#COUNT_LIMIT}. */
    @Requires(Permission.PATIENT_WRITE)
    long openCount();

    /**
     * They are two people. Remembered: the pair comes back only when names, birth date or identifiers of one have changed.
     *
     * @param reason may be blank
     * @throws org.carequay.shared.NotFound
     * @throws org.carequay.shared.StaleVersion when somebody else has decided
     */
    @Requires(Permission.PATIENT_MERGE)
    void dismiss(DuplicatePairId id, long version, String reason);

    /** Whoever registered a patient has looked at those records: they are other people. Remembered as by {@link #dismiss}. */
    @Requires(Permission.PATIENT_WRITE)
    void keepApart(PatientId registered, List<PatientId> others);

    /** For many people at once, such as an import: for each, in their order, the records that are likely the same person. */
    @Requires(Permission.PATIENT_WRITE)
    List<List<PatientMatch>> likelyDuplicates(List<PatientDetails> people);
}
