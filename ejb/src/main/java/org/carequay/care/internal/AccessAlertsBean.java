package org.carequay.care.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.care.AccessAlerts;
import org.carequay.care.EmergencyOutcome;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Alerts that the database finds in the trail. */
@Stateless
@PermitAll
@Local(AccessAlerts.class)
public class AccessAlertsBean implements AccessAlerts {
    /** Longer than a night in which no server ran. */
    private static final Duration BACK = Duration.ofDays(2);

    private static final int LONGEST = 500;
    private static final String ALL =
            """
            select x.id, x.kind, a.person_name, x.patient_id, c.display_name, x.day, x.patients, x.last_at, r.person_name as reviewer,
              x.outcome, x.outcome_note
            from access_alert x join account_card a on a.account_id = x.account_id
            left join patient_card c on c.patient_id = x.patient_id left join account_card r on r.account_id = x.reviewed_by
            order by x.reviewed_at is not null, x.last_at desc, x.id limit 200""";
    private static final String OPEN = "select id from access_alert where reviewed_at is null and last_at >= ?";
    private static final String OWN =
            "select account_id = bound_account() as own from access_alert where id = ? and reviewed_at is null";
    private static final String REVIEW =
            """
            update access_alert set reviewed_at = clock_timestamp(), reviewed_by = bound_account(), outcome = ?, outcome_note = ?
            where id = ? and reviewed_at is null""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    @Inject
    private StaffNotices notices;

    @Override
    public List<Alert> all() {
        return sql.list(ALL, AccessAlertsBean::alert);
    }

    @Override
    public int look() {
        Instant from = clock.now().minus(BACK);
        int added = sql.first("select access_alerts_find(?) as added", row -> row.getInt("added"), from)
                .orElse(0);
        sql.list(OPEN, row -> Columns.uuid(row, "id"), from)
                .forEach(alert -> notices.post(new NewNotice(NoticeKind.UNUSUAL_ACCESS, alert, "found", null)));
        return added;
    }

    @Override
    public void review(UUID alert, EmergencyOutcome outcome, String note) {
        String told = note == null || note.isBlank() ? null : note.strip();
        new InvalidInput.Check()
                .required("outcome", outcome)
                .that(
                        outcome == null || outcome == EmergencyOutcome.JUSTIFIED || told != null,
                        "outcomeNote",
                        "required")
                .maxLength("outcomeNote", told, LONGEST)
                .done();
        boolean own = sql.first(OWN, row -> row.getBoolean("own"), alert).orElseThrow(() -> new NotFound("alert"));
        if (own) {
            throw new DomainRefusal("own-alert");
        }
        sql.update(REVIEW, outcome, told, alert);
        notices.settle(NoticeKind.UNUSUAL_ACCESS, alert);
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                Columns.uuid(row, "id"),
                Columns.code(row, "kind", Kind.class),
                row.getString("person_name"),
                PatientId.of(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                Columns.day(row, "day"),
                row.getInt("patients"),
                Columns.instant(row, "last_at"),
                row.getString("reviewer"),
                Columns.code(row, "outcome", EmergencyOutcome.class),
                row.getString("outcome_note"));
    }
}
