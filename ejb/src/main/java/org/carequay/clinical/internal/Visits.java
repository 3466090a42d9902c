package org.carequay.clinical.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterStatus;
import org.carequay.patient.PatientId;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Whose visits and records these are; each look at them is recorded. */
@ApplicationScoped
public class Visits {
    private static final String VISIT =
            """
            select e.patient_id, e.case_id, e.date_of_service, e.status, p.birth_date <= e.date_of_service - interval '18 years' as adult
            from encounter_card e
            join patient_card p on p.clinic_id = e.clinic_id and p.patient_id = e.patient_id
            where e.encounter_id = ?""";
    private static final String PATIENT = "select 1 from patient_card where patient_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private AuditTrail audit;

    /** @param adult whether the patient was 18 or older on the day */
    record Visit(UUID patient, UUID caseFile, LocalDate day, EncounterStatus status, boolean adult) {}

    /** @throws NotFound for an encounter that the clinic does not have */
    Visit get(EncounterId encounter) {
        return sql.first(
                        VISIT,
                        row -> new Visit(
                                Columns.uuid(row, "patient_id"),
                                Columns.uuid(row, "case_id"),
                                Columns.day(row, "date_of_service"),
                                Columns.code(row, "status", EncounterStatus.class),
                                row.getBoolean("adult")),
                        encounter.value())
                .orElseThrow(() -> new NotFound("encounter"));
    }

    /** For somebody who looks at what belongs to it. */
    Visit seen(EncounterId encounter) {
        Visit visit = get(encounter);
        audit.read("encounter", encounter.value(), visit.patient());
        return visit;
    }

    /** For somebody who writes there. @throws DomainRefusal {@code encounter-cancelled} */
    Visit forWriting(EncounterId encounter) {
        Visit visit = get(encounter);
        if (visit.status() == EncounterStatus.CANCELLED) {
            throw new DomainRefusal("encounter-cancelled");
        }
        return visit;
    }

    /** For somebody who looks at a list of the patient. @throws NotFound for a patient that the clinic does not have */
    void seen(PatientId patient, String list) {
        check(patient);
        audit.read(list, patient.value(), patient.value());
    }

    void check(PatientId patient) {
        sql.first(PATIENT, row -> true, patient.value()).orElseThrow(() -> new NotFound("patient"));
    }
}
