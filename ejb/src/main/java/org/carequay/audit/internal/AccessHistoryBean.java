package org.carequay.audit.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.audit.AccessHistory;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** {@link AccessHistory} from the audit trail; what the system does by itself, such as nightly work, is nobody's access. */
@Stateless
@PermitAll
@Local(AccessHistory.class)
public class AccessHistoryBean implements AccessHistory {
    private static final String OF_PATIENT =
            """
            with acts as (
              select (at at time zone ?)::date as day, account_id, actor, role, action, entity, count(*) as times,
                max(at) as last
              from audit_event
              where clinic_id = bound_clinic() and patient_id = ? and account_id is not null and entity <> 'patient_token'
              group by 1, 2, 3, 4, 5, 6),
            visits as (
              select day, account_id, max(last) as last_of_all from acts group by day, account_id
              order by last_of_all desc limit ?)
            select a.*, v.last_of_all from acts a join visits v using (day, account_id)
            order by v.last_of_all desc, a.account_id, a.last desc, a.entity, a.action""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    private record Line(UUID account, Visit visit) {}

    @Override
    public List<Visit> ofPatient(UUID patient, int limit) {
        List<Line> lines =
                sql.list(OF_PATIENT, AccessHistoryBean::line, caller.zone().getId(), patient, limit);
        List<Visit> visits = new ArrayList<>();
        Line before = null;
        for (Line line : lines) {
            if (before != null
                    && before.account().equals(line.account())
                    && before.visit().day().equals(line.visit().day())) {
                visits.get(visits.size() - 1).acts().addAll(line.visit().acts());
            } else {
                visits.add(line.visit());
            }
            before = line;
        }
        return visits;
    }

    private static Line line(ResultSet row) throws SQLException {
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(row.getString("action"), row.getString("entity"), row.getLong("times")));
        Visit visit = new Visit(
                Columns.day(row, "day"),
                row.getString("actor"),
                row.getString("role"),
                Columns.instant(row, "last_of_all"),
                acts);
        return new Line(Columns.uuid(row, "account_id"), visit);
    }
}
