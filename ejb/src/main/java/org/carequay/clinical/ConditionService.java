package org.carequay.clinical;

import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The problem lists of patients. Nothing is removed: what was wrong is marked. Who changed what is in the trail. */
public interface ConditionService {
    /** Active ones first, then inactive and resolved, without those entered in error. */
    @Requires(Permission.ENCOUNTER_READ)
    List<ConditionView> of(PatientId patient);

    /** One of them, also one that was entered in error. @throws org.carequay.shared.NotFound when this patient has none with that id */
    @Requires(Permission.ENCOUNTER_READ)
    ConditionView get(PatientId patient, ConditionId id);

    /** @throws org.carequay.shared.InvalidInput naming each field that is wrong */
    @Requires(Permission.ENCOUNTER_WRITE)
    ConditionView add(PatientId patient, ConditionDetails details);

    /** @throws org.carequay.shared.StaleVersion, org.carequay.shared.DomainRefusal {@code already-in-error} */
    @Requires(Permission.ENCOUNTER_WRITE)
    ConditionView change(PatientId patient, ConditionId id, long version, ConditionDetails details);

    /** Marks it as entered in error. */
    @Requires(Permission.ENCOUNTER_WRITE)
    void markError(PatientId patient, ConditionId id, long version, String reason);
}
