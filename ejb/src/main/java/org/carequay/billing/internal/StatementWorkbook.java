package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.model.StatementRun;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.NewDocument;
import org.carequay.shared.Money;
import org.carequay.shared.sheet.Spreadsheet;
import org.carequay.shared.sheet.Spreadsheet.Column;
import org.carequay.shared.sheet.Spreadsheet.Kind;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** What finance gets of a run: each statement with its hash, in Excel. */
@Dependent
public class StatementWorkbook {
    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ROWS =
            """
            select number, recipient, patient_name, case_no, balance, sha256 from statement
            where clinic_id = bound_clinic() and run_id = ? order by position""";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private DocumentService documents;

    DocumentId keep(StatementRun run) {
        PaperText text = new PaperText(clinics.current());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Spreadsheet sheet = sheet(text)) {
            Money[] total = {Money.ZERO};
            sql.forEach(
                    ROWS,
                    row -> {
                        Money balance = Columns.money(row, "balance");
                        total[0] = total[0].plus(balance);
                        sheet.row(
                                row.getString("number"),
                                row.getString("recipient"),
                                row.getString("patient_name"),
                                row.getString("case_no"),
                                run.asOf(),
                                balance,
                                row.getString("sha256"));
                    },
                    run.id());
            sheet.totals(text.plain("total"), List.of(total[0]));
            sheet.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return documents.keep(document(run, text, bytes.toByteArray())).id();
    }

    private static Spreadsheet sheet(PaperText text) {
        return new Spreadsheet(
                text.plain("statement"),
                List.of(
                        new Column(text.plain("number"), Kind.TEXT, 16),
                        new Column(text.plain("recipient"), Kind.TEXT, 34),
                        new Column(text.plain("patient"), Kind.TEXT, 30),
                        new Column(text.plain("case"), Kind.TEXT, 14),
                        new Column(text.plain("asOf"), Kind.DAY, 12),
                        new Column(text.plain("balance"), Kind.MONEY, 14),
                        new Column(text.plain("document"), Kind.TEXT, 66)));
    }

    private static NewDocument document(StatementRun run, PaperText text, byte[] bytes) {
        LocalDate asOf = run.asOf();
        return new NewDocument(
                DocumentKind.STATEMENT,
                text.plain("statement") + " " + run.number() + " · " + asOf,
                String.format("statements-%04d-%s.xlsx", run.number(), asOf),
                MEDIA_TYPE,
                bytes,
                null,
                null);
    }
}
