package org.carequay.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Who pays for a patient's care, and when. Two coverages of the same order never overlap for one patient. None is deleted:
 * one that ran out has an end, one that was a mistake is void.
 */
public interface CoverageService {
    /** All but the void ones, in the order in which they pay, the newest first. */
    @Requires(Permission.PATIENT_READ)
    List<CoverageView> of(PatientId patient);

    /** @throws org.carequay.shared.NotFound when that patient has no such coverage */
    @Requires(Permission.PATIENT_READ)
    CoverageView get(PatientId patient, CoverageId id);

    /**
     * @throws org.carequay.shared.InvalidInput
     * @throws org.carequay.shared.DomainRefusal {@code coverage-overlaps} when another of that order holds on one of the days
     */
    @Requires(Permission.PATIENT_WRITE)
    CoverageView add(PatientId patient, CoverageDetails details);

    /**
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.DomainRefusal {@code coverage-overlaps} as for {@link #add}
     */
    @Requires(Permission.PATIENT_WRITE)
    CoverageView update(PatientId patient, CoverageId id, long version, CoverageDetails details);

    /** Notes what the payer said; when and who is told by the server. @throws org.carequay.shared.StaleVersion */
    @Requires(Permission.PATIENT_WRITE)
    CoverageView checked(PatientId patient, CoverageId id, long version, EligibilityStatus status, String note);

    /** It was entered in error: it pays nothing and leaves its days free. @throws org.carequay.shared.StaleVersion */
    @Requires(Permission.PATIENT_WRITE)
    void makeVoid(PatientId patient, CoverageId id, long version);

    /** The coverages that hold on a date of service, the one that pays first at the head. */
    @FeatureCall
    List<CoverageView> validOn(PatientId patient, LocalDate dateOfService);

    /** Puts a picture of the card with the coverage. */
    @FeatureCall
    CoverageView card(PatientId patient, CoverageId id, CardSide side, UUID document);
}
