package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.carequay.billing.Ledger;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Reads the journal. */
@Stateless
@PermitAll
@Local(Ledger.class)
public class LedgerBean implements Ledger {
    private static final String TOTALS =
            """
            select account, sum(debit) as debit, sum(credit) as credit from ledger_line
            where clinic_id = bound_clinic() and booked_on <= ? group by account order by account""";

    @Inject
    private ClinicSql sql;

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
}
