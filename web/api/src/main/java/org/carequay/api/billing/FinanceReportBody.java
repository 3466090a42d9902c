package org.carequay.api.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carequay.billing.FinanceReports;
import org.carequay.shared.Money;

/** A report as JSON: each row has a value by the key of its column. At most 500 rows; {@code total} counts all. {@code
 * unseen}: the sums of what the caller may not see, within {@code sums}; null when that is nothing. */
public record FinanceReportBody(
        FinanceReports.Name name,
        LocalDate from,
        LocalDate to,
        Instant madeAt,
        List<Map<String, Object>> rows,
        Map<String, Object> unseen,
        long total,
        List<Money> sums,
        Money control) {
    static FinanceReportBody of(FinanceReports.Result result) {
        return new FinanceReportBody(
                result.query().name(),
                result.query().from(),
                result.query().to(),
                result.madeAt(),
                result.rows().stream().map(row -> byKey(result.columns(), row)).toList(),
                result.unseen() == null ? null : byKey(result.columns(), result.unseen()),
                result.total(),
                result.sums(),
                result.control());
    }

    static Map<String, Object> byKey(List<FinanceReports.Column> columns, List<Object> row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            values.put(columns.get(i).key(), value instanceof Money amount ? amount.amount() : value);
        }
        return values;
    }
}
