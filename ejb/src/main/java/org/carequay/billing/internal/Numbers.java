package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;

/** Gives numbers without gaps: the counter's row is locked to the end of the transaction, and a refused command gives its number back. */
@Dependent
public class Numbers {
    private static final String NEXT =
            """
            insert into billing_counter (clinic_id, id, kind, last) values (bound_clinic(), ?, ?, 1)
            on conflict (clinic_id, kind) do update set last = billing_counter.last + 1 returning last""";

    @Inject
    private ClinicSql sql;

    String nextInvoice() {
        return String.format("INV-%06d", next("INVOICE"));
    }

    int nextStatementRun() {
        return Math.toIntExact(next("STATEMENT_RUN"));
    }

    private long next(String kind) {
        return sql.first(NEXT, row -> row.getLong("last"), Ids.next(), kind).orElseThrow();
    }
}
