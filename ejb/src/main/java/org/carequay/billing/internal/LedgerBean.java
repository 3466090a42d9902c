package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.Ledger;
import org.carequay.billing.model.Actor;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.RequestKeys;

/** Reads the journal and closes its periods. */
@Stateless
@PermitAll
@Local(Ledger.class)
public class LedgerBean implements Ledger {
    private static final String TOTALS =
            """
            select account, sum(debit) as debit, sum(credit) as credit from ledger_line
            where clinic_id = bound_clinic() and booked_on <= ? group by account order by account""";
    private static final String CLOSINGS =
            """
            select through, debit, credit, entries, closed_by, closed_at from ledger_close
            where clinic_id = bound_clinic() order by through desc""";
    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended('ledger:' || bound_clinic(), 0))::text";
    private static final String CLOSE =
            """
            insert into ledger_close (clinic_id, id, through, debit, credit, entries, closed_account, closed_by, closed_at)
            select bound_clinic(), ?, ?::date, coalesce(sum(l.debit), 0), coalesce(sum(l.credit), 0),
              count(distinct l.entry_id), ?, ?, ?
            from ledger_line l where l.clinic_id = bound_clinic() and l.booked_on <= ?::date""";

    @Inject
    private ClinicSql sql;

    @Inject
    private RequestKeys keys;

    @Inject
    private Actors actors;

    @Inject
    private Journal journal;

    @Override
    public TrialBalance trialBalance(LocalDate asOf) {
        return new TrialBalance(
                asOf,
                sql.list(
                        TOTALS,
                        row -> new AccountTotal(
                                row.getString("account"), Columns.money(row, "debit"), Columns.money(row, "credit")),
                        asOf));
    }

    @Override
    public Page<Entry> journal(Query query) {
        return journal.find(query);
    }

    @Override
    public List<Entry> of(InvoiceId invoice) {
        return journal.of(invoice);
    }

    @Override
    public List<Closing> closings() {
        return sql.list(
                CLOSINGS,
                row -> new Closing(
                        Columns.day(row, "through"),
                        Columns.money(row, "debit"),
                        Columns.money(row, "credit"),
                        row.getLong("entries"),
                        row.getString("closed_by"),
                        Columns.instant(row, "closed_at")));
    }

    @Override
    public Closing close(LocalDate through, String idempotencyKey) {
        Actor by = actors.now();
        new InvalidInput.Check().required("through", through).done("missing-fields");
        new InvalidInput.Check()
                .that(through.isBefore(by.day()), "through", "period-not-over")
                .done();
        Optional<UUID> made = keys.claim(idempotencyKey, "ledger.close", through.toString());
        if (made.isEmpty()) {
            sql.first(ALONE, row -> row.getString(1));
            List<Closing> before = closings();
            boolean later = before.isEmpty() || before.get(0).through().isBefore(through);
            new InvalidInput.Check().that(later, "through", "closed-already").done();
            UUID id = Ids.next();
            sql.update(CLOSE, id, through, by.account(), by.name(), by.at(), through);
            keys.complete(idempotencyKey, id);
        }
        return closings().stream()
                .filter(closing -> closing.through().equals(through))
                .findFirst()
                .orElseThrow();
    }
}
