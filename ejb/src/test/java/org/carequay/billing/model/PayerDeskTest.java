package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.PayerClass;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;

class PayerDeskTest {
    private final MemoryBook book = new MemoryBook();
    private final Actor by = Fixtures.BILLER;
    private final UUID remittance = Ids.next();

    private Invoice sent(PayerClass payer, long billed) {
        Invoice invoice = new Invoice(
                "INV-000001",
                Ids.next(),
                Ids.next(),
                payer,
                Fixtures.TODAY,
                List.of(Fixtures.line(1, 1, billed + ".00")));
        new InvoiceMoves(book).open(invoice, by);
        book.moved(invoice, invoice.send("Insurer", Fixtures.TODAY, Ids.next(), by));
        return invoice;
    }

    private UUID pay(Invoice invoice, long paid, long contractual, long patient) {
        UUID claim = Ids.next();
        new PayerDesk(book).receive(remittance, Money.of(paid), "Insurer", by);
        new PayerDesk(book)
                .pay(
                        invoice,
                        new PayerDesk.Claim(
                                remittance, claim, "Insurer", Money.of(paid), Money.of(contractual), Money.of(patient)),
                        by);
        return claim;
    }

    private Money open(Invoice invoice) {
        return Posting.open(book.standing(invoice));
    }

    private void balanced() {
        assertThat(book.entries).allMatch(LedgerEntry::balanced);
    }

    @Test
    void aReversalOpensWhatWasAgreedWhereItWaitedForItsCheque() {
        Invoice invoice = sent(PayerClass.LIEN, 200);
        new InvoiceMoves(book).move(invoice, Fixtures.agree("180.00"), Fixtures.ADMIN);
        UUID first = pay(invoice, 200, 0, 0);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);

        new PayerDesk(book).reverse(invoice, remittance, Ids.next(), first, "Insurer", by);

        assertThat(invoice.state()).isEqualTo(InvoiceState.PENDING_CHEQUE);
        assertThat(open(invoice)).isEqualTo(Money.of(200));
        new InvoiceMoves(book).move(invoice, Fixtures.cheque("1001", "180.00"), by);
        balanced();
    }

    @Test
    void aPaidClaimSettlesTheInvoice() {
        Invoice invoice = sent(PayerClass.INSURANCE, 200);
        pay(invoice, 150, 50, 0);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
        assertThat(open(invoice)).isEqualTo(Money.ZERO);
        assertThat(book.sum(LedgerAccount.WRITE_OFF)).isEqualTo(Money.of(50));
        assertThat(book.sum(LedgerAccount.UNAPPLIED_CASH)).isEqualTo(Money.ZERO);
        balanced();
    }

    @Test
    void thePatientsShareBecomesTheirs() {
        Invoice invoice = sent(PayerClass.INSURANCE, 200);
        pay(invoice, 120, 50, 30);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PATIENT_RESPONSIBLE);
        assertThat(book.sum(LedgerAccount.PATIENT_RECEIVABLE)).isEqualTo(Money.of(30));
        balanced();
    }

    @Test
    void underALienThePatientsShareStaysWithCounsel() {
        Invoice invoice = sent(PayerClass.LIEN, 200);
        pay(invoice, 120, 50, 30);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PENDING_REDUCTION);
        assertThat(book.sum(LedgerAccount.RECEIVABLE)).isEqualTo(Money.of(30));
    }

    /** The database lets an invoice back from collections only when money is taken back. */
    @Test
    void whatIsPaidInPartWhileItIsCollectedStaysThere() {
        Invoice invoice = sent(PayerClass.INSURANCE, 200);
        book.moved(invoice, invoice.pursue(InvoiceState.COLLECTIONS, by, "Nobody answers"));
        UUID part = pay(invoice, 120, 0, 0);
        assertThat(invoice.state()).isEqualTo(InvoiceState.COLLECTIONS);
        assertThat(open(invoice)).isEqualTo(Money.of(80));

        new PayerDesk(book).reverse(invoice, remittance, Ids.next(), part, "Insurer", by);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PENDING_REDUCTION);
        balanced();
    }

    @Test
    void whatIsNotExplainedStaysOwed() {
        Invoice invoice = sent(PayerClass.INSURANCE, 200);
        pay(invoice, 120, 0, 0);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PENDING_REDUCTION);
        assertThat(open(invoice)).isEqualTo(Money.of(80));
    }

    @Test
    void theSecondInsurerPaysWhatTheFirstOneLeftToThePatient() {
        Invoice invoice = sent(PayerClass.INSURANCE, 200);
        pay(invoice, 120, 50, 30);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PATIENT_RESPONSIBLE);
        UUID second = pay(invoice, 25, 0, 5);
        assertThat(book.sum(LedgerAccount.PATIENT_RECEIVABLE)).isEqualTo(Money.of(5));
        assertThat(book.sum(LedgerAccount.REFUND_DUE)).isEqualTo(Money.ZERO);
        pay(invoice, 9, 0, 0);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
        assertThat(book.sum(LedgerAccount.REFUND_DUE)).isEqualTo(Money.of(-4));
        new PayerDesk(book).reverse(invoice, remittance, Ids.next(), second, "Second", by);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PATIENT_RESPONSIBLE);
        assertThat(open(invoice)).isEqualTo(Money.of(25));
        balanced();
    }

    @Test
    void moreThanOwedIsDueBackAndNothingIsGivenUpTwice() {
        Invoice invoice = sent(PayerClass.INSURANCE, 100);
        pay(invoice, 130, 50, 30);
        assertThat(open(invoice)).isEqualTo(Money.ZERO);
        assertThat(book.sum(LedgerAccount.REFUND_DUE)).isEqualTo(Money.of(-30));
        assertThat(book.sum(LedgerAccount.WRITE_OFF)).isEqualTo(Money.ZERO);
        balanced();
    }

    @Test
    void whatComesForAPaidInvoiceIsDueBack() {
        Invoice invoice = sent(PayerClass.INSURANCE, 200);
        pay(invoice, 150, 50, 0);
        pay(invoice, 70, 50, 0);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
        assertThat(book.sum(LedgerAccount.REFUND_DUE)).isEqualTo(Money.of(-70));
        assertThat(book.sum(LedgerAccount.UNAPPLIED_CASH)).isEqualTo(Money.ZERO);
        balanced();
    }

    @Test
    void aReversalOpensTheInvoiceAgainToTheCent() {
        Invoice invoice = sent(PayerClass.INSURANCE, 200);
        UUID first = pay(invoice, 120, 50, 30);
        new PayerDesk(book).reverse(invoice, remittance, Ids.next(), first, "Insurer", by);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PENDING_REDUCTION);
        assertThat(book.standing(invoice))
                .containsOnlyKeys(LedgerAccount.RECEIVABLE, LedgerAccount.REVENUE)
                .containsEntry(LedgerAccount.RECEIVABLE, Money.of(200));
        assertThat(book.sum(LedgerAccount.UNAPPLIED_CASH)).isEqualTo(Money.of(-120));
        pay(invoice, 150, 50, 0);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
        balanced();
    }
}
