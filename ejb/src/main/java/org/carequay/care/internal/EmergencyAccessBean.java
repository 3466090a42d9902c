package org.carequay.care.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.audit.AuditEventView;
import org.carequay.care.EmergencyAccess;
import org.carequay.care.EmergencyOutcome;
import org.carequay.care.EmergencyReason;
import org.carequay.care.EmergencyView;
import org.carequay.patient.PatientId;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Opens, tells, and has reviewed. */
@Stateless
@PermitAll
@Local(EmergencyAccess.class)
public class EmergencyAccessBean implements EmergencyAccess {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;
    private static final String ROWS =
            """
            select e.id, e.patient_id, c.display_name, a.person_name, e.reason, e.explanation, e.started_at, e.ends_at, e.review_due_at,
              e.reviewed_at, r.person_name as reviewer, e.outcome, e.outcome_note, e.account_id
            from emergency_access e join patient_card c on c.patient_id = e.patient_id join account_card a on a.account_id = e.account_id
            left join account_card r on r.account_id = e.reviewed_by""";
    private static final String ALL = ROWS
            + " order by e.reviewed_at is not null, coalesce(e.reviewed_at, 'epoch') desc, e.review_due_at, e.id limit 100";
    private static final String OWN = ROWS
            + " where e.started_at > clock_timestamp() - interval '7 days' and e.account_id <> bound_account()"
            + " and in_care_team(e.patient_id, bound_account()) order by e.started_at desc limit 100";
    private static final String ONE = ROWS + " where e.id = ?";
    private static final String UNTIL =
            """
            select max(ends_at) as ends_at from emergency_access
            where patient_id = ? and account_id = bound_account() and ends_at > clock_timestamp()""";
    private static final String WAITING = "select count(*) from emergency_access where reviewed_at is null";
    private static final String REVIEW =
            """
            update emergency_access set reviewed_at = clock_timestamp(), reviewed_by = bound_account(), outcome = ?, outcome_note = ?
            where id = ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private StepUpService stepUp;

    @Inject
    private AskedFor askedFor;

    @Inject
    private EmergencyNews news;

    @Override
    public PatientId open(String mrn, LocalDate birthDate, EmergencyReason reason, String explanation, StepUp proof) {
        String told = explanation == null ? "" : explanation.strip();
        new InvalidInput.Check()
                .required("reason", reason)
                .required("explanation", told)
                .that(told.isEmpty() || told.length() >= SHORTEST, "explanation", "too-short")
                .maxLength("explanation", told, LONGEST)
                .done();
        stepUp.check(proof);
        UUID patient = askedFor.find(mrn, birthDate);
        UUID access = Ids.next();
        sql.first("select emergency_open(?, ?, ?, ?)", row -> "", access, patient, reason, told);
        news.tell(access, patient);
        return PatientId.of(patient);
    }

    @Override
    public Optional<Instant> openUntil(PatientId patient) {
        return sql.first(UNTIL, row -> Columns.instant(row, "ends_at"), patient.value());
    }

    @Override
    public List<EmergencyView> toOwnPatients() {
        return sql.list(OWN, EmergencyAccessBean::view);
    }

    @Override
    public List<EmergencyView> all() {
        return sql.list(ALL, EmergencyAccessBean::view);
    }

    @Override
    public long waiting() {
        return sql.first(WAITING, row -> row.getLong(1)).orElse(0L);
    }

    @Override
    public EmergencyView get(UUID id) {
        return sql.first(ONE, EmergencyAccessBean::view, id).orElseThrow(() -> new NotFound("emergency access"));
    }

    @Override
    public List<AuditEventView> events(UUID id) {
        get(id);
        return news.events(id);
    }

    @Override
    public EmergencyView review(UUID id, EmergencyOutcome outcome, String note) {
        get(id);
        String told = note == null || note.isBlank() ? null : note.strip();
        new InvalidInput.Check()
                .required("outcome", outcome)
                .that(
                        outcome == null || outcome == EmergencyOutcome.JUSTIFIED || told != null,
                        "outcomeNote",
                        "required")
                .maxLength("outcomeNote", told, LONGEST)
                .done();
        boolean own = sql.first(
                        "select account_id from emergency_access where id = ?",
                        row -> Columns.uuid(row, "account_id")
                                .equals(caller.get().account()),
                        id)
                .orElse(false);
        if (own) {
            throw new DomainRefusal("own-emergency");
        }
        sql.update(REVIEW, outcome, told, id);
        news.reviewed(id);
        return get(id);
    }

    private static EmergencyView view(ResultSet row) throws SQLException {
        return new EmergencyView(
                Columns.uuid(row, "id"),
                PatientId.of(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                row.getString("person_name"),
                Columns.code(row, "reason", EmergencyReason.class),
                row.getString("explanation"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "ends_at"),
                Columns.instant(row, "review_due_at"),
                Columns.instant(row, "reviewed_at"),
                row.getString("reviewer"),
                Columns.code(row, "outcome", EmergencyOutcome.class),
                row.getString("outcome_note"));
    }
}
