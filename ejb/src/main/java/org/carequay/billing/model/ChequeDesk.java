package org.carequay.billing.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.InvoiceTransition.Allocation;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** Cheques come in, are settled against invoices, or come back; every invoice of a cheque moves with it. */
final class ChequeDesk {
    /** Stages in which an invoice waits for money of counsel or an insurer already. */
    private static final Set<InvoiceState> WAITING =
            EnumSet.of(InvoiceState.PENDING_REDUCTION, InvoiceState.PENDING_CHEQUE, InvoiceState.CHEQUE_RECEIVED);

    private final BillingBook book;

    ChequeDesk(BillingBook book) {
        this.book = book;
    }

    void receive(Invoice invoice, InvoiceTransition receipt, Actor by) {
        SeparationOfDuties.check(invoice, by);
        Cheque cheque = known(receipt).orElseGet(() -> take(receipt, by));
        SeparationOfDuties.check(invoice, cheque);
        hold(invoice, cheque, by, receipt.reason());
    }

    /**
     * @throws DomainRefusal {@code cheque-known} when there is another of that number, {@code cheque-remitted} when an insurer's
     *     payment of that number and amount was taken already; and nobody says why this is not the same
     */
    private Optional<Cheque> known(InvoiceTransition receipt) {
        List<Cheque> all =
                book.cheques(receipt.payer().strip(), receipt.chequeNo().strip());
        Optional<Cheque> same =
                all.stream().filter(cheque -> cheque.sameAs(receipt)).findFirst();
        if (same.isEmpty() && !all.isEmpty() && Cheque.secondReason(receipt) == null) {
            Cheque other = all.get(0);
            throw new DomainRefusal(
                    "cheque-known",
                    Map.of(
                            "chequeNo", other.chequeNo(),
                            "status", other.status(),
                            "date", other.date().toString(),
                            "amount", other.amount().toString()));
        }
        if (same.isEmpty() && Cheque.secondReason(receipt) == null) {
            String number = receipt.chequeNo().strip();
            book.remitted(number, receipt.chequeAmount()).ifPresent(day -> {
                throw new DomainRefusal(
                        "cheque-remitted",
                        Map.of("chequeNo", number, "date", day.toString(), "amount", receipt.chequeAmount()));
            });
        }
        return same;
    }

    private Cheque take(InvoiceTransition receipt, Actor by) {
        Cheque cheque = new Cheque(receipt, by);
        book.add(cheque);
        book.post(Posting.received(cheque, by));
        return cheque;
    }

    private void hold(Invoice invoice, Cheque cheque, Actor by, String reason) {
        InvoiceMove move = invoice.hold(cheque, by, reason);
        book.link(cheque, invoice);
        book.moved(invoice, move);
    }

    /** What one invoice gets of a cheque, and what becomes of the rest of it. */
    private record Share(Invoice invoice, Money amount, Money owed, Remainder coded) {
        Money left() {
            return owed.minus(amount);
        }
    }

    /** Deposits the cheque and pays every invoice it is shared out to; refuses before anything is booked. */
    void settle(Invoice invoice, InvoiceTransition settlement, Actor by) {
        Cheque cheque = book.cheque(invoice.chequeId());
        new InvalidInput.Check()
                .that(!settlement.clearedDate().isBefore(cheque.date()), "clearedDate", "before-start")
                .done();
        AllocationPolicy.check(cheque, holding(cheque), settlement.allocations());
        List<Share> shares = settlement.allocations().stream()
                .map(part -> share(invoice, cheque, part, settlement.remainder(), by))
                .toList();
        cheque.deposit(settlement.depositId(), settlement.clearedDate());
        book.post(Posting.deposited(cheque, by));
        shares.forEach(share -> pay(cheque, share, by, settlement.reason()));
    }

    /** @throws DomainRefusal {@code cheque-of-others}: an act on part of them would strand the rest */
    private List<Invoice> holding(Cheque cheque) {
        List<Invoice> seen = book.holding(cheque);
        if (book.holders(cheque) > seen.size()) {
            throw new DomainRefusal("cheque-of-others", Map.of("chequeNo", cheque.chequeNo()));
        }
        return seen;
    }

    private Share share(Invoice first, Cheque cheque, Allocation part, String remainder, Actor by) {
        Invoice invoice = book.invoice(part.invoice());
        if (invoice.state() == InvoiceState.PENDING_CHEQUE && book.sameFirm(first, invoice)) {
            SeparationOfDuties.check(invoice, by);
            SeparationOfDuties.check(invoice, cheque);
        } else if (invoice.state() != InvoiceState.CHEQUE_RECEIVED
                || !cheque.id().equals(invoice.chequeId())) {
            throw new DomainRefusal(
                    "invoice-not-on-cheque",
                    Map.of(
                            "number", invoice.number(),
                            "state", invoice.state().name(),
                            "chequeNo", cheque.chequeNo()));
        }
        Money owed = book.standing(invoice).getOrDefault(LedgerAccount.RECEIVABLE, Money.ZERO);
        return new Share(
                invoice,
                part.amount(),
                owed,
                RemainderPolicy.decide(
                        invoice, owed, part.amount(), part.remainder() == null ? remainder : part.remainder()));
    }

    private void pay(Cheque cheque, Share share, Actor by, String reason) {
        Invoice invoice = share.invoice();
        if (invoice.state() == InvoiceState.PENDING_CHEQUE) {
            hold(invoice, cheque, by, reason);
        }
        book.allocate(cheque, invoice, share.amount());
        book.post(Posting.payment(invoice, cheque, share.amount(), share.owed(), by));
        if (share.coded() != null && share.coded() != Remainder.REFUND) {
            book.post(Posting.remainder(invoice, share.coded(), share.left(), by, reason));
        }
        book.moved(invoice, invoice.settle(share.coded(), by, reason));
    }

    /** The bank took a cleared cheque back: what it had paid is owed again, and waits for another cheque. */
    void bounce(Cheque cheque, List<Invoice> paid, ReturnedFor why, Actor by) {
        Map<UUID, Invoice> known = paid.stream().collect(Collectors.toMap(Invoice::id, each -> each));
        for (LedgerEntry entry : book.entriesOfSettled(cheque)) {
            book.post(Posting.bounced(entry, cheque, known.get(entry.invoiceId()), by, why.text()));
        }
        cheque.comeBack(why.code());
        for (Invoice invoice : paid) {
            Map<LedgerAccount, Money> standing = book.standing(invoice);
            post(Posting.undisputed(invoice, standing, by, why.text()));
            post(Posting.patientsCredit(invoice, standing, by, why.text()));
            post(Posting.refundedTooMuch(invoice, standing, by, why.text()));
            if (!invoice.state().suspended() && !WAITING.contains(invoice.state())) {
                book.moved(invoice, invoice.unpaid(by, why.text()));
            }
        }
    }

    private void post(LedgerEntry entry) {
        if (!entry.lines().isEmpty()) {
            book.post(entry);
        }
    }

    /** The bank or the payer took the cheque back: every invoice it came for waits again. */
    void comeBack(Invoice invoice, InvoiceTransition returned, Actor by) {
        ReturnedFor why = ReturnedFor.of(returned);
        Cheque cheque = book.cheque(invoice.chequeId());
        List<Invoice> holding = holding(cheque);
        LedgerEntry receipt = book.entry(EntryKind.CHEQUE_RECEIVED, cheque.id());
        book.post(Posting.returned(cheque, receipt, by, why.text()));
        cheque.comeBack(why.code());
        for (Invoice each : holding) {
            if (each.state() == InvoiceState.CHEQUE_RECEIVED) {
                book.moved(each, each.loseCheque(by, why.text()));
            } else {
                each.loseChequeAside();
            }
        }
    }
}
