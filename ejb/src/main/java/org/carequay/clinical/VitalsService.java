package org.carequay.clinical;

import java.util.List;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Vital signs of visits. A value is never changed: a wrong one is marked and the right one recorded beside it. */
public interface VitalsService {
    /** All of a visit, oldest first, those entered in error too. */
    @Requires(Permission.ENCOUNTER_READ)
    List<ObservationView> of(EncounterId encounter);

    /**
     * Records what was measured, and the body mass index when height and weight of the patient are known.
     *
     * @throws org.carequay.shared.InvalidInput naming each value that no living person has ({@code implausible-<kind>}), each unit that is none of the
     *     kind ({@code unknown-unit}), and a diastolic pressure that is not below the systolic ({@code not-below-systolic})
     * @throws org.carequay.shared.DomainRefusal {@code encounter-cancelled}
     */
    @Requires(Permission.ENCOUNTER_WRITE)
    List<ObservationView> record(EncounterId encounter, List<VitalReading> readings);

    /**
     * Marks a value as entered in error; a body mass index that was worked out from it goes with it.
     *
     * @throws org.carequay.shared.DomainRefusal {@code already-in-error}
     */
    @Requires(Permission.ENCOUNTER_WRITE)
    List<ObservationView> markError(EncounterId encounter, ObservationId observation, long version, String reason);

    /** The last value of each kind that the patient has, in the order of kinds. */
    @Requires(Permission.ENCOUNTER_READ)
    List<ObservationView> last(PatientId patient);

    /** The values of a kind over the visits, oldest first, the newest 50. */
    @Requires(Permission.ENCOUNTER_READ)
    List<ObservationView> trend(PatientId patient, VitalKind kind);
}
