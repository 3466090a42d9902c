package org.carequay.billing.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.billing.FinanceReports.Column;
import org.carequay.billing.FinanceReports.Kind;
import org.carequay.billing.FinanceReports.Name;
import org.carequay.billing.FinanceReports.Query;
import org.carequay.document.Markup;
import org.carequay.document.PdfRenderer;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.carequay.shared.sheet.CsvOut;
import org.carequay.shared.sheet.Spreadsheet;
import org.carequay.tenancy.ClinicView;

/** The files of a report: the same head, rows and sums as Excel, CSV or PDF, in the clinic's language. */
final class ReportFiles {
    private static final int MOST_IN_PDF = 5_000;
    private final List<Column> columns;
    private final PaperText text;
    private final ClinicView clinic;
    private final String title;
    private final List<String> head;
    private final Map<String, String> words = new HashMap<>();

    /** @param made when and by whom */
    ReportFiles(Query query, ClinicView clinic, String made) {
        this.columns = ReportSql.of(query.name()).columns();
        this.clinic = clinic;
        this.text = new PaperText(clinic);
        this.title = text.plain("report." + query.name());
        String days = query.from() == null || query.name() == Name.AGING
                ? text.plain("asOf") + " " + query.to()
                : query.from() + " – " + query.to();
        this.head = List.of(clinic.legalName(), title + " · " + days, made);
    }

    /** @param head what stands above the table, below the clinic */
    ReportFiles(List<Column> columns, PaperText text, ClinicView clinic, String title, List<String> head) {
        this.columns = columns;
        this.clinic = clinic;
        this.text = text;
        this.title = title;
        this.head = new ArrayList<>(List.of(clinic.legalName()));
        this.head.addAll(head);
    }

    private String heading(Column column) {
        return text.plain("col." + column.key());
    }

    private String word(Column column, Object code) {
        return code == null ? null : words.computeIfAbsent(column.key() + "." + code, text::plain);
    }

    ReportSink sheet(OutputStream out) {
        Spreadsheet sheet = new Spreadsheet(
                title,
                head,
                columns.stream()
                        .map(column -> new Spreadsheet.Column(heading(column), kind(column), column.width()))
                        .toList());
        return new ReportSink() {
            @Override
            public void row(List<Object> values) {
                sheet.row(told(values).toArray());
            }

            @Override
            public void unseen(List<Object> values) {
                sheet.row(labelled(values).toArray());
            }

            @Override
            public void end(List<Money> sums, Money control) throws IOException {
                sheet.totals(text.plain("total"), sums);
                sheet.control(text.plain("control"), text.plain("difference"), control);
                sheet.write(out);
            }

            @Override
            public void close() throws IOException {
                sheet.close();
            }
        };
    }

    /** The line of what the reader may not see, named in the first column of text. */
    private List<Object> labelled(List<Object> values) {
        List<Object> labelled = new ArrayList<>(values);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Kind.TEXT) {
                labelled.set(i, text.plain("unseen.rows"));
                break;
            }
        }
        return labelled;
    }

    private static Spreadsheet.Kind kind(Column column) {
        return switch (column.kind()) {
            case TEXT, WORD -> Spreadsheet.Kind.TEXT;
            case NUMBER -> Spreadsheet.Kind.NUMBER;
            case DAY -> Spreadsheet.Kind.DAY;
            case MONEY -> Spreadsheet.Kind.MONEY;
        };
    }

    /** The values with words in the place of codes. */
    private List<Object> told(List<Object> values) {
        List<Object> told = new ArrayList<>(values);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Kind.WORD) {
                told.set(i, word(columns.get(i), values.get(i)));
            }
        }
        return told;
    }

    ReportSink csv(OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out, ',');
        head.forEach(line -> csv.row(List.of(line)));
        csv.row(columns.stream().map(this::heading).toList());
        return new ReportSink() {
            @Override
            public void row(List<Object> values) {
                csv.row(told(values).stream()
                        .map(value -> value == null ? "" : value.toString())
                        .toList());
            }

            @Override
            public void unseen(List<Object> values) {
                csv.row(labelled(values).stream()
                        .map(value -> value == null ? "" : value.toString())
                        .toList());
            }

            @Override
            public void end(List<Money> sums, Money control) throws IOException {
                csv.row(last(text.plain("total"), sums));
                csv.row(List.of(text.plain("control"), control.toString()));
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    private List<String> last(String label, List<Money> sums) {
        List<String> cells = new ArrayList<>();
        int next = 0;
        for (Column column : columns) {
            cells.add(column.kind() == Kind.MONEY ? sums.get(next++).toString() : "");
        }
        cells.set(0, label);
        return cells;
    }

    ReportSink pdf(OutputStream out, PdfRenderer renderer) {
        StringBuilder page = new StringBuilder(
                        text.open(title, clinic).replace("size: letter;", "size: letter landscape;"))
                .append("<h1>%s</h1>".formatted(Markup.text(title)));
        head.stream().skip(1).forEach(line -> page.append("<p>%s</p>".formatted(Markup.text(line))));
        page.append("<table><thead><tr>");
        columns.forEach(column -> page.append(cell("th", column, Markup.text(heading(column)))));
        page.append("</tr></thead><tbody>");
        return new ReportSink() {
            private int rows;

            @Override
            public void row(List<Object> values) {
                if (++rows > MOST_IN_PDF) {
                    throw new DomainRefusal("too-many-for-pdf", Map.of("most", MOST_IN_PDF));
                }
                line(told(values));
            }

            private void line(List<Object> cells) {
                page.append("<tr>");
                for (int i = 0; i < columns.size(); i++) {
                    page.append(cell("td", columns.get(i), printed(cells.get(i))));
                }
                page.append("</tr>");
            }

            @Override
            public void unseen(List<Object> values) {
                line(labelled(values));
            }

            @Override
            public void end(List<Money> sums, Money control) throws IOException {
                page.append("<tr class=\"total\">");
                int next = 0;
                for (int i = 0; i < columns.size(); i++) {
                    boolean money = columns.get(i).kind() == Kind.MONEY;
                    String label = i == 0 ? text.word("total") : "";
                    page.append(cell("td", columns.get(i), money ? text.money(sums.get(next++)) : label));
                }
                page.append("</tr></tbody></table><p>%s: %s</p>".formatted(text.word("control"), text.money(control)))
                        .append(PaperText.close());
                out.write(renderer.render(page.toString()));
            }
        };
    }

    private static String cell(String tag, Column column, String content) {
        String aligned = column.kind() == Kind.MONEY || column.kind() == Kind.NUMBER ? " class=\"n\"" : "";
        return "<" + tag + aligned + ">" + content + "</" + tag + ">";
    }

    private String printed(Object value) {
        if (value instanceof Money amount) {
            return text.money(amount);
        }
        if (value instanceof LocalDate day) {
            return text.day(day);
        }
        return value == null ? "" : Markup.text(value.toString());
    }
}
