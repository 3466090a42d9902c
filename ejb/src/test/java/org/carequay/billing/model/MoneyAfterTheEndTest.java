package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.model.Fixtures.Move;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;

/** What becomes of an invoice that has ended when money comes, or goes, after all. */
class MoneyAfterTheEndTest {
    private final MemoryBook book = new MemoryBook();
    private final InvoiceMoves moves = new InvoiceMoves(book);
    private final Invoice invoice = Fixtures.open(book, "INV-000001", "1000.00");

    private DomainRefusal refusal(InvoiceTransition move, Actor by) {
        return catchThrowableOfType(DomainRefusal.class, () -> moves.move(invoice, move, by));
    }

    @Test
    void whatWasRefundedOfAChequeThatBouncesIsOwedByWhoGotIt() {
        Fixtures.toDrawer(book, invoice, "1000.00", "1001", "1020.00");
        moves.move(invoice, Fixtures.paid("REFUND", Fixtures.part(invoice, "1020.00")), Fixtures.BILLER);
        moves.refund(invoice, Money.of(20), "too much", Fixtures.ADMIN, Fixtures.BILLER.account());
        Cheque cheque = book.cheques.values().iterator().next();

        moves.bounce(
                cheque,
                List.of(invoice),
                new Move(InvoiceState.PENDING_CHEQUE).returned("NSF").build(),
                Fixtures.BILLER);
        assertThat(book.standing(invoice))
                .containsEntry(LedgerAccount.RECEIVABLE, Money.of(1020))
                .containsEntry(LedgerAccount.BANK, Money.of(-20))
                .doesNotContainKey(LedgerAccount.REFUND_DUE);
        moves.move(invoice, Fixtures.because(InvoiceState.DISPUTED), Fixtures.BILLER);
        assertThat(refusal(Fixtures.because(InvoiceState.VOID), Fixtures.ADMIN).code())
                .as("money has left the bank for it")
                .isEqualTo("invoice-has-payments");
    }

    @Test
    void aWriteOffIsTakenBackWhereItStoodAndMadeAnew() {
        Fixtures.toDrawer(book, invoice, "800.00", "1001", "300.00");
        moves.move(invoice, Fixtures.paid("DISPUTE", Fixtures.part(invoice, "300.00")), Fixtures.BILLER);
        moves.move(invoice, Fixtures.because(InvoiceState.WRITTEN_OFF), Fixtures.ADMIN);
        assertThat(moves.next(invoice))
                .containsExactly(
                        InvoiceState.PENDING_CHEQUE, InvoiceState.PATIENT_RESPONSIBLE, InvoiceState.COLLECTIONS);

        moves.move(invoice, Fixtures.because(InvoiceState.PENDING_CHEQUE), Fixtures.ADMIN);
        assertThat(book.standing(invoice))
                .containsEntry(LedgerAccount.RECEIVABLE, Money.of(700))
                .doesNotContainKeys(LedgerAccount.WRITE_OFF, LedgerAccount.DISPUTED_RECEIVABLE);

        moves.move(invoice, Fixtures.because(InvoiceState.DISPUTED), Fixtures.BILLER);
        moves.move(invoice, Fixtures.because(InvoiceState.WRITTEN_OFF), Fixtures.ADMIN);
        moves.move(invoice, Fixtures.because(InvoiceState.COLLECTIONS), Fixtures.ADMIN);
        assertThat(book.standing(invoice))
                .containsEntry(LedgerAccount.RECEIVABLE, Money.of(700))
                .doesNotContainKey(LedgerAccount.WRITE_OFF);
    }
}
