package org.carequay.audit.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carequay.audit.AuditEventView;
import org.carequay.audit.AuditTrail;
import org.carequay.security.Refusals;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** The audit trail in the database. */
@Stateless
@PermitAll
@Local(AuditTrail.class)
public class AuditTrailBean implements AuditTrail {
    private static final String ACT = "select audit_act(?, ?, ?, ?, ?::jsonb)";
    private static final String EXPORTED =
            "select count(audit_act('EXPORT', ?, ?, p.id, ?::jsonb || '{\"list\": true}')::text) from unnest(?::uuid[]) as p (id)";
    /** A second look at what row-level security has hidden already: nothing is served that the caller may not see. */
    private static final String READ =
            "select case when ?::uuid is null or may_see_patient(?) then audit_act('READ', ?, ?, ?, null)::text else 'HIDDEN' end as told";

    private static final String FIND =
            """
            select id, at, account_id, actor, role, action, entity, entity_id, patient_id, before, after, request_id, reason
            from audit_event
            where clinic_id = bound_clinic() and (?::text is null or entity = ?) and (?::uuid is null or entity_id = ?)
            order by id desc limit ? offset ?""";
    private static final String COUNT =
            """
            select count(*) from (select 1 from audit_event
              where clinic_id = bound_clinic() and (?::text is null or entity = ?) and (?::uuid is null or entity_id = ?)
              limit ?) c""";
    private static final String OF_PATIENT =
            """
            select id, at, account_id, actor, role, action, entity, entity_id, patient_id, null as before, null as after, request_id,
              reason
            from audit_event where clinic_id = bound_clinic() and patient_id = ? order by id desc limit ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private ChainVerifier verifier;

    @Inject
    private Refusals refusals;

    @Override
    public void read(String entity, UUID id, UUID patient) {
        boolean hidden = sql.first(
                        READ, row -> "HIDDEN".equals(row.getString("told")), patient, patient, entity, id, patient)
                .orElse(false);
        if (hidden) {
            refusals.hidden(patient);
            throw new NotFound(entity);
        }
    }

    @Override
    public void act(String action, String entity, UUID id, String details) {
        act(action, entity, id, null, details);
    }

    @Override
    public void act(String action, String entity, UUID id, UUID patient, String details) {
        sql.first(ACT, row -> "", action, entity, id, patient, details);
    }

    @Override
    public void exported(String entity, UUID id, Collection<UUID> patients, String details) {
        sql.first(EXPORTED, row -> "", entity, id, details, patients.toArray(UUID[]::new));
    }

    @Override
    public Page<AuditEventView> find(String entity, UUID id, PageRequest page) {
        List<AuditEventView> events =
                sql.list(FIND, AuditTrailBean::event, entity, entity, id, id, page.size(), page.offset());
        long total = sql.first(COUNT, row -> row.getLong(1), entity, entity, id, id, PageRequest.COUNT_LIMIT + 1)
                .orElse(0L);
        return Page.of(events, page, total);
    }

    @Override
    public void seal() {
        verifier.seal();
    }

    @Override
    public Verification verify() {
        return verifier.verify();
    }

    @Override
    public List<AuditEventView> ofPatient(UUID patient, int limit) {
        return sql.list(OF_PATIENT, AuditTrailBean::event, patient, limit);
    }

    static AuditEventView event(ResultSet row) throws SQLException {
        return new AuditEventView(
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
                row.getString("reason"));
    }
}
