package org.carequay.billing.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carequay.billing.ApprovalLimits;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.document.DocumentId;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;

/** The state machine of domain.md §7: checks that a move may be made and has all it needs, and makes it. */
public final class InvoiceMoves {
    /** Accounts on which an invoice stands while money came in for it, went out, or is to go back. */
    private static final Set<LedgerAccount> MONEY =
            EnumSet.of(LedgerAccount.UNAPPLIED_CASH, LedgerAccount.REFUND_DUE, LedgerAccount.BANK);

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
        move(invoice, move, by, book.asked(invoice, move.to(), by) ? by.account() : book.maker(invoice));
    }

    /**
     * As {@link #move}, where somebody has asked for it.
     *
     * @param asker who asked; that person does not write off or void. Without a request, who made the
     *     invoice; and nobody does alone what they have asked for, unless they withdrew it.
     * @throws DomainRefusal {@code own-request}
     */
    public void move(Invoice invoice, InvoiceTransition move, Actor by, UUID asker) {
        mayGo(invoice, move.to());
        boolean ended = !invoice.state().open();
        RequiredFields.check(invoice.state(), move);
        SaneFields.check(move, by.day());
        if (invoice.leftState() == move.to()) {
            book.moved(invoice, invoice.goBack(by, move.reason()));
            return;
        }
        if (ended) {
            pursue(invoice, move, by, asker);
            return;
        }
        switch (move.to()) {
            case PENDING_REDUCTION -> toReduction(invoice, move, by);
            case PENDING_CHEQUE -> toCheque(invoice, move, by);
            case CHEQUE_RECEIVED -> desk.receive(invoice, move, by);
            case PAID -> desk.settle(invoice, move, by);
            case DISPUTED, COUNSEL_CHANGED, CASE_DROPPED ->
                book.moved(invoice, invoice.setAside(move.to(), by, move.reason()));
            default -> leave(invoice, move, by, asker);
        }
    }

    /** @throws IllegalTransition when the invoice does not stand where such a move starts */
    public void mayGo(Invoice invoice, InvoiceState to) {
        Set<InvoiceState> next = next(invoice);
        if (!next.contains(to)) {
            throw new IllegalTransition(invoice, to, next);
        }
    }

    /** Where it can go now; one that has ended only as long as something of it is open. */
    public Set<InvoiceState> next(Invoice invoice) {
        return invoice.state().open()
                ? invoice.next()
                : LeftOpen.ways(invoice, LeftOpen.claimable(book.standing(invoice), writeOffs(invoice)));
    }

    /** What going on would take back; a paid invoice keeps what was given up of it. */
    private List<LedgerEntry> writeOffs(Invoice invoice) {
        return invoice.state() == InvoiceState.WRITTEN_OFF ? book.writeOffs(invoice) : List.of();
    }

    private void toReduction(Invoice invoice, InvoiceTransition move, Actor by) {
        if (invoice.state() == InvoiceState.PENDING_INVOICE) {
            DocumentId paper = book.print(invoice, move.sentTo(), move.sentOn());
            book.moved(invoice, invoice.send(move.sentTo(), move.sentOn(), paper.value(), by));
            return;
        }
        SaneFields.offerBasis(move);
        if (move.letter() != null) {
            book.letterOnFile(invoice, move.letter());
        }
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
        ApprovalAuthority.check(by, limit(ApprovalLimits.Kind.REDUCTION, by), invoice.billed(), move.agreedAmount());
        book.letterOnFile(invoice, move.letter());
        book.moved(
                invoice,
                invoice.agree(move.agreedAmount(), move.letter().value(), move.expectedDate(), by, move.reason()));
    }

    /** Off the way to a cheque; what is booked follows. */
    private void leave(Invoice invoice, InvoiceTransition move, Actor by, UUID asker) {
        leavesNoCheque(invoice);
        String reason = move.reason();
        Map<LedgerAccount, Money> standing = book.standing(invoice);
        switch (move.to()) {
            case WRITTEN_OFF -> mayWriteOff(invoice, standing, by, asker);
            case VOID -> mayVoid(invoice, standing, by, asker);
            default -> {
                // Who asks the patient or the agency gives nothing up.
            }
        }
        InvoiceMove left = invoice.leave(move.to(), by, reason);
        switch (move.to()) {
            case PATIENT_RESPONSIBLE -> {
                Money owed = standing.getOrDefault(LedgerAccount.RECEIVABLE, Money.ZERO);
                post(Posting.toPatient(invoice, owed, by, reason));
            }
            case WRITTEN_OFF -> post(Posting.writeOff(invoice, standing, by, reason));
            case VOID -> {
                LedgerEntry charge = book.entry(EntryKind.CHARGE, invoice.id());
                post(Posting.voided(invoice, standing, charge, by, reason));
                book.free(invoice);
            }
            default -> {
                // Collections changes who asks for the money, not what is owed.
            }
        }
        book.moved(invoice, left);
    }

    /** What is open of an invoice that has ended is asked for again, a write-off taken back first; or it is given up. */
    private void pursue(Invoice invoice, InvoiceTransition move, Actor by, UUID asker) {
        String reason = move.reason();
        writeOffs(invoice).forEach(entry -> post(Posting.reinstated(invoice, entry, by, reason)));
        Map<LedgerAccount, Money> standing = book.standing(invoice);
        switch (move.to()) {
            case PENDING_REDUCTION, PENDING_CHEQUE -> post(Posting.undisputed(invoice, standing, by, reason));
            case PATIENT_RESPONSIBLE -> post(Posting.allToPatient(invoice, standing, by, reason));
            case WRITTEN_OFF -> {
                mayWriteOff(invoice, standing, by, asker);
                post(Posting.writeOff(invoice, standing, by, reason));
            }
            default -> {
                // Collections changes who asks for the money, not what is owed.
            }
        }
        book.moved(invoice, invoice.pursue(move.to(), by, reason));
    }

    /**
     * The bank took back a cheque that had cleared: all that it had booked is mirrored, and its invoices are owed again.
     *
     * @param paid all that it was shared out to
     */
    public void bounce(Cheque cheque, List<Invoice> paid, InvoiceTransition returned, Actor by) {
        RequiredFields.check(InvoiceState.CHEQUE_RECEIVED, returned);
        SaneFields.check(returned, by.day());
        desk.bounce(cheque, paid, ReturnedFor.of(returned), by);
    }

    /** @throws DomainRefusal {@code cheque-in-hand}: nobody else would hold the cheque, and its money would pay nothing */
    private void leavesNoCheque(Invoice invoice) {
        if (invoice.chequeId() == null) {
            return;
        }
        Cheque cheque = book.cheque(invoice.chequeId());
        if (cheque.status() == Cheque.Status.RECEIVED && book.holders(cheque) == 1) {
            throw new DomainRefusal(
                    "cheque-in-hand", Map.of("number", invoice.number(), "chequeNo", cheque.chequeNo()));
        }
    }

    private void mayWriteOff(Invoice invoice, Map<LedgerAccount, Money> standing, Actor by, UUID asker) {
        SeparationOfDuties.end(invoice, asker, by);
        Money open = Posting.open(standing);
        ApprovalAuthority.check(
                by,
                limit(ApprovalLimits.Kind.WRITE_OFF, by),
                invoice.billed(),
                invoice.billed().minus(open));
    }

    /** @throws DomainRefusal {@code invoice-has-payments}: money that came in is given back first */
    private static void mayVoid(Invoice invoice, Map<LedgerAccount, Money> standing, Actor by, UUID asker) {
        SeparationOfDuties.end(invoice, asker, by);
        if (MONEY.stream().anyMatch(standing::containsKey)) {
            throw new DomainRefusal("invoice-has-payments", Map.of("number", invoice.number()));
        }
    }

    /**
     * Gives money back that was received beyond what was owed.
     *
     * @throws DomainRefusal {@code own-request}, {@code more-than-to-refund}
     */
    public void refund(Invoice invoice, Money amount, String reason, Actor by, UUID asker) {
        SeparationOfDuties.end(invoice, asker, by);
        refundable(invoice, amount);
        book.post(Posting.refund(invoice, amount, by, reason));
    }

    /** @throws DomainRefusal {@code more-than-to-refund} */
    public void refundable(Invoice invoice, Money amount) {
        Money due = book.standing(invoice)
                .getOrDefault(LedgerAccount.REFUND_DUE, Money.ZERO)
                .negate();
        if (amount.compareTo(due) > 0) {
            throw new DomainRefusal("more-than-to-refund", Map.of("amount", amount, "due", due));
        }
    }

    private ApprovalAuthority.Limit limit(ApprovalLimits.Kind kind, Actor by) {
        return book.limit(kind, by).orElseGet(() -> ApprovalAuthority.standard(by.role()));
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
