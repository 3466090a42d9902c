package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.billing.PaymentId;
import org.carequay.billing.Payments;
import org.carequay.document.DocumentContent;
import org.carequay.patient.PatientId;
import org.carequay.tenancy.RequestKeys;

/** Payments of patients; the desk takes them, the drawer counts them. */
@Stateless
@PermitAll
@Local(Payments.class)
public class PaymentsBean implements Payments {
    @Inject
    private RequestKeys keys;

    @Inject
    private PaymentTaking taking;

    @Inject
    private PaymentReader reader;

    @Inject
    private DrawerCount drawer;

    @Inject
    private ReceiptPrinter printer;

    @Inject
    private AuditTrail audit;

    @Override
    public List<Owed> owed(PatientId patient) {
        audit.read("patient", patient.value(), patient.value());
        return reader.owed(patient);
    }

    @Override
    public Payment take(NewPayment command, String idempotencyKey) {
        PaymentTaking.check(command);
        Optional<UUID> made = keys.claim(idempotencyKey, "payment.take", command.toString());
        if (made.isPresent()) {
            return reader.get(PaymentId.of(made.get()));
        }
        UUID id = taking.take(command, idempotencyKey != null && !idempotencyKey.isBlank());
        keys.complete(idempotencyKey, id);
        return reader.get(PaymentId.of(id));
    }

    @Override
    public List<Payment> of(PatientId patient) {
        return reader.of(patient);
    }

    @Override
    public Payment get(PaymentId id) {
        Payment payment = reader.get(id);
        audit.read("patient_payment", id.value(), payment.patient().value());
        return payment;
    }

    @Override
    public DocumentContent receipt(PaymentId id) {
        return printer.of(get(id));
    }

    @Override
    public Drawer drawer() {
        return reader.drawer();
    }

    @Override
    public Closing count(Count counted, String idempotencyKey) {
        DrawerCount.check(counted);
        Optional<UUID> made = keys.claim(idempotencyKey, "payment.count", counted.toString());
        if (made.isEmpty()) {
            UUID id = drawer.close(counted);
            keys.complete(idempotencyKey, id);
            return reader.closing(id);
        }
        return reader.closing(made.get());
    }

    @Override
    public List<Closing> closings() {
        return reader.closings();
    }
}
