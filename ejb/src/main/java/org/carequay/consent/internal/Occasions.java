package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.carequay.consent.model.Occasion;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientView;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.Clock;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** For whom and for which visit somebody asks. */
@ApplicationScoped
public class Occasions {
    private static final String NEXT =
            """
            select appointment_id, case_id, visit_type_id, start_at from appointment_card
            where clinic_id = bound_clinic() and patient_id = ? and start_at >= ?
              and status in ('PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN')
            order by start_at limit 1""";

    @Inject
    private AppointmentService appointments;

    @Inject
    private PatientService patients;

    @Inject
    private ClinicService clinics;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** @throws NotFound */
    PatientView patient(PatientId id) {
        return patients.forLetter(id);
    }

    /** @throws NotFound */
    Occasion of(AppointmentId visit) {
        return of(appointments.forRule(visit));
    }

    Occasion of(AppointmentView visit) {
        return new Occasion(
                visit.patient().value(),
                visit.caseFile() == null ? null : visit.caseFile().value(),
                visit.id().value(),
                visit.visitType(),
                LocalDate.ofInstant(visit.start(), caller.zone()));
    }

    /** @param visit or null for the next one. @throws NotFound also for the visit of another patient */
    Occasion of(PatientId patient, AppointmentId visit) {
        if (visit == null) {
            return of(patient);
        }
        Occasion occasion = of(visit);
        if (!occasion.patient().equals(patient.value())) {
            throw new NotFound("appointment");
        }
        return occasion;
    }

    /** Of the patient's next visit if one is booked; else what does not depend on one. @throws NotFound */
    Occasion of(PatientId patient) {
        LocalDate today = clock.today(caller.zone());
        PatientId known = patient(patient).id();
        Optional<Occasion> next = sql.first(
                NEXT,
                row -> new Occasion(
                        known.value(),
                        Columns.uuid(row, "case_id"),
                        Columns.uuid(row, "appointment_id"),
                        new VisitTypeId(Columns.uuid(row, "visit_type_id")),
                        LocalDate.ofInstant(Columns.instant(row, "start_at"), caller.zone())),
                known.value(),
                today.atStartOfDay(caller.zone()).toInstant());
        return next.orElse(new Occasion(known.value(), null, null, null, today));
    }

    /** The clinic's own, {@code en} or {@code es}. */
    String language() {
        return clinics.current().locale().substring(0, 2);
    }

    /** What the patient reads, {@code en} or {@code es}. */
    static String language(PatientView patient) {
        return "es".equals(patient.details().language()) ? "es" : "en";
    }
}
