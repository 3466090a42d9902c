package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.scheduling.VisitUndoCheck;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/**
 * A visit whose note is signed took place: that is not taken back; nor is the arrival of somebody of whom something is written
 * already. One that goes on after all has its encounter again.
 */
@ApplicationScoped
public class UndoneVisits {
    private static final String SIGNED =
            """
            select 1 from encounter e join note n on n.clinic_id = e.clinic_id and n.encounter_id = e.id
            where e.appointment_id = ? and n.status <> 'DRAFT'""";

    private static final String BEGUN =
            "select 1 from encounter where appointment_id = ? and status in ('IN_PROGRESS', 'FINISHED')";

    private static final String REVIVE =
            """
            update encounter e set status = 'ARRIVED', version = e.version + 1, case_id = a.case_id, provider_id = a.provider_id,
              date_of_service = (a.start_at at time zone ?::text)::date
            from appointment_card a where a.appointment_id = ? and e.appointment_id = a.appointment_id and e.status = 'CANCELLED'""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    void check(@Observes VisitUndoCheck check) {
        if (sql.first(SIGNED, row -> true, check.appointment().value()).isPresent()) {
            check.object("note-signed");
        } else if (check.to() == AppointmentStatus.BOOKED
                && sql.first(BEGUN, row -> true, check.appointment().value()).isPresent()) {
            check.object("note-begun");
        }
    }

    void revive(@Observes AppointmentStatusChanged step) {
        if (step.to() == AppointmentStatus.ARRIVED || step.to() == AppointmentStatus.CHECKED_IN) {
            sql.update(REVIVE, caller.zone().getId(), step.appointment().value());
        }
    }
}
