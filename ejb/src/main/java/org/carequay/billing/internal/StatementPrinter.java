package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.billing.Aging;
import org.carequay.billing.model.AgeBuckets;
import org.carequay.billing.model.StatementRun;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.Markup;
import org.carequay.document.NewDocument;
import org.carequay.document.PdfRenderer;
import org.carequay.shared.Clock;
import org.carequay.shared.Money;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.Columns;

/** Prints statements of a run from what was frozen, each once: those that have their paper are locked out. */
@Dependent
public class StatementPrinter {
    private static final String NOT_ISSUED =
            """
            select id, number, case_id, case_no, patient_id, patient_name, firm_id, recipient, attention, balance,
              language, note, line, city, state, postal_code
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

    private static final List<Integer> FIRST_DAYS = List.of(0, 31, 61, 91, 120);

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

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
            Money balance,
            String language,
            String note,
            PostalAddress address) {}

    private record Line(UUID statement, String number, LocalDate invoicedOn, Money billed, Money paid, Money balance) {}

    void issue(StatementRun run, List<UUID> statements) {
        UUID[] ids = statements.toArray(UUID[]::new);
        List<Statement> due = sql.list(NOT_ISSUED, StatementPrinter::statement, run.id(), ids);
        Map<UUID, List<Line>> lines = sql.list(LINES, StatementPrinter::line, (Object) ids).stream()
                .collect(Collectors.groupingBy(Line::statement));
        ClinicView clinic = clinics.current();
        Map<String, PaperText> texts = new HashMap<>();
        List<Object[]> issued = new ArrayList<>();
        for (Statement statement : due) {
            PaperText text = texts.computeIfAbsent(statement.language(), language -> new PaperText(clinic, language));
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
                .append("<p class=\"to\">%s</p><h1>%s</h1><p>%s %s &#183; %s: %s%s</p>"
                        .formatted(
                                addressee(statement, text),
                                Markup.text(title),
                                text.word("asOf"),
                                text.day(run.asOf()),
                                text.word("patient"),
                                Markup.text(statement.patientName()),
                                statement.caseNo() == null
                                        ? ""
                                        : " &#183; " + text.word("case") + ": " + Markup.text(statement.caseNo())))
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
                .append(ages(run, lines, text))
                .append(note(statement))
                .append(PaperText.close())
                .toString();
    }

    /** How old what is owed is, in the buckets of the aging. */
    private static String ages(StatementRun run, List<Line> lines, PaperText text) {
        AgeBuckets ages = new AgeBuckets();
        lines.forEach(line ->
                ages.add(Math.toIntExact(ChronoUnit.DAYS.between(line.invoicedOn(), run.asOf())), line.balance()));
        Aging.Buckets sums = ages.buckets();
        StringBuilder heads = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        List<Money> amounts = List.of(sums.b0to30(), sums.b31to60(), sums.b61to90(), sums.b91to120(), sums.over120());
        for (int i = 0; i < amounts.size(); i++) {
            heads.append("<th class=\"n\">")
                    .append(text.word("col.b" + FIRST_DAYS.get(i)))
                    .append("</th>");
            cells.append("<td class=\"n\">").append(text.money(amounts.get(i))).append("</td>");
        }
        return "<table><thead><tr><th>%s</th>%s</tr></thead><tbody><tr><td></td>%s</tr></tbody></table>"
                .formatted(text.word("days"), heads, cells);
    }

    private static String note(Statement statement) {
        return statement.note() == null
                ? ""
                : "<p class=\"note\">" + Markup.text(statement.note()).replace("\n", "<br/>") + "</p>";
    }

    private static String addressee(Statement statement, PaperText text) {
        return Markup.text(statement.recipient())
                + (statement.firm() == null || statement.attention() == null
                        ? ""
                        : "<br/>" + text.word("attention") + " " + Markup.text(statement.attention()))
                + (statement.address() == null
                        ? ""
                        : "<br/>" + Markup.text(statement.address().oneLine()));
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
                Columns.money(row, "balance"),
                row.getString("language"),
                row.getString("note"),
                row.getString("city") == null
                        ? null
                        : new PostalAddress(
                                row.getString("line") == null
                                        ? List.of()
                                        : List.of(row.getString("line").split("\n")),
                                row.getString("city"),
                                row.getString("state"),
                                row.getString("postal_code")));
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
