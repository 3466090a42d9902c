package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.StatementRunId;
import org.carequay.billing.StatementRunView;
import org.carequay.billing.StatementRunView.Skipped;
import org.carequay.billing.StatementRunView.Statement;
import org.carequay.document.DocumentId;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Shows statement runs. */
@Dependent
public class StatementReader {
    private static final String RUNS =
            """
            select r.id, r.number, r.as_of, r.state, r.recipients, r.total, r.started_at, r.finished_at, r.started_by,
              r.workbook_id, r.mailing_id, r.minimum, (select count(*) from statement s
                where s.clinic_id = r.clinic_id and s.run_id = r.id and s.document_id is not null) as issued
            from statement_run r
            where r.clinic_id = bound_clinic() and (?::uuid is null or r.id = ?) order by r.number desc""";
    private static final String STATEMENTS =
            """
            select number, recipient, case_no, balance, document_id, sha256 from statement
            where clinic_id = bound_clinic() and run_id = ? order by position""";
    private static final String SKIPPED =
            """
            select patient_name, case_no, balance, reason, note from statement_skip
            where clinic_id = bound_clinic() and run_id = ? order by position""";
    private static final String PENDING =
            """
            select id from statement s
            where clinic_id = bound_clinic() and run_id = ? and document_id is null and position % ? = ?
              and not exists (select from statement_run r
                where r.clinic_id = s.clinic_id and r.id = s.run_id and r.state = 'CANCELLED')
            order by position""";

    @Inject
    private ClinicSql sql;

    List<StatementRunView> all() {
        return sql.list(RUNS, row -> run(row, List.of(), List.of()), null, null);
    }

    StatementRunView get(StatementRunId id) {
        List<Statement> statements = sql.list(STATEMENTS, StatementReader::statement, id.value());
        List<Skipped> skipped = sql.list(SKIPPED, StatementReader::skipped, id.value());
        return sql.first(RUNS, row -> run(row, statements, skipped), id.value(), id.value())
                .orElseThrow(() -> new NotFound("statement run"));
    }

    List<UUID> pending(StatementRunId id, int partition, int partitions) {
        return sql.list(PENDING, row -> Columns.uuid(row, "id"), id.value(), partitions, partition);
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getString("number"),
                row.getString("recipient"),
                row.getString("case_no"),
                Columns.money(row, "balance"),
                DocumentId.of(Columns.uuid(row, "document_id")),
                row.getString("sha256"));
    }

    private static Skipped skipped(ResultSet row) throws SQLException {
        return new Skipped(
                row.getString("patient_name"),
                row.getString("case_no"),
                Columns.money(row, "balance"),
                row.getString("reason"),
                row.getString("note"));
    }

    private static StatementRunView run(ResultSet row, List<Statement> statements, List<Skipped> skipped)
            throws SQLException {
        return new StatementRunView(
                StatementRunId.of(Columns.uuid(row, "id")),
                row.getInt("number"),
                Columns.day(row, "as_of"),
                row.getString("state"),
                row.getInt("recipients"),
                row.getInt("issued"),
                Columns.money(row, "total"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "finished_at"),
                row.getString("started_by"),
                DocumentId.of(Columns.uuid(row, "workbook_id")),
                DocumentId.of(Columns.uuid(row, "mailing_id")),
                Columns.money(row, "minimum"),
                statements,
                skipped);
    }
}
