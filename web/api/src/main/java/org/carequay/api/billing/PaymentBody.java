package org.carequay.api.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.billing.PaymentMethod;
import org.carequay.billing.Payments;
import org.carequay.shared.Money;

/** A patient's payment as JSON; {@code number} is the receipt's. */
public record PaymentBody(
        UUID id,
        String number,
        UUID patient,
        PaymentMethod method,
        String reference,
        Money amount,
        LocalDate receivedOn,
        String by,
        String invoices,
        boolean reversed)
        implements Made {
    static PaymentBody of(Payments.Payment payment) {
        return new PaymentBody(
                payment.id().value(),
                payment.number(),
                payment.patient().value(),
                payment.method(),
                payment.reference(),
                payment.amount(),
                payment.receivedOn(),
                payment.by(),
                payment.invoices(),
                payment.reversed());
    }
}
