package org.carequay.clinical;

import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Allergies of patients. Nobody knowing of any is a statement of its own, and it and an active allergy exclude each other. Nothing is
 * removed: what was wrong is marked.
 */
public interface AllergyService {
    /** The statement that none are known, or allergies with the gravest first; without those entered in error. */
    @Requires(Permission.ENCOUNTER_READ)
    List<AllergyView> of(PatientId patient);

    /** One of them, also one that was entered in error. @throws org.carequay.shared.NotFound when this patient has none with that id */
    @Requires(Permission.ENCOUNTER_READ)
    AllergyView get(PatientId patient, AllergyId id);

    /** @throws org.carequay.shared.DomainRefusal {@code none-known-stated} while it is said that the patient has none */
    @Requires(Permission.ENCOUNTER_WRITE)
    AllergyView add(PatientId patient, AllergyDetails details);

    /** States that the patient has no known allergies. @throws org.carequay.shared.DomainRefusal {@code allergies-known} */
    @Requires(Permission.ENCOUNTER_WRITE)
    AllergyView stateNoneKnown(PatientId patient);

    /** @throws org.carequay.shared.StaleVersion, org.carequay.shared.DomainRefusal {@code already-in-error}, {@code none-known-stated} */
    @Requires(Permission.ENCOUNTER_WRITE)
    AllergyView change(PatientId patient, AllergyId id, long version, AllergyDetails details);

    /** Marks it as entered in error; so the statement that none are known is taken back, too. */
    @Requires(Permission.ENCOUNTER_WRITE)
    void markError(PatientId patient, AllergyId id, long version, String reason);
}
