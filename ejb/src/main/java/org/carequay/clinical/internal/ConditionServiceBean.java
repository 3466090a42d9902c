package org.carequay.clinical.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.ConditionDetails;
import org.carequay.clinical.ConditionId;
import org.carequay.clinical.ConditionService;
import org.carequay.clinical.ConditionView;
import org.carequay.encounter.CodeService;
import org.carequay.encounter.CodeService.IcdCode;
import org.carequay.patient.PatientId;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps problem lists. */
@Stateless
@PermitAll
@Local(ConditionService.class)
public class ConditionServiceBean implements ConditionService {
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_NOTE = 1000;
    private static final String LIST =
            """
            select * from condition where patient_id = ? and error_reason is null
            order by clinical_status, coalesce(onset, recorded_at::date) desc, id""";
    private static final String GET = "select * from condition where id = ?";
    private static final String GET_OF = GET + " and patient_id = ?";
    private static final String ADD =
            """
            insert into condition (clinic_id, id, patient_id, case_id, code, text, clinical_status, onset, abatement, note,
              recorded_at, recorded_by, recorded_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE =
            """
            update condition set case_id = ?, code = ?, text = ?, clinical_status = ?, onset = ?, abatement = ?, note = ?,
              recorded_at = ?, recorded_by = ?, recorded_account = ?, version = version + 1
            where id = ?""";
    private static final String LOCK =
            "select version, error_reason is not null as gone from condition where id = ? and patient_id = ? for update";
    private static final String ERROR = "update condition set error_reason = ?, version = version + 1 where id = ?";
    private static final String OWN_CASE = "select 1 from case_card where case_id = ? and patient_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private Visits visits;

    @Inject
    private Entries entries;

    @Inject
    private CodeService codes;

    @Override
    public List<ConditionView> of(PatientId patient) {
        visits.seen(patient, "condition");
        return sql.list(LIST, ConditionServiceBean::view, patient.value());
    }

    @Override
    public ConditionView get(PatientId patient, ConditionId id) {
        visits.seen(patient, "condition");
        return sql.first(GET_OF, ConditionServiceBean::view, id.value(), patient.value())
                .orElseThrow(() -> new NotFound("condition"));
    }

    @Override
    public ConditionView add(PatientId patient, ConditionDetails details) {
        visits.check(patient);
        ConditionDetails checked = checked(patient, details);
        UUID id = Ids.next();
        Entries.Signed now = entries.now();
        sql.update(
                ADD,
                id,
                patient.value(),
                caseOf(checked),
                checked.code(),
                checked.text(),
                checked.status(),
                checked.onset(),
                checked.abatement(),
                checked.note(),
                now.at(),
                now.by(),
                now.account());
        return get(id);
    }

    @Override
    public ConditionView change(PatientId patient, ConditionId id, long version, ConditionDetails details) {
        entries.hold("condition", LOCK, id.value(), patient.value(), version);
        ConditionDetails checked = checked(patient, details);
        Entries.Signed now = entries.now();
        sql.update(
                CHANGE,
                caseOf(checked),
                checked.code(),
                checked.text(),
                checked.status(),
                checked.onset(),
                checked.abatement(),
                checked.note(),
                now.at(),
                now.by(),
                now.account(),
                id.value());
        return get(id.value());
    }

    @Override
    public void markError(PatientId patient, ConditionId id, long version, String reason) {
        String why = Entries.reason(reason);
        entries.hold("condition", LOCK, id.value(), patient.value(), version);
        sql.update(ERROR, why, id.value());
    }

    private ConditionDetails checked(PatientId patient, ConditionDetails details) {
        String code = Entries.tidy(details.code());
        IcdCode known = code.isEmpty() ? null : codes.find(code).orElse(null);
        String text = Entries.tidy(details.text());
        String words = text.isEmpty() && known != null ? known.description() : text;
        InvalidInput.Check check = new InvalidInput.Check()
                .that(code.isEmpty() || known != null, "code", "unknown-code")
                .required("status", details.status());
        Entries.text(check, "text", words, LONGEST_TEXT).that(!words.isEmpty() || !code.isEmpty(), "text", "required");
        Entries.text(check, "note", details.note(), LONGEST_NOTE);
        boolean inOrder = details.onset() == null
                || details.abatement() == null
                || !details.abatement().isBefore(details.onset());
        check.that(inOrder, "abatement", "before-onset");
        check.that(
                details.abatement() == null || details.status() != ClinicalStatus.ACTIVE, "abatement", "still-active");
        boolean own = details.caseFile() == null
                || sql.first(OWN_CASE, row -> true, details.caseFile().value(), patient.value())
                        .isPresent();
        check.that(own, "case", "unknown").done();
        return new ConditionDetails(
                known == null ? null : known.code(),
                words,
                details.status(),
                details.onset(),
                details.abatement(),
                Entries.tidy(details.note()),
                details.caseFile());
    }

    private static UUID caseOf(ConditionDetails details) {
        return details.caseFile() == null ? null : details.caseFile().value();
    }

    private ConditionView get(UUID id) {
        return sql.first(GET, ConditionServiceBean::view, id).orElseThrow(() -> new NotFound("condition"));
    }

    private static ConditionView view(ResultSet row) throws SQLException {
        return new ConditionView(
                new ConditionId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new ConditionDetails(
                        row.getString("code"),
                        row.getString("text"),
                        Columns.code(row, "clinical_status", ClinicalStatus.class),
                        Columns.day(row, "onset"),
                        Columns.day(row, "abatement"),
                        row.getString("note"),
                        CaseId.of(Columns.uuid(row, "case_id"))),
                Columns.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("error_reason"));
    }
}
