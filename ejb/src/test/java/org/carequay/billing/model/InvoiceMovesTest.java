package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.model.Fixtures.Move;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;

class InvoiceMovesTest {
    private final MemoryBook book = new MemoryBook();
    private final InvoiceMoves moves = new InvoiceMoves(book);
    private final Invoice invoice = Fixtures.open(book, "INV-000001", "1000.00");

    @Test
    void theWholeWayLeavesNothingOpenAndWritesTheReductionOffOnlyAtTheEnd() {
        Fixtures.toDrawer(book, invoice, "800.00", "1001", "800.00");
        assertThat(book.sum(LedgerAccount.WRITE_OFF)).isEqualTo(Money.ZERO);

        moves.move(invoice, Fixtures.paid("REDUCTION", Fixtures.part(invoice, "800.00")), Fixtures.BILLER);

        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
        assertThat(book.sum(LedgerAccount.RECEIVABLE)).isEqualTo(Money.ZERO);
        assertThat(book.sum(LedgerAccount.WRITE_OFF)).isEqualTo(Money.of(200));
        assertThat(book.sum(LedgerAccount.BANK)).isEqualTo(Money.of(800));
        assertThat(book.sum(LedgerAccount.UNAPPLIED_CASH)).isEqualTo(Money.ZERO);
        assertThat(book.moves)
                .extracting(InvoiceMove::to)
                .containsExactly(
                        InvoiceState.PENDING_INVOICE,
                        InvoiceState.PENDING_REDUCTION,
                        InvoiceState.PENDING_CHEQUE,
                        InvoiceState.CHEQUE_RECEIVED,
                        InvoiceState.PAID);
    }

    @Test
    void aSkippedStageIsRefusedNamingFromToAllowedAndMissing() {
        DomainRefusal refusal = refusal(Fixtures.paid(null), Fixtures.BILLER);

        assertThat(refusal.code()).isEqualTo("illegal-transition");
        assertThat(refusal.details())
                .containsEntry("from", InvoiceState.PENDING_INVOICE)
                .containsEntry("to", InvoiceState.PAID)
                .containsEntry(
                        "missing",
                        List.of(
                                InvoiceState.PENDING_REDUCTION,
                                InvoiceState.PENDING_CHEQUE,
                                InvoiceState.CHEQUE_RECEIVED));
    }

    @Test
    void allMissingFieldsAreNamedAtOnce() {
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);

        InvalidInput refusal = (InvalidInput) refusal(new Move(InvoiceState.PENDING_CHEQUE).build(), Fixtures.ADMIN);

        assertThat(refusal.code()).isEqualTo("missing-fields");
        assertThat(refusal.violations()).extracting("field").containsExactly("agreedAmount", "letter", "expectedDate");
    }

    @Test
    void moreThanBilledIsNotAgreedAndNoReductionIs() {
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);

        assertThat(refusal(Fixtures.agree("1000.01"), Fixtures.ADMIN).code()).isEqualTo("invalid");
        moves.move(invoice, Fixtures.agree("1000.00"), Fixtures.BILLER);

        assertThat(invoice.agreed()).isEqualTo(Money.of(1000));
    }

    @Test
    void whoApprovedDoesNotReceive() {
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);
        moves.move(invoice, Fixtures.agree("900.00"), Fixtures.BILLER);

        assertThat(refusal(Fixtures.cheque("1001", "900.00"), Fixtures.BILLER).code())
                .isEqualTo("receiver-is-approver");
    }

    @Test
    void offersAreAppendedAndTheInvoiceStays() {
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);
        InvoiceTransition offer =
                new Move(InvoiceState.PENDING_REDUCTION).offer("700.00").build();

        moves.move(invoice, offer, Fixtures.BILLER);
        moves.move(invoice, offer, Fixtures.BILLER);

        assertThat(book.offers).hasSize(2);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PENDING_REDUCTION);
    }

    @Test
    void oneChequePaysTwoInvoicesToTheCent() {
        Invoice other = Fixtures.open(book, "INV-000002", "500.00");
        moves.move(other, Fixtures.send(), Fixtures.BILLER);
        moves.move(other, Fixtures.agree("500.00"), Fixtures.ADMIN);
        Fixtures.toDrawer(book, invoice, "800.00", "1001", "1300.00");

        assertThat(refusal(Fixtures.paid("REDUCTION", Fixtures.part(invoice, "800.00")), Fixtures.BILLER)
                        .code())
                .isEqualTo("allocations-differ-from-cheque");
        moves.move(
                invoice,
                Fixtures.paid("REDUCTION", Fixtures.part(invoice, "800.00"), Fixtures.part(other, "500.00")),
                Fixtures.BILLER);

        assertThat(other.state()).isEqualTo(InvoiceState.PAID);
        assertThat(book.standing(other)).doesNotContainKey(LedgerAccount.RECEIVABLE);
    }

    @Test
    void anInvoiceThatWaitsOnTheChequeIsNotLeftOut() {
        Invoice other = Fixtures.open(book, "INV-000002", "500.00");
        Fixtures.toDrawer(book, invoice, "800.00", "1001", "1300.00");
        Fixtures.toDrawer(book, other, "500.00", "1001", "1300.00");

        assertThat(refusal(Fixtures.paid("REFUND", Fixtures.part(invoice, "1300.00")), Fixtures.BILLER)
                        .code())
                .isEqualTo("invoice-left-out");
        assertThat(book.sum(LedgerAccount.CASH_CLEARING)).isEqualTo(Money.of(1300));
    }

    @Test
    void aReturnedChequeIsTakenBackByAReversingEntryOnEveryInvoice() {
        Invoice other = Fixtures.open(book, "INV-000002", "500.00");
        Fixtures.toDrawer(book, invoice, "800.00", "1001", "1300.00");
        Fixtures.toDrawer(book, other, "500.00", "1001", "1300.00");
        moves.move(other, Fixtures.because(InvoiceState.DISPUTED), Fixtures.BILLER);

        moves.move(
                invoice, new Move(InvoiceState.PENDING_CHEQUE).returned("NSF").build(), Fixtures.BILLER);

        assertThat(invoice.state()).isEqualTo(InvoiceState.PENDING_CHEQUE);
        assertThat(other.leftState()).isEqualTo(InvoiceState.PENDING_CHEQUE);
        assertThat(book.sum(LedgerAccount.CASH_CLEARING)).isEqualTo(Money.ZERO);
        LedgerEntry last = book.entries.get(book.entries.size() - 1);
        assertThat(last.reversesId())
                .isEqualTo(
                        book.entry(EntryKind.CHEQUE_RECEIVED, last.chequeId()).id());
    }

    @Test
    void aReturnNeedsItsCodeAsBasisOrAtTheHeadOfTheReason() {
        Fixtures.toDrawer(book, invoice, "800.00", "1001", "800.00");

        InvalidInput refusal = (InvalidInput) refusal(Fixtures.because(InvoiceState.PENDING_CHEQUE), Fixtures.BILLER);
        assertThat(refusal.violations()).extracting("field").containsExactly("basis");
        moves.move(
                invoice,
                new Move(InvoiceState.PENDING_CHEQUE)
                        .reason("STOP: a new one comes")
                        .build(),
                Fixtures.BILLER);

        assertThat(book.moves.get(book.moves.size() - 1).view().reason()).isEqualTo("STOP: a new one comes");
        assertThat(book.cheques.values()).extracting(Cheque::status).containsExactly(Cheque.Status.RETURNED);
    }

    @Test
    void anInvoiceSetAsideGoesBackToTheStageItLeftAndNowhereElse() {
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);
        moves.move(invoice, Fixtures.because(InvoiceState.DISPUTED), Fixtures.BILLER);

        assertThat(refusal(Fixtures.agree("900.00"), Fixtures.ADMIN).code()).isEqualTo("illegal-transition");
        moves.move(invoice, Fixtures.because(InvoiceState.PENDING_REDUCTION), Fixtures.BILLER);

        assertThat(invoice.state()).isEqualTo(InvoiceState.PENDING_REDUCTION);
    }

    @Test
    void voidTakesEverythingBack() {
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);
        moves.move(invoice, Fixtures.because(InvoiceState.VOID), Fixtures.ADMIN);

        assertThat(book.standing(invoice)).isEmpty();
        assertThat(book.sum(LedgerAccount.REVENUE)).isEqualTo(Money.ZERO);
    }

    @Test
    void theSameChequeIsKnownAndAnotherUnderItsNumberRefused() {
        Invoice other = Fixtures.open(book, "INV-000002", "500.00");
        Fixtures.toDrawer(book, invoice, "800.00", "1001", "1300.00");
        moves.move(other, Fixtures.send(), Fixtures.BILLER);
        moves.move(other, Fixtures.agree("500.00"), Fixtures.ADMIN);

        DomainRefusal refusal = catchThrowableOfType(
                DomainRefusal.class, () -> moves.move(other, Fixtures.cheque("1001", "1.00"), Fixtures.BILLER));

        assertThat(refusal.code()).isEqualTo("cheque-known");
        assertThat(book.cheques).hasSize(1);
    }

    @Test
    void theLastInvoiceOfAChequeInTheDrawerDoesNotLeaveIt() {
        Fixtures.toDrawer(book, invoice, "800.00", "1001", "800.00");
        moves.move(invoice, Fixtures.because(InvoiceState.DISPUTED), Fixtures.BILLER);

        for (InvoiceState away : List.of(
                InvoiceState.VOID,
                InvoiceState.WRITTEN_OFF,
                InvoiceState.COLLECTIONS,
                InvoiceState.PATIENT_RESPONSIBLE)) {
            assertThat(refusal(Fixtures.because(away), Fixtures.ADMIN).code()).isEqualTo("cheque-in-hand");
        }
        assertThat(invoice.chequeId()).isNotNull();

        moves.move(invoice, Fixtures.because(InvoiceState.CHEQUE_RECEIVED), Fixtures.BILLER);
        assertThat(refusal(Fixtures.because(InvoiceState.VOID), Fixtures.ADMIN).code())
                .isEqualTo("cheque-in-hand");
        moves.move(
                invoice, new Move(InvoiceState.PENDING_CHEQUE).returned("NSF").build(), Fixtures.BILLER);
        moves.move(invoice, Fixtures.because(InvoiceState.VOID), Fixtures.ADMIN);

        assertThat(book.sum(LedgerAccount.UNAPPLIED_CASH)).isEqualTo(Money.ZERO);
    }

    @Test
    void anInvoiceLeavesAChequeThatAnotherHolds() {
        Invoice other = Fixtures.open(book, "INV-000002", "500.00");
        Fixtures.toDrawer(book, invoice, "800.00", "1001", "1300.00");
        Fixtures.toDrawer(book, other, "500.00", "1001", "1300.00");

        moves.move(other, Fixtures.because(InvoiceState.VOID), Fixtures.ADMIN);

        assertThat(refusal(Fixtures.because(InvoiceState.VOID), Fixtures.ADMIN).code())
                .isEqualTo("cheque-in-hand");
    }

    @Test
    void whoTookAChequeHasReceivedItForEveryInvoicePutToIt() {
        Invoice other = Fixtures.open(book, "INV-000002", "500.00");
        moves.move(other, Fixtures.send(), Fixtures.BILLER);
        moves.move(other, Fixtures.agree("500.00"), Fixtures.ADMIN);
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);
        moves.move(invoice, Fixtures.agree("800.00"), Fixtures.BILLER);
        moves.move(invoice, Fixtures.cheque("1001", "1300.00"), Fixtures.ADMIN);
        Actor third = Fixtures.actor("BILLER", "Tom Third");

        DomainRefusal received = catchThrowableOfType(
                DomainRefusal.class, () -> moves.move(other, Fixtures.cheque("1001", "1300.00"), third));
        assertThat(received.code()).isEqualTo("receiver-is-approver");
        assertThat(received.details()).containsEntry("person", "Ada Admin");
        InvoiceTransition settled =
                Fixtures.paid("REDUCTION", Fixtures.part(invoice, "800.00"), Fixtures.part(other, "500.00"));
        assertThat(refusal(settled, third).code()).isEqualTo("receiver-is-approver");
        assertThat(other.state()).isEqualTo(InvoiceState.PENDING_CHEQUE);
    }

    @Test
    void aChequeOfTheFutureAndOneOverABillionAreRefused() {
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);
        moves.move(invoice, Fixtures.agree("800.00"), Fixtures.ADMIN);

        InvalidInput refusal = (InvalidInput) refusal(
                new Move(InvoiceState.CHEQUE_RECEIVED)
                        .cheque("1001", "1000000000.00")
                        .dated(Fixtures.TODAY.plusDays(2))
                        .build(),
                Fixtures.BILLER);

        assertThat(refusal.violations()).extracting("field").containsExactly("chequeDate", "chequeAmount");
        assertThat(refusal.violations()).extracting("code").containsExactly("in-future", "out-of-range");
        moves.move(
                invoice,
                new Move(InvoiceState.CHEQUE_RECEIVED)
                        .cheque("1001", "800.00")
                        .dated(Fixtures.TODAY.plusDays(1))
                        .build(),
                Fixtures.BILLER);
    }

    @Test
    void withoutALimitAQuarterIsWrittenOffAtTheMost() {
        Actor manager = Fixtures.actor("CASE_MANAGER", "Max Manager");
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);
        moves.move(invoice, Fixtures.because(InvoiceState.DISPUTED), Fixtures.BILLER);

        assertThat(refusal(Fixtures.because(InvoiceState.WRITTEN_OFF), manager).code())
                .isEqualTo("beyond-authority");
        moves.move(invoice, Fixtures.because(InvoiceState.WRITTEN_OFF), Fixtures.ADMIN);
        assertThat(book.sum(LedgerAccount.WRITE_OFF)).isEqualTo(Money.of(1000));
    }

    @Test
    void whoAskedAndWasRefusedDoesNotDoItAlone() {
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);
        book.asked.add(invoice.id() + "VOID" + Fixtures.ADMIN.account());

        assertThat(refusal(Fixtures.because(InvoiceState.VOID), Fixtures.ADMIN).code())
                .isEqualTo("own-request");
        moves.move(invoice, Fixtures.because(InvoiceState.VOID), Fixtures.actor("CLINIC_ADMIN", "Otto Other"));
    }

    @Test
    void aChequeIsNotSettledOrReturnedByWhoDoesNotSeeAllItsInvoices() {
        Invoice other = Fixtures.open(book, "INV-000002", "500.00");
        Fixtures.toDrawer(book, invoice, "800.00", "1001", "1300.00");
        Fixtures.toDrawer(book, other, "500.00", "1001", "1300.00");
        book.unseen.add(other.id());

        DomainRefusal settled = refusal(Fixtures.paid("REFUND", Fixtures.part(invoice, "1300.00")), Fixtures.BILLER);
        assertThat(settled.code()).isEqualTo("cheque-of-others");
        assertThat(settled.details()).containsOnlyKeys("chequeNo");
        assertThat(refusal(new Move(InvoiceState.PENDING_CHEQUE).returned("NSF").build(), Fixtures.BILLER)
                        .code())
                .isEqualTo("cheque-of-others");
        moves.move(invoice, Fixtures.because(InvoiceState.VOID), Fixtures.ADMIN);
    }

    private DomainRefusal refusal(InvoiceTransition move, Actor by) {
        return catchThrowableOfType(DomainRefusal.class, () -> moves.move(invoice, move, by));
    }

    @Test
    void whoMadeAnInvoiceOrAskedForItDoesNotVoidIt() {
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);
        assertThat(refusal(Fixtures.because(InvoiceState.VOID), Fixtures.BILLER).code())
                .isEqualTo("own-request");
        InvoiceTransition asked = Fixtures.because(InvoiceState.VOID);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                DomainRefusal.class,
                                () -> moves.move(invoice, asked, Fixtures.ADMIN, Fixtures.ADMIN.account()))
                        .code())
                .isEqualTo("own-request");
        moves.move(invoice, asked, Fixtures.ADMIN, Fixtures.BILLER.account());
        assertThat(invoice.state()).isEqualTo(InvoiceState.VOID);
    }

    @Test
    void aLimitThatTheClinicHasSetGoesBeforeTheRuleForAll() {
        book.limits.put(
                "REDUCTIONBILLER",
                new ApprovalAuthority.Limit(new java.math.BigDecimal("40"), org.carequay.shared.Money.of(300)));
        moves.move(invoice, Fixtures.send(), Fixtures.BILLER);
        assertThat(refusal(Fixtures.agree("699.99"), Fixtures.BILLER).code()).isEqualTo("beyond-authority");
        moves.move(invoice, Fixtures.agree("700.00"), Fixtures.BILLER);
        assertThat(invoice.agreed()).isEqualTo(org.carequay.shared.Money.of(700));
    }

    @Test
    void aRefundIsNeverMoreThanWhatWasPaidTooMuch() {
        Fixtures.toDrawer(book, invoice, "1000.00", "1001", "1300.00");
        moves.move(invoice, Fixtures.paid("REFUND", Fixtures.part(invoice, "1300.00")), Fixtures.BILLER);
        java.util.UUID asker = Fixtures.BILLER.account();
        org.carequay.shared.Money due = org.carequay.shared.Money.of(300);
        moves.refund(invoice, due, "back to the firm", Fixtures.ADMIN, asker);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                DomainRefusal.class,
                                () -> moves.refund(
                                        invoice, org.carequay.shared.Money.of("0.01"), "x", Fixtures.ADMIN, asker))
                        .code())
                .isEqualTo("more-than-to-refund");
        assertThat(book.sum(LedgerAccount.REFUND_DUE).isZero()).isTrue();
        assertThat(book.sum(LedgerAccount.BANK)).isEqualTo(org.carequay.shared.Money.of(1000));
    }
}
