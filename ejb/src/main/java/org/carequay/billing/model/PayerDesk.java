package org.carequay.billing.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.PayerClass;
import org.carequay.shared.Money;

/** Insurers pay: books their money, and against each invoice what they paid, what the contract gives up and what is the patient's. */
public final class PayerDesk {
    private final BillingBook book;

    public PayerDesk(BillingBook book) {
        this.book = book;
    }

    /**
     * What a claim of a remittance says of an invoice; none of the amounts is negative.
     *
     * @param from who paid, and the number of the payment
     */
    public record Claim(UUID remittance, UUID claim, String from, Money paid, Money contractual, Money patientShare) {}

    public void receive(UUID remittance, Money amount, String from, Actor by) {
        post(Posting.remitted(remittance, amount, by, from));
    }

    /** @param amount that was kept back; negative: added */
    public void offset(UUID remittance, Money amount, String reason, Actor by) {
        post(Posting.offset(remittance, amount, by, reason));
    }

    /** It was sent to an insurer. */
    public void sent(Invoice invoice, String to, LocalDate on, Actor by) {
        book.moved(invoice, invoice.send(to, on, book.print(invoice, to, on).value(), by));
    }

    /**
     * Money first, against what insurers owe and then, where it is a second insurer's, against what the first one left to the
     * patient; then the contract, then the patient; no more of the last two than is left open. Under a lien the patient's
     * share stays with counsel. The invoice is settled when nothing is open, and the patient's when only their share is.
     */
    public void pay(Invoice invoice, Claim claim, Actor by) {
        post(Posting.paidByPayer(invoice, claim, book.standing(invoice), by));
        post(Posting.contractual(invoice, claim, least(claim.contractual(), owed(invoice)), by));
        if (invoice.payer() != PayerClass.LIEN) {
            post(Posting.patientsShare(invoice, claim, least(claim.patientShare(), owed(invoice)), by));
        }
        follow(invoice, false, by);
    }

    /**
     * Takes back all that an earlier claim has booked; the invoice is owed again, less what the patient has paid of it, and with
     * what was refunded of money that is gone. Of a void invoice all was taken back already.
     */
    public void reverse(Invoice invoice, UUID remittance, UUID claim, UUID earlier, String from, Actor by) {
        if (invoice.state() == InvoiceState.VOID) {
            return;
        }
        List<LedgerEntry> booked = book.entriesOfClaim(earlier);
        booked.forEach(entry -> post(Posting.mirrored(invoice, entry, remittance, claim, by, from)));
        Map<LedgerAccount, Money> standing = book.standing(invoice);
        post(Posting.patientsCredit(invoice, standing, by, from));
        post(Posting.refundedTooMuch(invoice, standing, by, from));
        follow(invoice, true, by);
    }

    /** What came for a claim that is nobody's here is due back to the insurer. */
    public void dismiss(UUID remittance, UUID claim, Money amount, String reason, Actor by) {
        post(Posting.dismissed(remittance, claim, amount, by, reason));
    }

    /** @param keptBack whether the insurer took it from a later payment, instead of a payment of the clinic's */
    public void sendBack(UUID remittance, UUID claim, Money amount, boolean keptBack, String reference, Actor by) {
        post(Posting.sentBack(remittance, claim, amount, keptBack, by, reference));
    }

    public void restore(UUID remittance, UUID claim, Actor by) {
        book.entriesOfClaim(claim).forEach(entry -> post(Posting.mirrored(null, entry, remittance, claim, by, null)));
    }

    /** @param takenBack whether an insurer wants money back; what is paid in part while others pursue it stays with them */
    private void follow(Invoice invoice, boolean takenBack, Actor by) {
        Map<LedgerAccount, Money> standing = book.standing(invoice);
        boolean payers = owed(standing).isZero();
        boolean nothing = Posting.open(standing).isZero();
        InvoiceState at = invoice.state();
        boolean sent = at == InvoiceState.PENDING_REDUCTION || at == InvoiceState.PENDING_CHEQUE;
        boolean theirs = at == InvoiceState.PATIENT_RESPONSIBLE || at == InvoiceState.COLLECTIONS;
        boolean ended = at == InvoiceState.PAID || at == InvoiceState.WRITTEN_OFF;
        if (nothing && (sent || theirs)) {
            book.moved(invoice, invoice.settleByPayer(by));
        } else if (!nothing && payers && sent) {
            book.moved(invoice, invoice.leftToPatient(by));
        } else if (!payers && (theirs && takenBack || ended)) {
            book.moved(invoice, invoice.openAgain(by));
        } else if (!nothing && ended) {
            book.moved(invoice, invoice.leftToPatient(by));
        }
    }

    private Money owed(Invoice invoice) {
        return owed(book.standing(invoice));
    }

    private static Money owed(Map<LedgerAccount, Money> standing) {
        return standing.getOrDefault(LedgerAccount.RECEIVABLE, Money.ZERO);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) > 0 ? other : one;
    }

    private void post(LedgerEntry entry) {
        if (!entry.lines().isEmpty()) {
            book.post(entry);
        }
    }
}
