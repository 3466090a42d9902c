package org.carequay.ui.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.Aging;
import org.carequay.shared.Money;
import org.carequay.shared.sheet.Spool;
import org.carequay.ui.shell.Dates;

/** Who owes what since when, as of a day; the day is in the address. */
@Named
@RequestScoped
public class AgingPage {
    private static final int PERCENT = 100;

    @Inject
    private Aging aging;

    @Inject
    private Dates dates;

    private LocalDate asOf;
    private Aging.Report report;

    /** A bucket with its part of the total, for the bars. */
    public record Bar(String key, Money amount, int percent) {}

    public Aging.Report getReport() {
        if (report == null) {
            report = aging.report(getAsOf());
        }
        return report;
    }

    public List<Bar> getBars() {
        Aging.Buckets total = getReport().total();
        return List.of(
                bar("b0", total.b0to30()),
                bar("b31", total.b31to60()),
                bar("b61", total.b61to90()),
                bar("b91", total.b91to120()),
                bar("b120", total.over120()));
    }

    private Bar bar(String key, Money amount) {
        Money total = getReport().total().total();
        int percent = total.isPositive()
                ? amount.amount()
                        .multiply(BigDecimal.valueOf(PERCENT))
                        .divide(total.amount(), 0, RoundingMode.HALF_UP)
                        .intValue()
                : 0;
        return new Bar(key, amount, percent);
    }

    /** Answers with the same report as an Excel workbook. */
    public void export() throws IOException {
        Spool workbook = Spool.filled(out -> aging.workbook(getAsOf(), out));
        SpooledDownload.send(workbook, SpooledDownload.XLSX, "aging-" + getAsOf() + ".xlsx");
    }

    public LocalDate getAsOf() {
        return asOf == null ? dates.getToday() : asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }
}
