package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carequay.patient.MergeCaution;
import org.carequay.patient.MergeChoice;
import org.carequay.patient.MergeCount;
import org.carequay.patient.MergeId;
import org.carequay.patient.MergePreview;
import org.carequay.patient.MergeView;
import org.carequay.patient.PatientId;
import org.carequay.patient.model.MergeCautions;
import org.carequay.shared.Json;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Reads merges. */
@ApplicationScoped
public class MergeReader {
    /** {@code x}: a merge that came after {@code m}, stands, and has one of its records. */
    private static final String LATER =
            """
            x.clinic_id = m.clinic_id and x.undone_at is null and (x.merged_at, x.id) > (m.merged_at, m.id)
              and (x.survivor_id in (m.survivor_id, m.source_id) or x.source_id in (m.survivor_id, m.source_id))
            """;

    private static final String VIEW =
            """
            select m.id, m.survivor_id, s.mrn as survivor_mrn, m.source_id, m.source_before -> 'patient' ->> 'mrn' as source_mrn,
              (m.source_before -> 'patient' ->> 'family') || ', '
                || replace(m.source_before -> 'patient' ->> 'given', e'\\n', ' ')
                || coalesce(' ' || (m.source_before -> 'patient' ->> 'suffix'), '') as source_name,
              m.fields, m.merged_at, m.merged_by, m.undone_at, m.undone_by, m.left_edited,
              m.undone_at is null and not exists (select from patient_merge x where (%s)) as latest
            from patient_merge m join patient s on s.clinic_id = m.clinic_id and s.id = m.survivor_id
            where m.clinic_id = bound_clinic() and (%s)
            order by m.merged_at desc, m.id desc limit 50""";
    private static final String BY_ID = VIEW.formatted(LATER, "m.id = ?");
    private static final String OF_PATIENT = VIEW.formatted(LATER, "m.survivor_id = ? or m.source_id = ?");
    private static final String COUNTS =
            """
            select entity, outcome, count(distinct row_key) as rows from patient_merge_row
            where clinic_id = bound_clinic() and merge_id = ? and outcome <> 'OWN' group by entity, outcome, step
            order by step, entity, outcome""";
    private static final String BLOCKING =
            """
            select s.mrn as survivor_mrn, t.mrn as source_mrn
            from patient_merge m
            join patient_merge x on (%s)
            join patient s on s.clinic_id = x.clinic_id and s.id = x.survivor_id
            join patient t on t.clinic_id = x.clinic_id and t.id = x.source_id
            where m.clinic_id = bound_clinic() and m.id = ? order by x.merged_at desc, x.id desc limit 1"""
                    .formatted(LATER);
    private static final String SURVIVOR =
            """
            with recursive up (id, merged_into, steps) as (
              select id, merged_into, 0 from patient where clinic_id = bound_clinic() and id = ?
              union all
              select p.id, p.merged_into, u.steps + 1 from up u
              join patient p on p.clinic_id = bound_clinic() and p.id = u.merged_into)
            select id from up where merged_into is null and steps > 0""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Circle circle;

    /** The merge that has to be undone first, by the record numbers of its two records. */
    record Blocking(String survivorMrn, String sourceMrn) {}

    /** @throws NotFound */
    MergeView get(MergeId id) {
        return sql.first(BY_ID, this::view, id.value()).orElseThrow(() -> new NotFound("merge"));
    }

    List<MergeView> ofPatient(PatientId patient) {
        return sql.list(OF_PATIENT, this::view, patient.value(), patient.value());
    }

    Optional<Blocking> blocking(MergeId id) {
        return sql.first(
                BLOCKING, row -> new Blocking(row.getString("survivor_mrn"), row.getString("source_mrn")), id.value());
    }

    Optional<PatientId> survivorOf(PatientId patient) {
        return sql.first(SURVIVOR, row -> new PatientId(Columns.uuid(row, "id")), patient.value());
    }

    /** What the two records of a merge contradict each other in. */
    List<MergeCaution> cautions(MergePreview preview) {
        return MergeCautions.of(
                preview.survivor().details(),
                preview.source().details(),
                circle.coverageDetails(preview.survivor().id()),
                circle.coverageDetails(preview.source().id()));
    }

    private MergeView view(ResultSet row) throws SQLException {
        MergeId id = new MergeId(Columns.uuid(row, "id"));
        List<MergeCount> counts = sql.list(COUNTS, MergeLog::count, id.value());
        return new MergeView(
                id,
                new PatientId(Columns.uuid(row, "survivor_id")),
                row.getString("survivor_mrn"),
                new PatientId(Columns.uuid(row, "source_id")),
                row.getString("source_mrn"),
                row.getString("source_name"),
                choices(row.getString("fields")),
                Columns.instant(row, "merged_at"),
                row.getString("merged_by"),
                Columns.instant(row, "undone_at"),
                row.getString("undone_by"),
                row.getBoolean("latest"),
                counts,
                MergeLog.texts(row, "left_edited"));
    }

    private static Map<String, MergeChoice> choices(String json) {
        Map<String, MergeChoice> choices = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((name, value) -> choices.put(name, MergeChoice.valueOf(((JsonString) value).getString())));
        }
        return choices;
    }
}
