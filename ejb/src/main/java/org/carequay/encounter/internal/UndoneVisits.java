package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.scheduling.VisitUndoCheck;
import org.carequay.tenancy.ClinicSql;

/** A visit whose note is signed took place: that is not taken back. One that goes on after all has its encounter again. */
@ApplicationScoped
public class UndoneVisits {
    private static final String SIGNED =
            """
            select 1 from encounter e join note n on n.clinic_id = e.clinic_id and n.encounter_id = e.id
            where e.appointment_id = ? and n.status <> 'DRAFT'""";

    private static final String REVIVE =
            """
            update encounter set status = 'ARRIVED', version = version + 1
            where appointment_id = ? and status = 'CANCELLED'""";

    @Inject
    private ClinicSql sql;

    void check(@Observes VisitUndoCheck check) {
        if (sql.first(SIGNED, row -> true, check.appointment().value()).isPresent()) {
            check.object("note-signed");
        }
    }

    void revive(@Observes AppointmentStatusChanged step) {
        if (step.from() != null && step.from().terminal() && step.to().active()) {
            sql.update(REVIVE, step.appointment().value());
        }
    }
}
