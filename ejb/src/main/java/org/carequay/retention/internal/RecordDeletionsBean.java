package org.carequay.retention.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.retention.RecordDeletions;
import org.carequay.retention.RetentionKind;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Proposes, and has the database delete. */
@Stateless
@PermitAll
@Local(RecordDeletions.class)
public class RecordDeletionsBean implements RecordDeletions {
    private static final int LONGEST = 500;
    private static final String ALL =
            """
            select d.id, d.patient_id, c.display_name, d.mrn, d.kind, d.last_activity, d.due_on, d.state, p.person_name as proposed_by,
              d.decided_at, a.person_name as decided_by, d.note,
              (select sum(n.value::bigint) from jsonb_each_text(d.counts) n)::bigint as rows
            from record_deletion d
            left join patient_card c on c.clinic_id = d.clinic_id and c.patient_id = d.patient_id
            left join account_card p on p.account_id = d.proposed_by
            left join account_card a on a.account_id = d.decided_by
            where d.clinic_id = bound_clinic()
            order by d.state <> 'PROPOSED', d.decided_at desc, d.due_on, d.id limit 200""";
    private static final String AFTER =
            """
            select p.id from patient p
            where p.clinic_id = bound_clinic() and p.merged_into is null and p.deleted_at is null and (?::uuid is null or p.id > ?)
              and p.changed_at < clock_timestamp() - make_interval(years => (
                select min(r.keep_for) from retention_rule r where r.clinic_id = bound_clinic() and r.kind <> 'EXPORTS'))
            order by p.id limit 500""";

    @Inject
    private ClinicSql sql;

    @Inject
    private StepUpService stepUp;

    @Override
    public List<DeletionView> all() {
        return sql.list(ALL, RecordDeletionsBean::view);
    }

    @Override
    public void approve(UUID id, StepUp proof) {
        stepUp.check(proof);
        known(id);
        Optional<String> obstacle =
                sql.first("select coalesce(record_delete(?), '') as obstacle", row -> row.getString("obstacle"), id);
        obstacle.filter(code -> !code.isEmpty()).ifPresent(code -> {
            throw new DomainRefusal(code);
        });
    }

    @Override
    public void keep(UUID id, String note) {
        String told = note == null ? "" : note.strip();
        new InvalidInput.Check()
                .required("note", told)
                .maxLength("note", told, LONGEST)
                .done();
        known(id);
        if (!sql.first("select record_keep(?, ?) as kept", row -> row.getBoolean("kept"), id, told)
                .orElse(false)) {
            throw new DomainRefusal("deletion-decided");
        }
    }

    private void known(UUID id) {
        sql.first("select 1 from record_deletion where clinic_id = bound_clinic() and id = ?", row -> true, id)
                .orElseThrow(() -> new NotFound("deletion"));
    }

    @Override
    public void tidy() {
        sql.first("select retention_tidy()", row -> "");
    }

    @Override
    public List<UUID> after(UUID last) {
        return sql.list(AFTER, row -> Columns.uuid(row, "id"), last, last);
    }

    @Override
    public void propose(List<UUID> patients) {
        sql.first("select retention_propose(?)", row -> row.getInt(1), (Object) patients.toArray(UUID[]::new));
    }

    @Override
    public long expireExports() {
        return sql.first("select exports_expire()", row -> row.getLong(1)).orElse(0L);
    }

    private static DeletionView view(ResultSet row) throws SQLException {
        return new DeletionView(
                Columns.uuid(row, "id"),
                PatientId.of(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                row.getString("mrn"),
                Columns.code(row, "kind", RetentionKind.class),
                Columns.day(row, "last_activity"),
                Columns.day(row, "due_on"),
                Columns.code(row, "state", State.class),
                row.getString("proposed_by"),
                Columns.instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("note"),
                (Long) row.getObject("rows"));
    }
}
