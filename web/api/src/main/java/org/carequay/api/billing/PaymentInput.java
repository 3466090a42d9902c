package org.carequay.api.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.PaymentMethod;
import org.carequay.billing.Payments;
import org.carequay.patient.PatientId;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** What a patient pays; without parts the oldest invoice is paid first. */
public record PaymentInput(
        UUID patient,
        PaymentMethod method,
        String reference,
        Money amount,
        LocalDate receivedOn,
        List<Part> parts,
        String note) {
    /** A part for one invoice, which was seen in that version. */
    public record Part(UUID invoice, Long version, Money amount) {}

    Payments.NewPayment command() {
        InvalidInput.Check check = new InvalidInput.Check();
        List<Part> given = parts == null ? List.of() : parts;
        for (int i = 0; i < given.size(); i++) {
            check.required("parts[" + i + "].invoice", given.get(i).invoice())
                    .required("parts[" + i + "].version", given.get(i).version())
                    .required("parts[" + i + "].amount", given.get(i).amount());
        }
        check.done("missing-fields");
        return new Payments.NewPayment(
                PatientId.of(patient),
                method,
                reference,
                amount,
                receivedOn,
                given.stream()
                        .map(part -> new Payments.Part(InvoiceId.of(part.invoice()), part.version(), part.amount()))
                        .toList(),
                note);
    }
}
