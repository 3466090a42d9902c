package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.patient.MergeChoice;
import org.carequay.patient.MergeCount;
import org.carequay.patient.MergeId;
import org.carequay.patient.PatientId;
import org.carequay.shared.Json;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/**
 * What the database does in a merge and remembers of it. A version that was seen while two records were one never comes back
 * after undoing has restored the old ones: each merge counts from a million further on.
 */
@ApplicationScoped
public class MergeLog {
    private static final String LOCK =
            """
            select id, merged_into, version from patient where clinic_id = bound_clinic() and id in (?, ?)
            order by id for update""";
    private static final String BEGIN =
            """
            insert into patient_merge (clinic_id, id, survivor_id, source_id, fields, survivor_before, source_before,
              merged_at, merged_account, merged_by)
            select bound_clinic(), ?, s.id, t.id, ?::jsonb, patient_record(s.id), patient_record(t.id), ?, ?, ?
            from (select ?::uuid as id) s, (select ?::uuid as id) t""";
    private static final String MOVE = "select patient_merge_rows(?)";
    private static final String RETIRE =
            "update patient set merged_into = ?, active = false where clinic_id = bound_clinic() and id = ?";
    private static final String NEW_VERSIONS =
            """
            update patient p set version = p.version + 1000000 * (select count(*) from patient_merge x
              where x.clinic_id = p.clinic_id and p.id in (x.survivor_id, x.source_id))
            from patient_merge m
            where m.clinic_id = bound_clinic() and m.id = ? and p.clinic_id = m.clinic_id
              and p.id in (m.survivor_id, m.source_id)""";
    private static final String REMEMBER =
            """
            update patient_merge set survivor_after = patient_record(survivor_id)
            where clinic_id = bound_clinic() and id = ?""";
    private static final String END =
            """
            update patient_merge set undone_at = ?, undone_account = ?, undone_by = ?, left_edited = '{}'
            where clinic_id = bound_clinic() and id = ?""";
    private static final String RESTORE_SOURCE =
            """
            select patient_record_restore(source_id, source_before, patient_record(source_id)) as edited
            from patient_merge where clinic_id = bound_clinic() and id = ?""";
    private static final String RESTORE_SURVIVOR =
            """
            select patient_record_restore(survivor_id, survivor_before, survivor_after) as edited
            from patient_merge where clinic_id = bound_clinic() and id = ?""";
    private static final String MOVE_BACK = "select patient_unmerge_rows(?)";
    private static final String LEFT_EDITED =
            "update patient_merge set left_edited = ? where clinic_id = bound_clinic() and id = ?";
    private static final String PREVIEW = "select entity, outcome, rows from patient_merge_preview(?, ?)";
    private static final String PREVIEW_UNDO = "select entity, outcome, rows from patient_unmerge_preview(?)";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdentifierSealing sealing;

    /** A record as it is now that nobody else can change it. */
    record Locked(UUID id, UUID mergedInto, long version) {}

    /** Takes both records in the order of their ids, so that two merges never wait for each other; waits for whoever writes. */
    List<Locked> lock(PatientId a, PatientId b) {
        return sql.list(
                LOCK,
                row -> new Locked(Columns.uuid(row, "id"), Columns.uuid(row, "merged_into"), row.getLong("version")),
                a.value(),
                b.value());
    }

    /** Remembers both records, moves the rows and retires the source. */
    void begin(MergeId id, PatientId survivor, PatientId source, Map<String, MergeChoice> fields, Instant now) {
        Caller by = caller.get();
        JsonObjectBuilder chosen = Json.createObjectBuilder();
        fields.forEach((name, choice) -> chosen.add(name, choice.name()));
        sql.update(
                BEGIN,
                id.value(),
                chosen.build().toString(),
                now,
                by.account(),
                by.personName(),
                survivor.value(),
                source.value());
        sql.first(MOVE, row -> "", id.value());
        sql.update(RETIRE, survivor.value(), source.value());
    }

    /** Remembers what the survivor says now. */
    void finish(MergeId id) {
        sql.update(NEW_VERSIONS, id.value());
        sql.update(REMEMBER, id.value());
    }

    /**
     * Restores both records and moves the rows back.
     *
     * @return columns and tables of the survivor that somebody changed since, and that stay as they are
     */
    List<String> undo(MergeId id, Instant now) {
        Caller by = caller.get();
        sealing.before(id);
        sql.update(END, now, by.account(), by.personName(), id.value());
        sql.first(RESTORE_SOURCE, row -> "", id.value());
        List<String> edited = sql.first(RESTORE_SURVIVOR, row -> texts(row, "edited"), id.value())
                .orElseThrow();
        sql.first(MOVE_BACK, row -> "", id.value());
        return edited;
    }

    void leftEdited(MergeId id, List<String> fields) {
        sql.update(LEFT_EDITED, fields.toArray(String[]::new), id.value());
    }

    List<MergeCount> preview(PatientId survivor, PatientId source) {
        return sql.list(PREVIEW, MergeLog::count, survivor.value(), source.value());
    }

    List<MergeCount> previewUndo(MergeId id) {
        return sql.list(PREVIEW_UNDO, MergeLog::count, id.value());
    }

    static MergeCount count(ResultSet row) throws SQLException {
        return new MergeCount(row.getString("entity"), row.getString("outcome"), row.getLong("rows"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
