package org.carequay.ui.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.carequay.billing.FinanceReports;
import org.carequay.billing.FinanceReports.Column;
import org.carequay.billing.FinanceReports.Format;
import org.carequay.shared.sheet.Spool;
import org.carequay.ui.shell.Dates;

/** One report of finance, and the same as a file. Which, and of which days, is in the address. */
@Named
@RequestScoped
public class ReportsPage {
    private static final Map<Format, String> TYPES = Map.of(
            Format.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format.CSV, "text/csv;charset=UTF-8",
            Format.PDF, "application/pdf");

    @Inject
    private FinanceReports reports;

    @Inject
    private Dates dates;

    @Inject
    private ReportCells cells;

    private FinanceReports.Name name;
    private LocalDate from;
    private LocalDate to;
    private Format format;
    private FinanceReports.Result result;

    public FinanceReports.Result getResult() {
        if (result == null) {
            result = reports.show(query());
        }
        return result;
    }

    private FinanceReports.Query query() {
        return new FinanceReports.Query(getName(), getFrom(), getTo());
    }

    /** The value as people read it. */
    public String cell(Column column, Object value) {
        return cells.cell(column, value);
    }

    /** The sum of that column, by its place among the columns of money; empty for another. */
    public String sum(int index) {
        return cells.sum(getResult().columns(), getResult().sums(), index);
    }

    public boolean isRight(Column column) {
        return cells.isRight(column);
    }

    public void export() throws IOException {
        Format wanted = format == null ? Format.XLSX : format;
        Spool file = Spool.filled(out -> reports.write(query(), wanted, out));
        String fileName = (getName() + "-" + getTo() + "." + wanted).toLowerCase(Locale.ROOT);
        SpooledDownload.send(file, TYPES.get(wanted), fileName);
    }

    public FinanceReports.Name[] getNames() {
        return FinanceReports.Name.values();
    }

    public FinanceReports.Name getName() {
        return name == null ? FinanceReports.Name.AGING : name;
    }

    public void setName(FinanceReports.Name name) {
        this.name = name;
    }

    /** Without another wish, from the first day of the month of the last day. */
    public LocalDate getFrom() {
        return from == null ? getTo().withDayOfMonth(1) : from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to == null ? dates.getToday() : to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Format getFormat() {
        return format;
    }

    public void setFormat(Format format) {
        this.format = format;
    }
}
