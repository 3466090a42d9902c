package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.carequay.patient.ImportFinding;
import org.carequay.patient.ImportFinding.Kind;
import org.carequay.patient.ImportId;
import org.carequay.patient.ImportView.Counts;
import org.carequay.patient.PatientId;
import org.carequay.shared.Ids;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** What became of the rows of an import: counts of each block, and the rows that people should look at. */
@ApplicationScoped
public class ImportFindings {
    private static final String USE = "import-rows";
    private static final String COUNTS =
            """
            select coalesce(sum(read), 0) as read, coalesce(sum(written), 0) as written, coalesce(sum(known), 0) as known,
              coalesce(sum(rejected), 0) as rejected,
              (select count(*) from patient_import_finding f
                where f.clinic_id = bound_clinic() and f.import_id = ? and f.dry = ? and f.kind = 'DUPLICATE') as duplicates
            from patient_import_outcome where clinic_id = bound_clinic() and import_id = ? and dry = ?""";
    private static final String ADD_OUTCOME =
            """
            insert into patient_import_outcome (clinic_id, id, import_id, dry, position, read, written, known, rejected)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String IS_DONE =
            """
            select 1 from patient_import_outcome
            where clinic_id = bound_clinic() and import_id = ? and dry = ? and position = ?""";
    private static final String ADD =
            """
            insert into patient_import_finding
              (clinic_id, id, import_id, dry, line, kind, field, code, record, like_id, like_mrn, score)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND =
            """
            select line, kind, field, code, like_id, like_mrn, score from patient_import_finding
            where clinic_id = bound_clinic() and import_id = ? and dry = ? and kind = ? order by line, id
            limit ? offset ?""";
    private static final String COUNT =
            """
            select count(*) from patient_import_finding
            where clinic_id = bound_clinic() and import_id = ? and dry = ? and kind = ?""";
    private static final String REJECTED =
            """
            select line, string_agg(field, e'\\n' order by id) as fields, string_agg(code, e'\\n' order by id) as codes,
              (array_agg(record order by id) filter (where record is not null))[1] as record
            from patient_import_finding
            where clinic_id = bound_clinic() and import_id = ? and dry = ? and kind = 'REJECTED'
            group by line order by line""";
    private static final String FORGET_FINDINGS =
            "delete from patient_import_finding where clinic_id = bound_clinic() and import_id = ? and dry = ?";
    private static final String FORGET_OUTCOMES =
            "delete from patient_import_outcome where clinic_id = bound_clinic() and import_id = ? and dry = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    /** A refused row with all that is wrong with it, or a likely duplicate; {@code cells} only of the refused ones. */
    record Found(ImportFinding finding, List<String> cells) {}

    /** Takes one refused row. */
    @FunctionalInterface
    interface RejectedRow {
        void take(long line, List<String> fields, List<String> codes, List<String> cells);
    }

    Counts counts(ImportId id, boolean dry) {
        return sql.first(
                        COUNTS,
                        row -> new Counts(
                                row.getInt("read"),
                                row.getInt("written"),
                                row.getInt("known"),
                                row.getInt("rejected"),
                                row.getInt("duplicates")),
                        id.value(),
                        dry,
                        id.value(),
                        dry)
                .orElseThrow();
    }

    boolean isDone(ImportId id, boolean dry, int block) {
        return sql.first(IS_DONE, row -> true, id.value(), dry, block).isPresent();
    }

    void addOutcome(ImportId id, boolean dry, int block, Counts counts) {
        sql.update(
                ADD_OUTCOME,
                Ids.next(),
                id.value(),
                dry,
                block,
                counts.read(),
                counts.written(),
                counts.known(),
                counts.rejected());
    }

    void add(ImportId id, boolean dry, List<Found> found) {
        List<Object[]> rows = new ArrayList<>(found.size());
        for (Found one : found) {
            ImportFinding finding = one.finding();
            rows.add(new Object[] {
                Ids.next(),
                id.value(),
                dry,
                finding.line(),
                finding.kind(),
                finding.field(),
                finding.code(),
                one.cells() == null ? null : sealed(id, one),
                finding.likeId() == null ? null : finding.likeId().value(),
                finding.likeMrn(),
                finding.score()
            });
        }
        sql.batch(ADD, rows);
    }

    Page<ImportFinding> find(ImportId id, boolean dry, Kind kind, PageRequest page) {
        List<ImportFinding> items =
                sql.list(FIND, ImportFindings::finding, id.value(), dry, kind, page.size(), page.offset());
        long total =
                sql.first(COUNT, row -> row.getLong(1), id.value(), dry, kind).orElse(0L);
        return Page.of(items, page, total);
    }

    long eachRejected(ImportId id, boolean dry, RejectedRow visitor) {
        return sql.forEach(
                REJECTED,
                row -> visitor.take(
                        row.getLong("line"),
                        row.getString("fields").lines().toList(),
                        row.getString("codes").lines().toList(),
                        opened(id, row.getBytes("record"))),
                id.value(),
                dry);
    }

    /** What a job of that kind found before counts no more. */
    void forget(ImportId id, boolean dry) {
        sql.update(FORGET_FINDINGS, id.value(), dry);
        sql.update(FORGET_OUTCOMES, id.value(), dry);
    }

    private byte[] sealed(ImportId id, Found one) {
        CsvFile.Row row = new CsvFile.Row(one.finding().line(), one.cells());
        return AesGcm.seal(USE, owner(id), RowBlock.bytes(List.of(row)));
    }

    private List<String> opened(ImportId id, byte[] record) {
        return record == null
                ? List.of()
                : RowBlock.rows(AesGcm.open(USE, owner(id), record)).get(0).cells();
    }

    private String owner(ImportId id) {
        return caller.get().clinic() + "|" + id;
    }

    private static ImportFinding finding(ResultSet row) throws SQLException {
        return new ImportFinding(
                row.getLong("line"),
                Columns.code(row, "kind", Kind.class),
                row.getString("field"),
                row.getString("code"),
                PatientId.of(Columns.uuid(row, "like_id")),
                row.getString("like_mrn"),
                row.getObject("score", Integer.class));
    }
}
