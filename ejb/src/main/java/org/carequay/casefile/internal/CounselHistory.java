package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.CounselChange;
import org.carequay.casefile.CounselChangeView;
import org.carequay.shared.Ids;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps how cases went from counsel to counsel. */
@ApplicationScoped
public class CounselHistory {
    private static final String ADD =
            """
            insert into counsel_change (clinic_id, id, case_id, from_firm_id, from_attorney_id, to_firm_id, to_attorney_id,
              effective_on, reason, at, by_person, account_id)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF_CASE =
            """
            select h.effective_on, ff.name as from_firm, fa.name as from_attorney, tf.name as to_firm, ta.name as to_attorney,
              h.reason, h.at, h.by_person
            from counsel_change h
            left join firm ff on ff.clinic_id = h.clinic_id and ff.id = h.from_firm_id
            left join attorney fa on fa.clinic_id = h.clinic_id and fa.id = h.from_attorney_id
            left join firm tf on tf.clinic_id = h.clinic_id and tf.id = h.to_firm_id
            left join attorney ta on ta.clinic_id = h.clinic_id and ta.id = h.to_attorney_id
            where h.clinic_id = bound_clinic() and h.case_id = ? order by h.at desc, h.id desc""";

    @Inject
    private ClinicSql sql;

    void add(CaseView before, CounselChange change, Caller by, Instant now) {
        sql.update(
                ADD,
                Ids.next(),
                before.id().value(),
                before.firm() == null ? null : before.firm().value(),
                before.attorney() == null ? null : before.attorney().value(),
                change.firm() == null ? null : change.firm().value(),
                change.attorney() == null ? null : change.attorney().value(),
                change.on(),
                change.reason().strip(),
                now,
                by.personName(),
                by.account());
    }

    List<CounselChangeView> of(CaseId id) {
        return sql.list(OF_CASE, CounselHistory::view, id.value());
    }

    private static CounselChangeView view(ResultSet row) throws SQLException {
        return new CounselChangeView(
                Columns.day(row, "effective_on"),
                row.getString("from_firm"),
                row.getString("from_attorney"),
                row.getString("to_firm"),
                row.getString("to_attorney"),
                row.getString("reason"),
                Columns.instant(row, "at"),
                row.getString("by_person"));
    }
}
