package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;

/** The journal behind the invoices: append-only, every entry balances. */
public interface Ledger {
    /** What one account has been debited and credited (USD). */
    record AccountTotal(String account, Money debit, Money credit) {}

    /** All accounts; debits and credits add up to the same. */
    record TrialBalance(LocalDate asOf, List<AccountTotal> accounts) {}

    /** Sums per account of everything booked to the end of that day. */
    @Requires(Permission.BILLING_READ)
    TrialBalance trialBalance(LocalDate asOf);
}
