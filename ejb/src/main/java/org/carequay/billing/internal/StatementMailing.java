package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.carequay.billing.model.StatementRun;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.NewDocument;
import org.carequay.shared.sheet.CsvOut;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;

/** The list for whoever puts statements into envelopes: number, recipient and address of each, as they were frozen. */
@Dependent
public class StatementMailing {
    private static final String MEDIA_TYPE = "text/csv";
    private static final String ROWS =
            """
            select number, recipient, attention, line, city, state, postal_code, language, balance from statement
            where clinic_id = bound_clinic() and run_id = ? order by position""";
    private static final List<String> COLUMNS = List.of(
            "number",
            "recipient",
            "attention",
            "address",
            "city",
            "state",
            "postalCode",
            "language",
            "balance",
            "file");

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private DocumentService documents;

    DocumentId keep(StatementRun run) {
        PaperText text = new PaperText(clinics.current());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvOut csv = new CsvOut(bytes, ',')) {
            csv.row(COLUMNS.stream()
                    .map(column -> text.plain("mailing." + column))
                    .toList());
            sql.forEach(
                    ROWS,
                    row -> csv.row(Arrays.asList(
                            row.getString("number"),
                            row.getString("recipient"),
                            row.getString("attention"),
                            row.getString("line") == null
                                    ? null
                                    : row.getString("line").replace("\n", ", "),
                            row.getString("city"),
                            row.getString("state"),
                            row.getString("postal_code"),
                            row.getString("language"),
                            row.getBigDecimal("balance").toPlainString(),
                            row.getString("number") + ".pdf")),
                    run.id());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return documents
                .keep(new NewDocument(
                        DocumentKind.STATEMENT,
                        text.plain("mailing") + " " + run.number() + " · " + run.asOf(),
                        String.format("mailing-%04d-%s.csv", run.number(), run.asOf()),
                        MEDIA_TYPE,
                        bytes.toByteArray(),
                        null,
                        null))
                .id();
    }
}
