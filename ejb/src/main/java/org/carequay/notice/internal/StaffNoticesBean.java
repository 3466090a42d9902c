package org.carequay.notice.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeId;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.NoticeView;
import org.carequay.notice.StaffNotices;
import org.carequay.security.AccountId;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps notices to staff. */
@Stateless
@PermitAll
@Local(StaffNotices.class)
public class StaffNoticesBean implements StaffNotices {
    private static final String POST =
            """
            insert into staff_notice (clinic_id, id, kind, permission, account_id, subject_id, occurrence, patient_id, posted_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String SETTLE =
            """
            update staff_notice set version = version + 1, done_at = ?
            where clinic_id = bound_clinic() and kind = ? and subject_id = any (?) and done_at is null""";
    /** To the caller alone, or to somebody who holds a key that they hold. */
    private static final String MINE =
            "n.clinic_id = bound_clinic() and (n.account_id = bound_account() or n.permission = any (?))";

    private static final String WAITING = "select n.kind, count(*) as notices from staff_notice n where " + MINE
            + " and n.done_at is null group by n.kind";
    private static final String NARROWED =
            MINE + " and (n.done_at is not null) = ? and (?::text is null or n.kind = ?)";
    private static final String COUNT = "select count(*) from (select 1 from staff_notice n where " + NARROWED
            + " limit " + (PageRequest.COUNT_LIMIT + 1) + ") c";
    private static final String VIEW =
            """
            select n.id, n.kind, n.subject_id, n.patient_id, n.posted_at, n.done_at, pc.display_name, pc.mrn, a.person_name
            from staff_notice n
            left join patient_card pc on pc.clinic_id = n.clinic_id and pc.patient_id = n.patient_id
            left join account_card a on a.account_id = n.done_by
            where\s""";
    private static final String OPEN = VIEW + NARROWED + " order by n.posted_at, n.id limit ? offset ?";
    private static final String CLOSED = VIEW + NARROWED + " order by n.done_at desc, n.id limit ? offset ?";
    private static final String ONE = VIEW + MINE + " and n.id = ?";
    private static final String DONE =
            """
            update staff_notice n set version = version + 1, done_at = ?, done_by = bound_account()
            where\s"""
                    + MINE + " and n.done_at is null";
    private static final String DONE_ONE = DONE + " and n.id = ?";
    private static final String DONE_ALL = DONE + " and n.kind = ? and n.posted_at <= ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public void post(NewNotice notice) {
        write(notice, notice.kind().audience().key(), null);
    }

    @Override
    public void postTo(AccountId account, NewNotice notice) {
        write(notice, null, account.value());
    }

    private void write(NewNotice notice, String permission, UUID account) {
        sql.update(
                POST,
                Ids.next(),
                notice.kind(),
                permission,
                account,
                notice.subject(),
                notice.occurrence(),
                notice.patient(),
                clock.now());
    }

    @Override
    public void settle(NoticeKind kind, UUID subject) {
        settleAll(kind, List.of(subject));
    }

    @Override
    public void settleAll(NoticeKind kind, List<UUID> subjects) {
        sql.update(SETTLE, clock.now(), kind, subjects.toArray(UUID[]::new));
    }

    @Override
    public Map<NoticeKind, Long> waiting() {
        Map<NoticeKind, Long> waiting = new EnumMap<>(NoticeKind.class);
        sql.list(
                WAITING,
                row -> waiting.put(Columns.code(row, "kind", NoticeKind.class), row.getLong("notices")),
                keys());
        return waiting;
    }

    @Override
    public Page<NoticeView> find(NoticeKind kind, boolean done, PageRequest page) {
        long total = sql.first(COUNT, row -> row.getLong(1), keys(), done, kind, kind)
                .orElse(0L);
        return Page.of(
                sql.list(
                        done ? CLOSED : OPEN,
                        StaffNoticesBean::view,
                        keys(),
                        done,
                        kind,
                        kind,
                        page.size(),
                        page.offset()),
                page,
                total);
    }

    @Override
    public NoticeView done(NoticeId id) {
        sql.update(DONE_ONE, clock.now(), keys(), id.value());
        return sql.first(ONE, StaffNoticesBean::view, keys(), id.value()).orElseThrow(() -> new NotFound("notice"));
    }

    @Override
    public int doneAll(NoticeKind kind, Instant seen) {
        return sql.update(DONE_ALL, clock.now(), keys(), kind, seen);
    }

    /** One parameter. */
    private Object keys() {
        return caller.get().permissions().toArray(String[]::new);
    }

    private static NoticeView view(ResultSet row) throws SQLException {
        return new NoticeView(
                new NoticeId(Columns.uuid(row, "id")),
                Columns.code(row, "kind", NoticeKind.class),
                Columns.uuid(row, "subject_id"),
                Columns.uuid(row, "patient_id"),
                row.getString("display_name"),
                row.getString("mrn"),
                Columns.instant(row, "posted_at"),
                Columns.instant(row, "done_at"),
                row.getString("person_name"));
    }
}
