package org.carequay.care.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.audit.AuditEventView;
import org.carequay.care.EmergencyAccess;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.security.AccountNotice;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Tells of an emergency access: by e-mail and at the bell that one was used, without whose record, and what was done under it. */
@ApplicationScoped
public class EmergencyNews {
    private static final String EVENTS =
            """
            select id, at, account_id, actor, role, action, entity, entity_id, patient_id, null as before, null as after, request_id,
              reason
            from audit_event where clinic_id = bound_clinic() and (reason = ? or reason like ?) order by id limit 500""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccountNotice> notices;

    @Inject
    private StaffNotices staff;

    /** Written in the transaction that opens the record. */
    void tell(UUID access, UUID patient) {
        staff.post(new NewNotice(NoticeKind.EMERGENCY_USED, access, "opened", null));
        Instant until = clock.now().plus(EmergencyAccess.REVIEW_WITHIN);
        sql.list(
                        "select email, person_name, locale from emergency_told(?)",
                        row -> new AccountNotice(
                                "EMERGENCY_ACCESS",
                                row.getString("email"),
                                row.getString("person_name"),
                                row.getString("locale"),
                                "app/patients/access.xhtml",
                                until),
                        patient)
                .forEach(notices::fire);
    }

    /** Nobody need look any more. */
    void reviewed(UUID access) {
        staff.settle(NoticeKind.EMERGENCY_USED, access);
    }

    List<AuditEventView> events(UUID access) {
        String flag = "EMERGENCY " + access;
        return sql.list(
                EVENTS,
                row -> new AuditEventView(
                        row.getLong("id"),
                        Columns.instant(row, "at"),
                        row.getString("account_id"),
                        row.getString("actor"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("entity"),
                        row.getString("entity_id"),
                        row.getString("patient_id"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("request_id"),
                        row.getString("reason")),
                flag,
                flag + " %");
    }
}
