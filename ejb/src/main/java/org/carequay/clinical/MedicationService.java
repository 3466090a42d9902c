package org.carequay.clinical;

import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** What patients take. Nothing is removed: what was wrong is marked. Who changed what is in the trail. */
public interface MedicationService {
    /** Active ones first, without those entered in error. */
    @Requires(Permission.ENCOUNTER_READ)
    List<MedicationView> of(PatientId patient);

    /** One of them, also one that was entered in error. @throws org.carequay.shared.NotFound when this patient has none with that id */
    @Requires(Permission.ENCOUNTER_READ)
    MedicationView get(PatientId patient, MedicationId id);

    /** @throws org.carequay.shared.InvalidInput naming each field that is wrong */
    @Requires(Permission.ENCOUNTER_WRITE)
    MedicationView add(PatientId patient, MedicationDetails details);

    /** @throws org.carequay.shared.StaleVersion, org.carequay.shared.DomainRefusal {@code already-in-error} */
    @Requires(Permission.ENCOUNTER_WRITE)
    MedicationView change(PatientId patient, MedicationId id, long version, MedicationDetails details);

    /** Marks it as entered in error. */
    @Requires(Permission.ENCOUNTER_WRITE)
    void markError(PatientId patient, MedicationId id, long version, String reason);
}
