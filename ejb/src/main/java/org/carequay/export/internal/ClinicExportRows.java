package org.carequay.export.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.document.DocumentId;
import org.carequay.export.ClinicExports.ClinicExportView;
import org.carequay.export.ClinicExports.State;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.vault.Intake;
import org.carequay.vault.Kept;
import org.carequay.vault.Vault;

/** What the database has of a clinic and of its exports. */
@Stateless
@PermitAll
public class ClinicExportRows {
    private static final String ALL =
            """
            select id, state, requested_by, requested_at, ended_at, row_count, document_count, bytes, sha256 from clinic_export
            where clinic_id = bound_clinic() order by requested_at desc limit 20""";
    private static final String REQUEST =
            """
            insert into clinic_export (clinic_id, id, requested_by) values (bound_clinic(), ?, ?)
            on conflict (clinic_id) where state in ('REQUESTED', 'RUNNING') do nothing""";
    private static final String BEGIN =
            "update clinic_export set state = 'RUNNING' where id = ? and state not in ('READY', 'EXPIRED')";
    private static final String FAIL =
            "update clinic_export set state = 'FAILED', ended_at = clock_timestamp() where id = ? and state in ('REQUESTED', 'RUNNING')";
    private static final String READY =
            """
            update clinic_export set state = 'READY', ended_at = clock_timestamp(), row_count = ?, document_count = ?, bytes = ?, sha256 = ?
            where id = ?""";
    private static final String DOCUMENTS =
            "select document_id from document_card where clinic_id = bound_clinic() order by created_at, document_id";

    private static final String ROWS = "select line from clinic_export_rows(?) line";
    private static final int PIECE = 500;

    @Inject
    private ClinicSql sql;

    @Inject
    private ClearNumbers numbers;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Vault vault;

    public List<ClinicExportView> all() {
        return sql.list(ALL, ClinicExportRows::view);
    }

    public Optional<ClinicExportView> latest() {
        return all().stream().filter(each -> each.state() == State.READY).findFirst();
    }

    public void request(UUID id) {
        if (sql.update(REQUEST, id, caller.get().personName()) == 0) {
            throw new DomainRefusal("export-running");
        }
    }

    public boolean begin(UUID id) {
        return sql.update(BEGIN, id) == 1;
    }

    public void fail(UUID id) {
        sql.update(FAIL, id);
    }

    public void ready(UUID id, Intake intake, long rows, long documents) {
        Kept kept = vault.keep(intake);
        sql.update(READY, rows, documents, kept.bytes(), kept.sha256(), id);
    }

    public List<String> tables() {
        return sql.list("select t from clinic_export_tables() t", row -> row.getString("t"));
    }

    /** Writes one line for each row; answers how many. */
    public long write(String table, OutputStream out) {
        if (!table.equals(ClearNumbers.TABLE)) {
            return sql.forEach(ROWS, row -> line(row.getString("line"), out), table);
        }
        List<String> piece = new ArrayList<>();
        long rows = sql.forEach(
                ROWS,
                row -> {
                    piece.add(row.getString("line"));
                    if (piece.size() == PIECE) {
                        opened(piece, out);
                    }
                },
                table);
        opened(piece, out);
        return rows;
    }

    private void opened(List<String> piece, OutputStream out) {
        numbers.opened(piece).forEach(line -> line(line, out));
        piece.clear();
    }

    public List<DocumentId> documents() {
        return sql.list(DOCUMENTS, row -> new DocumentId(Columns.uuid(row, "document_id")));
    }

    private static void line(String line, OutputStream out) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ClinicExportView view(ResultSet row) throws SQLException {
        return new ClinicExportView(
                Columns.uuid(row, "id"),
                State.valueOf(row.getString("state")),
                row.getString("requested_by"),
                Columns.instant(row, "requested_at"),
                Columns.instant(row, "ended_at"),
                (Long) row.getObject("row_count"),
                (Long) row.getObject("document_count"),
                (Long) row.getObject("bytes"),
                row.getString("sha256"));
    }
}
