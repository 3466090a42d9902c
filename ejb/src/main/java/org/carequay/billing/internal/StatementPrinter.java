package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.billing.model.StatementRun;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.Markup;
import org.carequay.document.NewDocument;
import org.carequay.document.PdfRenderer;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.shared.Clock;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.Columns;

/** Prints statements of a run from what was frozen, each once: those that have their paper are locked out. */
@Dependent
public class StatementPrinter {
    private static final String NOT_ISSUED =
            """
            select id, number, case_id, case_no, patient_id, patient_name, firm_id, recipient, attention, balance
            from statement
            where clinic_id = bound_clinic() and run_id = ? and id = any (?) and document_id is null
            order by position for update""";
    private static final String LINES =
            """
            select statement_id, number, invoiced_on, billed, paid, balance from statement_line
            where clinic_id = bound_clinic() and statement_id = any (?) order by invoiced_on, number""";
    private static final String ISSUED =
            """
            update statement set document_id = ?, sha256 = ?, issued_at = ?
            where clinic_id = bound_clinic() and id = ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private PatientService patients;

    @Inject
    private PdfRenderer renderer;

    @Inject
    private DocumentService documents;

    @Inject
    private Clock clock;

    private record Statement(
            UUID id,
            String number,
            UUID caseFile,
            String caseNo,
            UUID patient,
            String patientName,
            UUID firm,
            String recipient,
            String attention,
            Money balance) {}

    private record Line(UUID statement, String number, LocalDate invoicedOn, Money billed, Money paid, Money balance) {}

    void issue(StatementRun run, List<UUID> statements) {
        UUID[] ids = statements.toArray(UUID[]::new);
        List<Statement> due = sql.list(NOT_ISSUED, StatementPrinter::statement, run.id(), ids);
        Map<UUID, List<Line>> lines = sql.list(LINES, StatementPrinter::line, (Object) ids).stream()
                .collect(Collectors.groupingBy(Line::statement));
        ClinicView clinic = clinics.current();
        PaperText text = new PaperText(clinic);
        List<Object[]> issued = new ArrayList<>();
        for (Statement statement : due) {
            byte[] pdf = renderer.render(page(run, statement, lines.get(statement.id()), clinic, text));
            DocumentView kept = documents.keep(new NewDocument(
                    DocumentKind.STATEMENT,
                    text.plain("statement") + " " + statement.number(),
                    statement.number() + ".pdf",
                    "application/pdf",
                    pdf,
                    statement.patient(),
                    statement.caseFile()));
            issued.add(new Object[] {kept.id().value(), kept.sha256(), clock.now(), statement.id()});
        }
        sql.batch(ISSUED, issued);
    }

    private String page(StatementRun run, Statement statement, List<Line> lines, ClinicView clinic, PaperText text) {
        String title = text.plain("statement") + " " + statement.number();
        StringBuilder page = new StringBuilder(text.open(title, clinic))
                .append("<p class=\"to\">%s</p><h1>%s</h1><p>%s %s &#183; %s: %s &#183; %s: %s</p>"
                        .formatted(
                                addressee(statement, text),
                                Markup.text(title),
                                text.word("asOf"),
                                text.day(run.asOf()),
                                text.word("patient"),
                                Markup.text(statement.patientName()),
                                text.word("case"),
                                Markup.text(statement.caseNo())))
                .append("<table><thead><tr><th>%s</th><th>%s</th><th class=\"n\">%s</th>"
                        .formatted(text.word("invoice"), text.word("invoicedOn"), text.word("billed")))
                .append("<th class=\"n\">%s</th><th class=\"n\">%s</th></tr></thead><tbody>"
                        .formatted(text.word("paid"), text.word("balance")));
        for (Line line : lines) {
            page.append(("<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td>"
                            + "<td class=\"n\">%s</td></tr>")
                    .formatted(
                            Markup.text(line.number()),
                            text.day(line.invoicedOn()),
                            text.money(line.billed()),
                            text.money(line.paid()),
                            text.money(line.balance())));
        }
        return page.append("<tr class=\"total\"><td colspan=\"4\">%s</td><td class=\"n\">%s</td></tr></tbody></table>"
                        .formatted(text.word("total"), text.money(statement.balance())))
                .append(PaperText.close())
                .toString();
    }

    private String addressee(Statement statement, PaperText text) {
        if (statement.firm() != null) {
            return Markup.text(statement.recipient())
                    + (statement.attention() == null
                            ? ""
                            : "<br/>" + text.word("attention") + " " + Markup.text(statement.attention()));
        }
        return Markup.text(statement.recipient())
                + patients.forLetter(PatientId.of(statement.patient())).details().address().stream()
                        .findFirst()
                        .map(address -> "<br/>" + Markup.text(address.oneLine()))
                        .orElse("");
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                Columns.uuid(row, "id"),
                row.getString("number"),
                Columns.uuid(row, "case_id"),
                row.getString("case_no"),
                Columns.uuid(row, "patient_id"),
                row.getString("patient_name"),
                Columns.uuid(row, "firm_id"),
                row.getString("recipient"),
                row.getString("attention"),
                Columns.money(row, "balance"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Columns.uuid(row, "statement_id"),
                row.getString("number"),
                Columns.day(row, "invoiced_on"),
                Columns.money(row, "billed"),
                Columns.money(row, "paid"),
                Columns.money(row, "balance"));
    }
}
