package org.carequay.billing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.billing.InvoiceState;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;

/** Patients pay what they owe themselves; an invoice of which nothing is owed any more is settled. */
public final class PaymentDesk {
    private static final List<LedgerAccount> PATIENTS = List.of(LedgerAccount.PATIENT_RECEIVABLE);
    private static final List<LedgerAccount> ALL =
            List.of(LedgerAccount.PATIENT_RECEIVABLE, LedgerAccount.RECEIVABLE, LedgerAccount.DISPUTED_RECEIVABLE);
    private final BillingBook book;

    public PaymentDesk(BillingBook book) {
        this.book = book;
    }

    /** A part of a payment. */
    public record Share(Invoice invoice, Money amount) {}

    /** What the patient may pay of an invoice at the desk; in collections all that is open. */
    public static Money owed(InvoiceState state, Map<LedgerAccount, Money> standing) {
        return Money.sum(accounts(state).stream()
                .map(account -> standing.getOrDefault(account, Money.ZERO))
                .toList());
    }

    private static List<LedgerAccount> accounts(InvoiceState state) {
        return state == InvoiceState.COLLECTIONS ? ALL : PATIENTS;
    }

    /**
     * Posts a payment that the caller has kept: the money in, and each part against its invoice.
     *
     * @throws DomainRefusal {@code more-than-owed}, before anything is posted
     */
    public void take(UUID payment, Money amount, List<Share> shares, Actor by) {
        Map<Invoice, Map<LedgerAccount, Money>> standings =
                book.standings(shares.stream().map(Share::invoice).toList());
        shares.forEach(share -> notMoreThanOwed(share, standings.get(share.invoice())));
        List<LedgerEntry> entries = new ArrayList<>(List.of(Posting.taken(payment, amount, by)));
        shares.forEach(share -> entries.add(Posting.paidByPatient(
                share.invoice(),
                payment,
                share.amount(),
                accounts(share.invoice().state()),
                standings.get(share.invoice()),
                by)));
        book.post(entries);
        shares.forEach(share -> {
            Invoice invoice = share.invoice();
            boolean theirs =
                    invoice.state() == InvoiceState.PATIENT_RESPONSIBLE || invoice.state() == InvoiceState.COLLECTIONS;
            if (theirs && Posting.open(standings.get(invoice)).equals(share.amount())) {
                book.moved(invoice, invoice.settleByPatient(by));
            }
        });
    }

    /**
     * Takes back all that a payment has booked; an invoice that has ended since is the patient's again.
     *
     * @param invoices those it paid, by id
     * @param counted whether its money is in the bank already, and not in the drawer any more
     * @throws DomainRefusal {@code payment-not-reversible}, before anything is posted
     */
    public void takeBack(UUID payment, Map<UUID, Invoice> invoices, boolean counted, String reason, Actor by) {
        for (Invoice invoice : invoices.values()) {
            if (invoice.state() == InvoiceState.VOID) {
                throw new DomainRefusal(
                        "payment-not-reversible", Map.of("number", invoice.number(), "state", invoice.state()));
            }
        }
        for (LedgerEntry entry : book.entriesOfPayment(payment)) {
            Invoice invoice = entry.invoiceId() == null ? null : invoices.get(entry.invoiceId());
            book.post(Posting.takenBack(entry, payment, invoice, counted, by, reason));
        }
        for (Invoice invoice : invoices.values()) {
            if (!invoice.state().open()) {
                LedgerEntry theirs = Posting.allToPatient(invoice, book.standing(invoice), by, reason);
                if (!theirs.lines().isEmpty()) {
                    book.post(theirs);
                }
                book.moved(invoice, invoice.patientsAgain(by, reason));
            }
        }
    }

    private static void notMoreThanOwed(Share share, Map<LedgerAccount, Money> standing) {
        Money owed = owed(share.invoice().state(), standing);
        if (share.amount().compareTo(owed) > 0) {
            throw new DomainRefusal(
                    "more-than-owed",
                    Map.of("number", share.invoice().number(), "amount", share.amount(), "owed", owed));
        }
    }
}
