package org.carequay.clinical.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carequay.clinical.MedicationDetails;
import org.carequay.clinical.MedicationId;
import org.carequay.clinical.MedicationService;
import org.carequay.clinical.MedicationStatus;
import org.carequay.clinical.MedicationView;
import org.carequay.patient.PatientId;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps medication lists. */
@Stateless
@PermitAll
@Local(MedicationService.class)
public class MedicationServiceBean implements MedicationService {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PART = 60;
    private static final int LONGEST_REASON = 300;
    private static final String LIST =
            """
            select * from medication_statement where patient_id = ? and error_reason is null
            order by status not in ('ACTIVE', 'INTENDED', 'ON_HOLD'), status, text, id""";
    private static final String GET = "select * from medication_statement where id = ?";
    private static final String GET_OF = GET + " and patient_id = ?";
    private static final String ADD =
            """
            insert into medication_statement (clinic_id, id, patient_id, text, dose, route, frequency, from_day, to_day, status,
              reason, recorded_at, recorded_by, recorded_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE =
            """
            update medication_statement set text = ?, dose = ?, route = ?, frequency = ?, from_day = ?, to_day = ?, status = ?,
              reason = ?, recorded_at = ?, recorded_by = ?, recorded_account = ?, version = version + 1
            where id = ?""";
    private static final String LOCK =
            """
            select version, error_reason is not null as gone from medication_statement
            where id = ? and patient_id = ? for update""";
    private static final String ERROR =
            "update medication_statement set error_reason = ?, version = version + 1 where id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private Visits visits;

    @Inject
    private Entries entries;

    @Override
    public List<MedicationView> of(PatientId patient) {
        visits.seen(patient, "medication_statement");
        return sql.list(LIST, MedicationServiceBean::view, patient.value());
    }

    @Override
    public MedicationView get(PatientId patient, MedicationId id) {
        visits.seen(patient, "medication_statement");
        return sql.first(GET_OF, MedicationServiceBean::view, id.value(), patient.value())
                .orElseThrow(() -> new NotFound("medication"));
    }

    @Override
    public MedicationView add(PatientId patient, MedicationDetails details) {
        visits.check(patient);
        check(details);
        UUID id = Ids.next();
        Entries.Signed now = entries.now();
        sql.update(
                ADD,
                id,
                patient.value(),
                details.text().strip(),
                Entries.tidy(details.dose()),
                Entries.tidy(details.route()),
                Entries.tidy(details.frequency()),
                details.from(),
                details.to(),
                details.status(),
                Entries.tidy(details.reason()),
                now.at(),
                now.by(),
                now.account());
        return get(id);
    }

    @Override
    public MedicationView change(PatientId patient, MedicationId id, long version, MedicationDetails details) {
        entries.hold("medication", LOCK, id.value(), patient.value(), version);
        check(details);
        Entries.Signed now = entries.now();
        sql.update(
                CHANGE,
                details.text().strip(),
                Entries.tidy(details.dose()),
                Entries.tidy(details.route()),
                Entries.tidy(details.frequency()),
                details.from(),
                details.to(),
                details.status(),
                Entries.tidy(details.reason()),
                now.at(),
                now.by(),
                now.account(),
                id.value());
        return get(id.value());
    }

    @Override
    public void markError(PatientId patient, MedicationId id, long version, String reason) {
        String why = Entries.reason(reason);
        entries.hold("medication", LOCK, id.value(), patient.value(), version);
        sql.update(ERROR, why, id.value());
    }

    private static void check(MedicationDetails details) {
        InvalidInput.Check check = new InvalidInput.Check().required("text", details.text());
        Entries.text(check, "text", details.text(), LONGEST_TEXT);
        Entries.text(check, "dose", details.dose(), LONGEST_PART);
        Entries.text(check, "route", details.route(), LONGEST_PART);
        Entries.text(check, "frequency", details.frequency(), LONGEST_PART);
        Entries.text(check, "reason", details.reason(), LONGEST_REASON);
        boolean inOrder =
                details.from() == null || details.to() == null || !details.to().isBefore(details.from());
        check.required("status", details.status())
                .that(inOrder, "to", "before-start")
                .done();
    }

    private MedicationView get(UUID id) {
        return sql.first(GET, MedicationServiceBean::view, id).orElseThrow(() -> new NotFound("medication"));
    }

    private static MedicationView view(ResultSet row) throws SQLException {
        return new MedicationView(
                new MedicationId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new MedicationDetails(
                        row.getString("text"),
                        row.getString("dose"),
                        row.getString("route"),
                        row.getString("frequency"),
                        Columns.day(row, "from_day"),
                        Columns.day(row, "to_day"),
                        Columns.code(row, "status", MedicationStatus.class),
                        row.getString("reason")),
                Columns.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("error_reason"));
    }
}
