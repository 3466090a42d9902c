package org.carequay.patient;

import java.util.List;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;

/** Registration, search and the record itself. Reading one record is written to the audit trail. */
public interface PatientService {
    @Requires(Permission.PATIENT_READ)
    Page<PatientRow> find(PatientQuery query);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    PatientView get(PatientId id);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    PatientBanner banner(PatientId id);

    /** Records that are likely the same person, best first, at most ten; a shared phone or e-mail alone is no match. */
    @Requires(Permission.PATIENT_WRITE)
    List<PatientMatch> likelyDuplicates(PatientDetails details);

    /**
     * Registers a patient and gives the next MRN of the clinic. Never blocked by likely duplicates: the page asks.
     *
     * @throws org.carequay.shared.InvalidInput
     */
    @Requires(Permission.PATIENT_WRITE)
    PatientView register(PatientDetails details);

    /** @throws org.carequay.shared.StaleVersion */
    @Requires(Permission.PATIENT_WRITE)
    PatientView update(PatientId id, long version, PatientDetails details);

    /** For letters and bills of other features: the record without a permission of its own and without a read event. */
    @FeatureCall
    PatientView forLetter(PatientId id);
}
