package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.InvoiceTransition.Allocation;
import org.carequay.billing.model.Fixtures.Move;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;

/** Whatever is tried in whatever order: no stage is skipped, a refusal changes nothing, and the journal balances. */
class InvoiceMovesProperties {
    private static final List<InvoiceState> WAY = List.of(
            InvoiceState.PENDING_INVOICE,
            InvoiceState.PENDING_REDUCTION,
            InvoiceState.PENDING_CHEQUE,
            InvoiceState.CHEQUE_RECEIVED,
            InvoiceState.PAID);

    @Property(tries = 1000)
    void noStageIsSkippedAndTheLedgerBalances(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 1_000_000) Integer> steps) {
        MemoryBook book = new MemoryBook();
        List<Invoice> invoices = List.of(
                Fixtures.open(book, "INV-000001", "1000.00"),
                Fixtures.open(book, "INV-000002", "333.33"),
                Fixtures.open(book, "INV-000003", "0.03"));
        for (int step : steps) {
            tryOne(book, invoices, new Random(step));
        }
        invoices.forEach(invoice -> stagesInOrder(book, invoice));
        invoices.forEach(invoice -> balanceFits(book, invoice));
        cashFits(book);
        invoices.forEach(invoice -> Statistics.label("ends").collect(invoice.state()));
        Statistics.label("ends").coverage(ends -> List.of(InvoiceState.values())
                .forEach(state -> ends.check(state).count(count -> count > 0)));
    }

    private static void tryOne(MemoryBook book, List<Invoice> invoices, Random random) {
        switch (random.nextInt(12)) {
            case 0, 1 -> tryPayment(book, invoices, random);
            case 2 -> tryTakingBack(book, invoices, random);
            case 3 -> bounce(book, random);
            default -> tryMove(book, invoices, random);
        }
    }

    private static void tryMove(MemoryBook book, List<Invoice> invoices, Random random) {
        Invoice invoice = invoices.get(random.nextInt(invoices.size()));
        InvoiceState to = target(book, invoice, random);
        Actor by = somebody(book, random);
        int entries = book.entries.size();
        String before = snapshot(book, invoices);
        try {
            new InvoiceMoves(book).move(invoice, command(book, invoice, to, random), by);
            assertThat(book.entries.subList(entries, book.entries.size())).allMatch(LedgerEntry::balanced);
        } catch (DomainRefusal refused) {
            assertThat(snapshot(book, invoices)).isEqualTo(before);
        }
    }

    /** A patient pays some of it, now and then more than they owe. */
    private static void tryPayment(MemoryBook book, List<Invoice> invoices, Random random) {
        Invoice invoice = invoices.get(random.nextInt(invoices.size()));
        Money owed = PaymentDesk.owed(invoice.state(), book.standing(invoice));
        Money part = random.nextBoolean() ? owed : cents(random, invoice.billed(), 2);
        if (!part.isPositive()) {
            return;
        }
        String before = snapshot(book, invoices);
        try {
            new PaymentDesk(book)
                    .take(
                            org.carequay.shared.Ids.next(),
                            part,
                            List.of(new PaymentDesk.Share(invoice, part)),
                            somebody(book, random));
            assertThat(part.compareTo(owed)).isLessThanOrEqualTo(0);
        } catch (DomainRefusal refused) {
            assertThat(part.compareTo(owed)).isPositive();
            assertThat(snapshot(book, invoices)).isEqualTo(before);
        }
    }

    /** Takes one of the payments back, as long as nobody has. */
    private static void tryTakingBack(MemoryBook book, List<Invoice> invoices, Random random) {
        List<LedgerEntry> parts = book.entries.stream()
                .filter(entry -> entry.paymentId() != null && entry.invoiceId() != null && entry.reversesId() == null)
                .filter(entry ->
                        book.entries.stream().noneMatch(other -> entry.id().equals(other.reversesId())))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        LedgerEntry part = parts.get(random.nextInt(parts.size()));
        Invoice invoice = book.invoices.get(part.invoiceId());
        String before = snapshot(book, invoices);
        try {
            new PaymentDesk(book)
                    .takeBack(
                            part.paymentId(), Map.of(invoice.id(), invoice), false, "bounced", somebody(book, random));
        } catch (DomainRefusal refused) {
            assertThat(invoice.state()).isEqualTo(InvoiceState.VOID);
            assertThat(snapshot(book, invoices)).isEqualTo(before);
        }
    }

    /** The bank takes a cleared cheque back. */
    private static void bounce(MemoryBook book, Random random) {
        List<Cheque> cleared = book.cheques.values().stream()
                .filter(cheque -> cheque.status() == Cheque.Status.DEPOSITED)
                .toList();
        if (!cleared.isEmpty()) {
            Cheque cheque = cleared.get(random.nextInt(cleared.size()));
            new InvoiceMoves(book)
                    .bounce(
                            cheque,
                            book.paidBy(cheque),
                            new Move(InvoiceState.PENDING_CHEQUE)
                                    .returned("NSF")
                                    .build(),
                            somebody(book, random));
        }
    }

    /** Each command has its own moment, as the clock gives it. */
    private static Actor somebody(MemoryBook book, Random random) {
        return Fixtures.later(random.nextInt(3) == 0 ? Fixtures.ADMIN : Fixtures.BILLER, book.entries.size());
    }

    /** Mostly a move it knows, so that long ways happen; sometimes any. */
    private static InvoiceState target(MemoryBook book, Invoice invoice, Random random) {
        List<InvoiceState> next = new ArrayList<>(new InvoiceMoves(book).next(invoice));
        int forward = WAY.indexOf(invoice.state()) + 1;
        int dice = random.nextInt(10);
        if (dice < 5 && forward > 0 && forward < WAY.size()) {
            return WAY.get(forward);
        }
        if (dice < 8 && !next.isEmpty()) {
            return next.get(random.nextInt(next.size()));
        }
        return InvoiceState.values()[random.nextInt(InvoiceState.values().length)];
    }

    /** A command with all fields, some of them missing or not fitting now and then. */
    private static InvoiceTransition command(MemoryBook book, Invoice invoice, InvoiceState to, Random random) {
        Move move = new Move(to);
        if (random.nextInt(12) > 0) {
            move.sent();
        }
        if (random.nextInt(12) > 0) {
            move.offer(random.nextInt(1100) + ".50");
        }
        if (random.nextInt(12) > 0) {
            move.agreed(
                    invoice.billed().minus(cents(random, invoice.billed(), 4)).toString());
        }
        if (random.nextInt(12) > 0) {
            String no = "10" + random.nextInt(4);
            move.cheque(
                    no,
                    book.cheques("Lopez Law Trust", no).stream()
                            .findFirst()
                            .map(known -> known.amount().toString())
                            .orElse("0.01"));
            if (random.nextBoolean()) {
                move.cheque("20" + random.nextInt(50), chequeFor(invoice, random));
            }
        }
        if (random.nextInt(8) > 0) {
            move.cleared(
                    Remainder.values()[random.nextInt(Remainder.values().length)].name(), parts(book, invoice, random));
        }
        if (random.nextInt(8) > 0) {
            move.returned(random.nextInt(8) > 0 ? "NSF" : "PRO_RATA");
        }
        return move.build();
    }

    private static String chequeFor(Invoice invoice, Random random) {
        Money agreed = invoice.agreed() == null ? invoice.billed() : invoice.agreed();
        return random.nextBoolean()
                ? agreed.toString()
                : agreed.plus(cents(random, invoice.billed(), 2)).toString();
    }

    private static Allocation[] parts(MemoryBook book, Invoice invoice, Random random) {
        if (invoice.chequeId() == null || random.nextInt(6) == 0) {
            return new Allocation[] {Fixtures.part(invoice, "1.00")};
        }
        Cheque cheque = book.cheque(invoice.chequeId());
        List<Invoice> holding = book.holding(cheque);
        Money share = new Money(cheque.amount()
                .amount()
                .divide(java.math.BigDecimal.valueOf(holding.size()), 2, java.math.RoundingMode.DOWN));
        Money rest = cheque.amount().minus(share.times(holding.size() - 1));
        List<Allocation> parts = new ArrayList<>();
        for (Invoice each : holding) {
            parts.add(Fixtures.part(each, (parts.isEmpty() ? rest : share).toString()));
        }
        return parts.toArray(Allocation[]::new);
    }

    private static Money cents(Random random, Money below, int part) {
        long most = below.amount().movePointRight(2).longValue() / part;
        return most == 0 ? Money.ZERO : new Money(java.math.BigDecimal.valueOf(random.nextLong(most), 2));
    }

    private static void stagesInOrder(MemoryBook book, Invoice invoice) {
        InvoiceState at = null;
        InvoiceState left = null;
        for (InvoiceMove move : book.moves) {
            if (!invoice.id().equals(move.invoiceId())) {
                continue;
            }
            assertThat(move.from()).isEqualTo(at);
            boolean byPatient = move.to() == InvoiceState.PAID
                    && (at == InvoiceState.PATIENT_RESPONSIBLE || at == InvoiceState.COLLECTIONS);
            boolean bounced = move.to() == InvoiceState.PENDING_CHEQUE
                    && "NSF: the bank says so".equals(move.view().reason());
            if (byPatient || bounced) {
                assertThat(at).isNotEqualTo(InvoiceState.VOID);
            } else if (left != null && WAY.contains(move.to())) {
                assertThat(WAY.indexOf(move.to())).isLessThanOrEqualTo(WAY.indexOf(left));
            } else if (at != null && WAY.contains(move.to())) {
                assertThat(WAY.indexOf(move.to()) - WAY.indexOf(at)).isLessThanOrEqualTo(1);
            }
            left = move.to().suspended() ? at : null;
            at = move.to();
        }
        assertThat(at).isEqualTo(invoice.state());
    }

    private static void balanceFits(MemoryBook book, Invoice invoice) {
        Map<LedgerAccount, Money> standing = book.standing(invoice);
        Money open = Money.sum(standing.entrySet().stream()
                .filter(entry -> entry.getKey().receivable())
                .map(Map.Entry::getValue)
                .toList());
        assertThat(open.isNegative()).isFalse();
        switch (invoice.state()) {
            case PAID, PATIENT_RESPONSIBLE -> assertThat(standing).doesNotContainKey(LedgerAccount.RECEIVABLE);
            case WRITTEN_OFF -> assertThat(open).isEqualTo(Money.ZERO);
            case VOID -> assertThat(standing).isEmpty();
            case COLLECTIONS ->
                assertThat(PaymentDesk.owed(invoice.state(), standing)).isEqualTo(open);
            default -> assertThat(standing).doesNotContainKey(LedgerAccount.DISPUTED_RECEIVABLE);
        }
        if (invoice.state() != InvoiceState.VOID) {
            assertThat(open.plus(book.paidByPatient(invoice))
                            .plus(book.paidByCheques(invoice))
                            .plus(standing.getOrDefault(LedgerAccount.WRITE_OFF, Money.ZERO))
                            .plus(standing.getOrDefault(LedgerAccount.REFUND_DUE, Money.ZERO)))
                    .isEqualTo(invoice.billed());
        }
        if (open.isPositive()) {
            assertThat(new InvoiceMoves(book).next(invoice))
                    .as("ways on from %s", invoice.state())
                    .isNotEmpty();
        }
    }

    private static void cashFits(MemoryBook book) {
        assertThat(book.sum(LedgerAccount.CASH_CLEARING))
                .isEqualTo(cheques(book, Cheque.Status.RECEIVED).plus(book.paidByPatients()));
        assertThat(Money.sum(
                        Arrays.stream(LedgerAccount.values()).map(book::sum).toList()))
                .isEqualTo(Money.ZERO);
        assertThat(book.sum(LedgerAccount.BANK)).isEqualTo(cheques(book, Cheque.Status.DEPOSITED));
        assertThat(book.sum(LedgerAccount.UNAPPLIED_CASH))
                .isEqualTo(cheques(book, Cheque.Status.RECEIVED).negate());
        assertThat(book.cheques.values())
                .filteredOn(cheque -> cheque.status() == Cheque.Status.RECEIVED)
                .allMatch(cheque -> !book.holding(cheque).isEmpty());
        book.cheques.values().forEach(cheque -> assertThat(book.holding(cheque))
                .noneMatch(invoice -> cheque.receivedAccount().equals(invoice.approvedAccount())));
        book.allocated.forEach((cheque, shares) -> assertThat(Money.sum(shares.values()))
                .isEqualTo(book.cheque(cheque).amount()));
    }

    private static Money cheques(MemoryBook book, Cheque.Status status) {
        return Money.sum(book.cheques.values().stream()
                .filter(cheque -> cheque.status() == status)
                .map(Cheque::amount)
                .toList());
    }

    private static String snapshot(MemoryBook book, List<Invoice> invoices) {
        StringBuilder text = new StringBuilder();
        invoices.forEach(i ->
                text.append(i.state()).append(i.leftState()).append(i.agreed()).append(i.chequeId()));
        book.cheques.values().forEach(c -> text.append(c.status()));
        return text.append(book.entries.size())
                .append(book.moves.size())
                .append(book.offers.size())
                .toString();
    }
}
