package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.PaymentId;
import org.carequay.billing.PaymentReversals;
import org.carequay.billing.Payments.Payment;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.PaymentDesk;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.RequestKeys;

/** Locks the payment and its invoices, then asks the model to take it back. */
@Stateless
@PermitAll
@Local(PaymentReversals.class)
public class PaymentReversalsBean implements PaymentReversals {
    private static final String LOCK =
            """
            select number, account_id, closing_id from patient_payment where clinic_id = bound_clinic() and id = ?
            for update""";
    private static final String INVOICES =
            """
            select invoice_id from patient_payment_part where clinic_id = bound_clinic() and payment_id = ?
            order by invoice_id""";
    private static final String ADD =
            """
            insert into patient_payment_reversal (clinic_id, id, payment_id, reason, account_id, by_name, reversed_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?) on conflict (clinic_id, payment_id) do nothing""";

    @Inject
    private ClinicSql sql;

    @Inject
    private RequestKeys keys;

    @Inject
    private Actors actors;

    @Inject
    private JpaBillingBook book;

    @Inject
    private PaymentReader reader;

    private record Taken(String number, UUID account, UUID closing) {}

    @Override
    public Payment reverse(PaymentId id, String reason, String idempotencyKey) {
        new InvalidInput.Check().required("reason", reason).done("missing-fields");
        new InvalidInput.Check().maxLength("reason", reason, 300).done();
        if (keys.claim(idempotencyKey, "payment.reverse", id + " " + reason).isEmpty()) {
            takeBack(id, reason.strip());
            keys.complete(idempotencyKey, id.value());
        }
        return reader.get(id);
    }

    private void takeBack(PaymentId id, String reason) {
        List<InvoiceId> paid = sql.list(INVOICES, row -> InvoiceId.of(Columns.uuid(row, "invoice_id")), id.value());
        if (!paid.isEmpty()) {
            book.lock(paid.get(0), paid);
        }
        Taken taken = sql.first(
                        LOCK,
                        row -> new Taken(
                                row.getString("number"),
                                Columns.uuid(row, "account_id"),
                                Columns.uuid(row, "closing_id")),
                        id.value())
                .orElseThrow(() -> new NotFound("payment"));
        Actor by = actors.now();
        if (by.account() != null && Objects.equals(by.account(), taken.account())) {
            throw new DomainRefusal("own-payment", Map.of("number", taken.number(), "person", by.name()));
        }
        int added = sql.update(ADD, Ids.next(), id.value(), reason, by.account(), by.name(), by.at());
        if (added == 0) {
            throw new DomainRefusal("payment-reversed", Map.of("number", taken.number()));
        }
        Map<UUID, Invoice> invoices = new LinkedHashMap<>();
        for (InvoiceId each : paid) {
            Invoice invoice = book.invoice(each);
            book.touch(invoice);
            invoices.put(invoice.id(), invoice);
        }
        new PaymentDesk(book).takeBack(id.value(), invoices, taken.closing() != null, reason, by);
    }
}
