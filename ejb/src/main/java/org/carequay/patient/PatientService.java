package org.carequay.patient;

import java.util.List;
import java.util.UUID;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.Searching;
import org.carequay.shared.Page;

/** Registration, search and the record itself. Reading one record is written to the audit trail. */
public interface PatientService {
    /** Lists or finds patients; the trail tells that somebody searched and how many were found, not what was typed. */
    @Searching
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
     * Registers a patient with coverages and contacts, all or nothing, and gives the next MRN of the clinic. Never blocked by likely
     * duplicates: the page asks.
     *
     * @param idempotencyKey the same command sent twice with it registers once; null: each registers
     * @throws org.carequay.shared.InvalidInput with paths such as {@code coverage[0].payer}
     */
    @Requires(Permission.PATIENT_WRITE)
    PatientView register(NewPatient command, String idempotencyKey);

    /** @throws org.carequay.shared.StaleVersion */
    @Requires(Permission.PATIENT_WRITE)
    PatientView update(PatientId id, long version, PatientDetails details);

    /** Everything the patient ever said about being contacted, the newest first. */
    @Requires(Permission.PATIENT_READ)
    List<OptIn> optInHistory(PatientId id);

    /** Takes down the patient's word on one channel, as when a message is answered with STOP. */
    @FeatureCall
    void takeDown(PatientId id, OptIn word);

    /** Makes a document the patient's photo; null takes it away. */
    @FeatureCall
    PatientView photo(PatientId id, UUID document);

    /** For cases: the patient is found by this number too, with and without its letters in front. */
    @FeatureCall
    void foundByCase(PatientId id, String caseNo);

    /** For cases that are another record's now: their numbers find that one, as far as they found the former. */
    @FeatureCall
    void casesMoved(PatientId from, PatientId to, List<String> caseNos);

    /** For letters and bills of other features: the record without a permission of its own and without a read event. */
    @FeatureCall
    PatientView forLetter(PatientId id);
}
