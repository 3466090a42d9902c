package org.carequay.ui.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.FinanceReports.Column;
import org.carequay.billing.FinanceReports.Kind;
import org.carequay.shared.Money;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.MoneyFormat;
import org.carequay.ui.shell.Texts;

/** Values of a finance table as people read them. */
@Dependent
public class ReportCells {
    @Inject
    private Dates dates;

    @Inject
    private MoneyFormat money;

    @Inject
    private Texts texts;

    String cell(Column column, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money amount) {
            return money.of(amount);
        }
        if (value instanceof LocalDate day) {
            return dates.day(day);
        }
        return column.kind() == Kind.WORD ? texts.of("billingMsg", column.key() + "." + value) : value.toString();
    }

    /** The sum of that column, by its place among the columns of money; empty for another. */
    String sum(List<Column> columns, List<Money> sums, int index) {
        if (columns.get(index).kind() != Kind.MONEY) {
            return "";
        }
        long place = columns.subList(0, index).stream()
                .filter(before -> before.kind() == Kind.MONEY)
                .count();
        return money.of(sums.get(Math.toIntExact(place)));
    }

    boolean isRight(Column column) {
        return column.kind() == Kind.MONEY || column.kind() == Kind.NUMBER;
    }
}
