package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.PayerPostings;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.PayerDesk;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Finds and locks the invoices that insurers pay, and asks the model to book. */
@Stateless
@PermitAll
@Local(PayerPostings.class)
public class PayerPostingsBean implements PayerPostings {
    private static final Set<InvoiceState> PAYABLE = EnumSet.of(
            InvoiceState.PENDING_REDUCTION,
            InvoiceState.PENDING_CHEQUE,
            InvoiceState.PATIENT_RESPONSIBLE,
            InvoiceState.COLLECTIONS);
    private static final String NUMBERED =
            "select id from invoice where clinic_id = bound_clinic() and number = any (?) order by id";
    private static final String BY_HAND =
            """
            select cheque_date from cheque where clinic_id = bound_clinic() and lower(cheque_no) = lower(?) and amount = ?
              and status <> 'RETURNED' limit 1""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Actors actors;

    @Inject
    private JpaBillingBook book;

    @Override
    public List<InvoiceId> lock(Collection<String> numbers) {
        List<InvoiceId> ids = ids(numbers);
        if (!ids.isEmpty()) {
            book.lock(ids.get(0), ids);
        }
        return ids;
    }

    @Override
    public Optional<Billed> find(String number) {
        return ids(List.of(number)).stream().findFirst().map(id -> {
            Invoice invoice = book.invoice(id);
            return new Billed(
                    id,
                    invoice.number(),
                    PatientId.of(invoice.patientId()),
                    invoice.state(),
                    invoice.billed(),
                    PAYABLE.contains(invoice.state()));
        });
    }

    private List<InvoiceId> ids(Collection<String> numbers) {
        String[] wanted = numbers.stream()
                .map(number -> number.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
        return sql.list(NUMBERED, row -> InvoiceId.of(Columns.uuid(row, "id")), (Object) wanted);
    }

    @Override
    public void sent(InvoiceId id, String to, LocalDate on) {
        new PayerDesk(book).sent(book.invoice(id), to, on, actors.now());
    }

    @Override
    public Optional<LocalDate> takenByHand(String chequeNo, Money amount) {
        return sql.first(BY_HAND, row -> Columns.day(row, "cheque_date"), chequeNo, amount.amount());
    }

    @Override
    public void receive(UUID remittance, Money amount, String from) {
        new PayerDesk(book).receive(remittance, amount, from, actors.now());
    }

    @Override
    public void offset(UUID remittance, Money amount, String reason) {
        new PayerDesk(book).offset(remittance, amount, reason, actors.now());
    }

    @Override
    public void pay(Paid paid) {
        Invoice invoice = book.invoice(paid.invoice());
        book.touch(invoice);
        PayerDesk.Claim claim = new PayerDesk.Claim(
                paid.remittance(), paid.claim(), paid.from(), paid.amount(), paid.contractual(), paid.patientShare());
        new PayerDesk(book).pay(invoice, claim, actors.now());
    }

    @Override
    public void reverse(InvoiceId id, UUID remittance, UUID claim, UUID earlier, String from) {
        Invoice invoice = book.invoice(id);
        book.touch(invoice);
        new PayerDesk(book).reverse(invoice, remittance, claim, earlier, from, actors.now());
    }

    @Override
    public void dismiss(UUID remittance, UUID claim, Money amount, String reason) {
        new PayerDesk(book).dismiss(remittance, claim, amount, reason, actors.now());
    }

    @Override
    public void sendBack(UUID remittance, UUID claim, Money amount, boolean keptBack, String reference) {
        new PayerDesk(book).sendBack(remittance, claim, amount, keptBack, reference, actors.now());
    }

    @Override
    public void restore(UUID remittance, UUID claim) {
        new PayerDesk(book).restore(remittance, claim, actors.now());
    }
}
