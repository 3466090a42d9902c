package org.carequay.billing.model;

import java.util.List;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.document.DocumentId;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;

/** The state machine of domain.md §7: checks that a move may be made and has all it needs, and makes it. */
public final class InvoiceMoves {
    private final BillingBook book;
    private final ChequeDesk desk;

    public InvoiceMoves(BillingBook book) {
        this.book = book;
        this.desk = new ChequeDesk(book);
    }

    /** Opens a new invoice: its charges are owed from now on. The invoice and its lines are kept by the caller. */
    public void open(Invoice invoice, Actor by) {
        book.moved(invoice, invoice.open(by));
        book.post(Posting.charge(invoice, by));
    }

    /**
     * @throws IllegalTransition when the invoice does not stand where the move starts
     * @throws InvalidInput {@code missing-fields} or {@code invalid}
     */
    public void move(Invoice invoice, InvoiceTransition move, Actor by) {
        if (!invoice.next().contains(move.to())) {
            throw new IllegalTransition(invoice, move.to());
        }
        RequiredFields.check(invoice.state(), move);
        SaneFields.check(move, by.day());
        if (invoice.leftState() == move.to()) {
            book.moved(invoice, invoice.goBack(by, move.reason()));
            return;
        }
        switch (move.to()) {
            case PENDING_REDUCTION -> toReduction(invoice, move, by);
            case PENDING_CHEQUE -> toCheque(invoice, move, by);
            case CHEQUE_RECEIVED -> desk.receive(invoice, move, by);
            case PAID -> desk.settle(invoice, move, by);
            case DISPUTED, COUNSEL_CHANGED, CASE_DROPPED ->
                book.moved(invoice, invoice.setAside(move.to(), by, move.reason()));
            default -> leave(invoice, move, by);
        }
    }

    private void toReduction(Invoice invoice, InvoiceTransition move, Actor by) {
        if (invoice.state() == InvoiceState.PENDING_INVOICE) {
            DocumentId paper = book.print(invoice, move.sentTo(), move.sentOn());
            book.moved(invoice, invoice.send(move.sentTo(), move.sentOn(), paper.value(), by));
            return;
        }
        SaneFields.offerBasis(move);
        notMoreThanBilled("amount", move.amount(), invoice);
        InvoiceMove taken = invoice.takeOffer(by, move.reason());
        book.add(new InvoiceOffer(invoice, move, by));
        book.moved(invoice, taken);
    }

    private void toCheque(Invoice invoice, InvoiceTransition move, Actor by) {
        if (invoice.state() == InvoiceState.CHEQUE_RECEIVED) {
            desk.comeBack(invoice, move, by);
            return;
        }
        notMoreThanBilled("agreedAmount", move.agreedAmount(), invoice);
        ApprovalAuthority.check(by, invoice.billed(), move.agreedAmount());
        book.letterOnFile(invoice, move.letter());
        book.moved(
                invoice,
                invoice.agree(move.agreedAmount(), move.letter().value(), move.expectedDate(), by, move.reason()));
    }

    /** Off the way to a cheque; what is booked follows. */
    private void leave(Invoice invoice, InvoiceTransition move, Actor by) {
        String reason = move.reason();
        InvoiceMove left = invoice.leave(move.to(), by, reason);
        switch (move.to()) {
            case PATIENT_RESPONSIBLE -> {
                Money owed = book.standing(invoice).getOrDefault(LedgerAccount.RECEIVABLE, Money.ZERO);
                post(Posting.toPatient(invoice, owed, by, reason));
            }
            case WRITTEN_OFF -> post(Posting.writeOff(invoice, book.standing(invoice), by, reason));
            case VOID -> {
                LedgerEntry charge = book.entry(EntryKind.CHARGE, invoice.id());
                post(Posting.voided(invoice, book.standing(invoice), charge, by, reason));
                book.free(invoice);
            }
            default -> {
                // Collections changes who asks for the money, not what is owed.
            }
        }
        book.moved(invoice, left);
    }

    private void post(LedgerEntry entry) {
        if (!entry.lines().isEmpty()) {
            book.post(entry);
        }
    }

    private static void notMoreThanBilled(String field, Money amount, Invoice invoice) {
        if (amount.compareTo(invoice.billed()) > 0) {
            throw new InvalidInput("invalid", List.of(new Violation(field, "more-than-billed")));
        }
    }
}
