package org.carequay.tenancy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Counters;
import org.carequay.tenancy.Numbered;

/** Counts in the row of the name, which stays locked until the transaction ends. */
@ApplicationScoped
public class SqlCounters implements Counters {
    private static final String NEXT =
            """
            insert into clinic_counter as c (clinic_id, id, name, value) values (bound_clinic(), ?, ?, ?)
            on conflict (clinic_id, name) do update set value = c.value + excluded.value
            returning value""";

    private static final String PREFIX =
            """
            select case ? when 'RECORD' then record_prefix when 'CASE' then case_prefix when 'INVOICE' then invoice_prefix
              else statement_prefix end as prefix
            from clinic_choice where clinic_id = bound_clinic()""";

    @Inject
    private ClinicSql sql;

    @Override
    public long next(String name) {
        return take(name, 1);
    }

    @Override
    public String prefix(Numbered kind) {
        return sql.first(PREFIX, row -> row.getString("prefix"), kind).orElse(kind.preset());
    }

    @Override
    public long take(String name, int count) {
        long last = sql.first(NEXT, row -> row.getLong("value"), Ids.next(), name, count)
                .orElseThrow();
        return last - count + 1;
    }
}
