package org.carequay.encounter.bodychart;

import java.util.List;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The body charts of encounters. A chart belongs to the note: it is frozen by its signature, and covered by it. */
public interface BodyChartService {
    /** @throws org.carequay.shared.NotFound for an id that the clinic does not have */
    @Requires(Permission.ENCOUNTER_READ)
    BodyChartView get(EncounterId encounter);

    /**
     * Makes this the chart of a draft. Long strokes are thinned; a region that is not named is the one at the mark.
     *
     * @param version the chart's version that its writer saw, 0 for none
     * @throws org.carequay.shared.InvalidInput naming each mark or stroke that does not fit
     * @throws org.carequay.shared.StaleVersion when somebody saved in between
     * @throws org.carequay.shared.DomainRefusal {@code note-signed}, {@code encounter-cancelled}
     */
    @Requires(Permission.ENCOUNTER_WRITE)
    BodyChartView save(EncounterId encounter, long version, BodyChart chart);

    /** The charts of a patient's latest visits, at most 60, oldest first, as far as the caller may see them. */
    @Requires(Permission.ENCOUNTER_READ)
    List<BodyChartView> history(PatientId patient);
}
