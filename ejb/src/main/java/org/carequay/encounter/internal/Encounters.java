package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.carequay.encounter.EncounterId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Follows the visits: an arrival makes the encounter with its empty note, once; a cancellation ends it, as does an arrival that was none. */
@ApplicationScoped
public class Encounters {
    private static final String MAKE =
            """
            with made as (
              insert into encounter (clinic_id, id, appointment_id, patient_id, case_id, provider_id, date_of_service, status)
              select a.clinic_id, ?, a.appointment_id, a.patient_id, a.case_id, a.provider_id,
                (a.start_at at time zone ?::text)::date, 'ARRIVED'
              from appointment_card a where a.appointment_id = ?
              on conflict (clinic_id, appointment_id) do nothing
              returning clinic_id, id)
            insert into note (clinic_id, id, encounter_id) select clinic_id, ?, id from made""";
    private static final String CANCEL =
            """
            update encounter set status = 'CANCELLED', version = version + 1
            where appointment_id = ? and status <> 'FINISHED'""";
    private static final String OF_APPOINTMENT = "select id from encounter where appointment_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    void follow(@Observes AppointmentStatusChanged change) {
        switch (change.to()) {
            case ARRIVED -> make(change.appointment());
            case BOOKED, CANCELLED, NOSHOW, ENTERED_IN_ERROR ->
                sql.update(CANCEL, change.appointment().value());
            default -> {
                return;
            }
        }
    }

    /** Makes the encounter of a visit unless it has one. */
    void make(AppointmentId appointment) {
        sql.update(MAKE, Ids.next(), caller.zone().getId(), appointment.value(), Ids.next());
    }

    Optional<EncounterId> ofAppointment(AppointmentId appointment) {
        return sql.first(OF_APPOINTMENT, row -> Columns.uuid(row, "id"), (Object) appointment.value())
                .map(UUID.class::cast)
                .map(EncounterId::new);
    }
}
