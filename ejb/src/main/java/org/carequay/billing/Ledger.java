package org.carequay.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** The journal behind the invoices: append-only, every entry balances. */
public interface Ledger {
    /** What one account has been debited and credited (USD). */
    record AccountTotal(String account, Money debit, Money credit) {}

    /** All accounts; debits and credits add up to the same. */
    record TrialBalance(LocalDate asOf, List<AccountTotal> accounts) {}

    /** Filters; null means any. Both days are included. */
    record Query(LocalDate from, LocalDate to, String kind, String account, String invoiceNumber, PageRequest page) {}

    /** One side of an entry; one of the two amounts is zero. */
    record Line(String account, Money debit, Money credit, InvoiceId invoice, String invoiceNumber) {}

    /** An entry. {@code reverses}: the entry that it takes back, or null. */
    record Entry(
            UUID id,
            LocalDate bookedOn,
            Instant bookedAt,
            String kind,
            String by,
            String reason,
            UUID reverses,
            List<Line> lines) {}

    /** A period that is closed to the end of that day. */
    record Closing(LocalDate through, Money debit, Money credit, long entries, String closedBy, Instant closedAt) {}

    /** Sums per account of everything booked to the end of that day. */
    @Requires(Permission.BILLING_READ)
    TrialBalance trialBalance(LocalDate asOf);

    /** Newest first. */
    @Requires(Permission.BILLING_READ)
    Page<Entry> journal(Query query);

    /** All that was booked for an invoice, oldest first. */
    @Requires(Permission.BILLING_READ)
    List<Entry> of(InvoiceId invoice);

    /** Newest first. */
    @Requires(Permission.BILLING_READ)
    List<Closing> closings();

    /**
     * Closes everything to the end of that day: nothing is booked there any more.
     *
     * @throws org.carequay.shared.InvalidInput {@code period-not-over} for today and later, {@code closed-already}
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    Closing close(LocalDate through, String idempotencyKey);
}
