package org.carequay.clinical.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carequay.clinical.AllergyCategory;
import org.carequay.clinical.AllergyDetails;
import org.carequay.clinical.AllergyId;
import org.carequay.clinical.AllergyService;
import org.carequay.clinical.AllergyView;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.Criticality;
import org.carequay.patient.PatientId;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps allergy lists. Those who write to the list of one patient take turns. */
@Stateless
@PermitAll
@Local(AllergyService.class)
public class AllergyServiceBean implements AllergyService {
    private static final int LONGEST_SUBSTANCE = 120;
    private static final int LONGEST_REACTION = 200;
    private static final String LIST =
            """
            select * from allergy_intolerance where patient_id = ? and error_reason is null
            order by clinical_status, criticality <> 'HIGH', substance, id""";
    private static final String GET = "select * from allergy_intolerance where id = ?";
    private static final String GET_OF = GET + " and patient_id = ?";
    private static final String TURN =
            "select pg_advisory_xact_lock(hashtextextended('allergies:' || bound_clinic() || ?::text, 0))";
    private static final String STANDING =
            """
            select 1 from allergy_intolerance where patient_id = ? and error_reason is null and none_known = ?
              and clinical_status = 'ACTIVE'""";
    private static final String ADD =
            """
            insert into allergy_intolerance (clinic_id, id, patient_id, none_known, substance, category, criticality, reaction,
              clinical_status, recorded_at, recorded_by, recorded_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE =
            """
            update allergy_intolerance set substance = ?, category = ?, criticality = ?, reaction = ?, clinical_status = ?,
              recorded_at = ?, recorded_by = ?, recorded_account = ?, version = version + 1
            where id = ? and not none_known""";
    private static final String LOCK =
            """
            select version, error_reason is not null as gone from allergy_intolerance
            where id = ? and patient_id = ? for update""";
    private static final String ERROR =
            "update allergy_intolerance set error_reason = ?, version = version + 1 where id = ?";
    private static final AllergyDetails NONE = new AllergyDetails("", null, null, "", ClinicalStatus.ACTIVE);

    @Inject
    private ClinicSql sql;

    @Inject
    private Visits visits;

    @Inject
    private Entries entries;

    @Override
    public List<AllergyView> of(PatientId patient) {
        visits.seen(patient, "allergy_intolerance");
        return sql.list(LIST, AllergyServiceBean::view, patient.value());
    }

    @Override
    public AllergyView get(PatientId patient, AllergyId id) {
        visits.seen(patient, "allergy_intolerance");
        return sql.first(GET_OF, AllergyServiceBean::view, id.value(), patient.value())
                .orElseThrow(() -> new NotFound("allergy"));
    }

    @Override
    public AllergyView add(PatientId patient, AllergyDetails details) {
        visits.check(patient);
        check(details);
        refuseBesideNoneKnown(patient);
        return insert(patient, false, details);
    }

    @Override
    public AllergyView stateNoneKnown(PatientId patient) {
        visits.check(patient);
        takeTurn(patient);
        if (stands(patient, false)) {
            throw new DomainRefusal("allergies-known");
        }
        if (stands(patient, true)) {
            throw new DomainRefusal("none-known-stated");
        }
        return insert(patient, true, NONE);
    }

    @Override
    public AllergyView change(PatientId patient, AllergyId id, long version, AllergyDetails details) {
        entries.hold("allergy", LOCK, id.value(), patient.value(), version);
        check(details);
        if (details.status() == ClinicalStatus.ACTIVE) {
            refuseBesideNoneKnown(patient);
        }
        Entries.Signed now = entries.now();
        int changed = sql.update(
                CHANGE,
                details.substance().strip(),
                details.category(),
                details.criticality(),
                Entries.tidy(details.reaction()),
                details.status(),
                now.at(),
                now.by(),
                now.account(),
                id.value());
        if (changed == 0) {
            throw new DomainRefusal("none-known-stated");
        }
        return get(id.value());
    }

    @Override
    public void markError(PatientId patient, AllergyId id, long version, String reason) {
        String why = Entries.reason(reason);
        entries.hold("allergy", LOCK, id.value(), patient.value(), version);
        sql.update(ERROR, why, id.value());
    }

    private void refuseBesideNoneKnown(PatientId patient) {
        takeTurn(patient);
        if (stands(patient, true)) {
            throw new DomainRefusal("none-known-stated");
        }
    }

    private void takeTurn(PatientId patient) {
        sql.first(TURN, row -> true, patient.value());
    }

    private boolean stands(PatientId patient, boolean noneKnown) {
        return sql.first(STANDING, row -> true, patient.value(), noneKnown).isPresent();
    }

    private AllergyView insert(PatientId patient, boolean noneKnown, AllergyDetails details) {
        UUID id = Ids.next();
        Entries.Signed now = entries.now();
        sql.update(
                ADD,
                id,
                patient.value(),
                noneKnown,
                details.substance().strip(),
                details.category(),
                details.criticality(),
                Entries.tidy(details.reaction()),
                details.status(),
                now.at(),
                now.by(),
                now.account());
        return get(id);
    }

    private static void check(AllergyDetails details) {
        InvalidInput.Check check = new InvalidInput.Check()
                .required("substance", details.substance())
                .required("category", details.category())
                .required("criticality", details.criticality())
                .required("status", details.status());
        Entries.text(check, "substance", details.substance(), LONGEST_SUBSTANCE);
        Entries.text(check, "reaction", details.reaction(), LONGEST_REACTION).done();
    }

    private AllergyView get(UUID id) {
        return sql.first(GET, AllergyServiceBean::view, id).orElseThrow(() -> new NotFound("allergy"));
    }

    private static AllergyView view(ResultSet row) throws SQLException {
        return new AllergyView(
                new AllergyId(Columns.uuid(row, "id")),
                row.getLong("version"),
                row.getBoolean("none_known"),
                new AllergyDetails(
                        row.getString("substance"),
                        Columns.code(row, "category", AllergyCategory.class),
                        Columns.code(row, "criticality", Criticality.class),
                        row.getString("reaction"),
                        Columns.code(row, "clinical_status", ClinicalStatus.class)),
                Columns.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("error_reason"));
    }
}
