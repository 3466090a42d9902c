package org.carequay.clinical.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.VisitUndoCheck;
import org.carequay.tenancy.ClinicSql;

/** Somebody whose vital signs were taken, whose record was gone through or for whom something was ordered was here. */
@ApplicationScoped
public class TreatedVisits {
    private static final String TREATED =
            """
            select 1 from encounter_card e where e.appointment_id = ? and (
              exists (select from observation o where o.clinic_id = e.clinic_id and o.encounter_id = e.encounter_id)
              or exists (select from clinical_review r where r.clinic_id = e.clinic_id and r.encounter_id = e.encounter_id)
              or exists (select from service_request s where s.clinic_id = e.clinic_id and s.encounter_id = e.encounter_id)
              or exists (select from follow_up f where f.clinic_id = e.clinic_id and f.encounter_id = e.encounter_id))""";

    @Inject
    private ClinicSql sql;

    void check(@Observes VisitUndoCheck check) {
        if (check.to() == AppointmentStatus.BOOKED
                && sql.first(TREATED, row -> true, check.appointment().value()).isPresent()) {
            check.object("note-begun");
        }
    }
}
