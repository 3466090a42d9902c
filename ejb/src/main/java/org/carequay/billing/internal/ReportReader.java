package org.carequay.billing.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carequay.billing.FinanceReports.Column;
import org.carequay.billing.FinanceReports.Kind;
import org.carequay.billing.FinanceReports.Name;
import org.carequay.billing.FinanceReports.Query;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;

/** Reads a report once, with a cursor, and gives each row to a sink; nothing of it stays in memory here. */
@Dependent
public class ReportReader {
    @Inject
    private WholeTables tables;

    @Inject
    private ClinicSql sql;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService threads;

    /** Of a file that takes longer to write than its rows take to read: it is written while the next rows are read. */
    ReportSink aside(ReportSink file) {
        return new ParallelSink(file, threads);
    }

    /** How many rows there were. */
    long read(Query query, ReportSink sink) {
        LocalDate from = query.name() == Name.AGING ? query.to() : query.from();
        return read(ReportSql.of(query.name()), sink, from, query.to());
    }

    /** The same of another table; all its statements take these parameters. */
    long read(ReportSql report, ReportSink sink, Object... parameters) {
        List<Column> columns = report.columns();
        Money[] sums = new Money[columns.size()];
        java.util.Arrays.fill(sums, Money.ZERO);
        ClinicSql.RowVisitor each = row -> {
            List<Object> values = values(columns, row);
            add(sums, values);
            sink.row(values);
        };
        long rows = few(report, parameters)
                ? tables.forEachInOrder(report.rows(), each, parameters)
                : tables.forEach(report.rows(), each, parameters);
        if (report.unseen() != null) {
            tables.forEach(
                    report.unseen(),
                    row -> {
                        List<Object> values = values(columns, row);
                        add(sums, values);
                        sink.unseen(values);
                    },
                    parameters);
        }
        List<Money> ofMoney = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            if (columns.get(i).kind() == Kind.MONEY) {
                ofMoney.add(sums[i]);
            }
        }
        Money control = sql.first(report.control(), row -> Money.of(row.getBigDecimal(1)), parameters)
                .orElse(Money.ZERO);
        try {
            sink.end(ofMoney, control);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    private boolean few(ReportSql report, Object... parameters) {
        return report.counting() != null
                && sql.first(report.counting(), row -> row.getLong(1), parameters)
                        .filter(lines -> lines <= ReportSql.FEW)
                        .isPresent();
    }

    private static void add(Money[] sums, List<Object> values) {
        for (int i = 0; i < sums.length; i++) {
            if (values.get(i) instanceof Money amount) {
                sums[i] = sums[i].plus(amount);
            }
        }
    }

    private static List<Object> values(List<Column> columns, ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(
                    switch (columns.get(i).kind()) {
                        case TEXT, WORD -> row.getString(i + 1);
                        case NUMBER -> row.getObject(i + 1, Integer.class);
                        case DAY -> row.getObject(i + 1, LocalDate.class);
                        case MONEY -> Money.of(row.getBigDecimal(i + 1));
                    });
        }
        return values;
    }
}
