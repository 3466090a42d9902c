package org.carequay.billing;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.tenancy.LongRunning;

/**
 * What finance asks for. One reading of the rows feeds the page, Excel, CSV and PDF; beside the sums of the rows stands a
 * control total that is read from the books by another way. Sums and control are of the clinic's whole: what the reader may
 * not see stands in one line without names.
 */
public interface FinanceReports {
    /** The reports. AGING is as of the last day; the others are of a period. */
    enum Name {
        AGING,
        JOURNAL,
        PAYMENTS,
        PRODUCTION,
        REDUCTIONS,
        DEPOSITS
    }

    /** What a column holds: WORD is a code whose word stands in the bundle under the column's key. */
    enum Kind {
        TEXT,
        WORD,
        NUMBER,
        DAY,
        MONEY
    }

    /** How a report leaves. */
    enum Format {
        XLSX,
        CSV,
        PDF
    }

    /** A column: its key in bundles, what it holds, and its width in characters. */
    record Column(String key, Kind kind, int width) {}

    /** Both days are included. @param from null for AGING */
    record Query(Name name, LocalDate from, LocalDate to) {}

    /**
     * A report as a page shows it.
     *
     * @param rows the first of them, each with a value for each column: String, Integer, LocalDate, Money or null
     * @param unseen the sums of what belongs to patients that the reader may not see, under the columns of numbers and money;
     *     null when that is nothing
     * @param total how many rows there are
     * @param sums of each column of money, in order
     * @param control what the last sum has to be by the books
     */
    record Result(
            Query query,
            Instant madeAt,
            List<Column> columns,
            List<List<Object>> rows,
            List<Object> unseen,
            long total,
            List<Money> sums,
            Money control) {
        /** Whether the last sum is what the books say. */
        public boolean agrees() {
            return sums.isEmpty() || sums.get(sums.size() - 1).equals(control);
        }
    }

    /** @throws org.carequay.shared.InvalidInput when a day is missing or the days are not in order */
    @LongRunning
    @Requires(Permission.BILLING_READ)
    Result show(Query query);

    /**
     * Writes all rows; the export is recorded. CSV cells that a spreadsheet would take for formulas are made harmless.
     *
     * @throws org.carequay.shared.DomainRefusal {@code too-many-for-pdf} beyond 5,000 rows
     */
    @LongRunning
    @Requires(Permission.REPORT_EXPORT)
    void write(Query query, Format format, OutputStream out);
}
