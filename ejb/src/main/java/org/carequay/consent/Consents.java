package org.carequay.consent;

import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** What patients agreed to, declined and revoked. */
public interface Consents {
    /** All of a patient, the newest first. @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    List<ConsentView> ofPatient(PatientId patient);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    ConsentView get(ConsentId id);

    /** What is asked for that visit, in the order in which it is asked. @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    List<ConsentStanding> standing(AppointmentId visit);

    /**
     * The same without a visit: what does not depend on one.
     *
     * @throws org.carequay.shared.NotFound
     */
    @Requires(Permission.PATIENT_READ)
    List<ConsentStanding> standing(PatientId patient);

    /**
     * Takes down what was signed on paper.
     *
     * @throws org.carequay.shared.InvalidInput
     * @throws org.carequay.shared.DomainRefusal {@code guardian-needed} of a patient under age
     */
    @Requires(Permission.CONSENT_RECORD)
    ConsentView onPaper(PatientId patient, PaperConsent paper);

    /**
     * The patient does not agree. What they are asked stays asked.
     *
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.DomainRefusal {@code consent-answered} unless it waits for an answer
     */
    @Requires(Permission.CONSENT_RECORD)
    ConsentView decline(ConsentId id, long version, String reason);

    /**
     * The patient takes back what they signed; what was done until then stays right.
     *
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.DomainRefusal {@code consent-not-signed}
     */
    @Requires(Permission.CONSENT_RECORD)
    ConsentView revoke(ConsentId id, long version, String reason);
}
