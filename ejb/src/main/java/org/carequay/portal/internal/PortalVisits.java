package org.carequay.portal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Visits as people outside the clinic see them; cancelled and missed ones are the clinic's business. */
@ApplicationScoped
public class PortalVisits {
    private static final String HELD = "status in ('PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN', 'FULFILLED')";
    private static final String CARD = "from appointment_card where clinic_id = bound_clinic() and ";
    private static final String UPCOMING = "select appointment_id " + CARD + "patient_id = ? and " + HELD
            + " and end_at > ? order by start_at, appointment_id limit 20";
    private static final String PAST = "select appointment_id " + CARD + "patient_id = ? and " + HELD
            + " and end_at <= ? order by start_at desc, appointment_id limit 20";
    private static final String OF_CASE =
            "select start_at " + CARD + "case_id = ? and " + HELD + " order by start_at desc, appointment_id limit 200";

    @Inject
    private ClinicSql sql;

    @Inject
    private AppointmentService appointments;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    List<AppointmentView> upcoming(PatientId patient) {
        return visits(UPCOMING, patient);
    }

    List<AppointmentView> past(PatientId patient) {
        return visits(PAST, patient);
    }

    /** Days of the visits of a case, latest first, in the clinic's zone. */
    List<LocalDate> days(CaseId caseFile) {
        List<Instant> starts = sql.list(OF_CASE, row -> Columns.instant(row, "start_at"), caseFile.value());
        return starts.stream()
                .map(start -> LocalDate.ofInstant(start, caller.zone()))
                .distinct()
                .toList();
    }

    private List<AppointmentView> visits(String sqlOfIds, PatientId patient) {
        List<UUID> ids = sql.list(sqlOfIds, row -> Columns.uuid(row, "appointment_id"), patient.value(), clock.now());
        return ids.stream()
                .map(id -> appointments.forRule(new AppointmentId(id)))
                .toList();
    }
}
