package org.carequay.api.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.Cheques;
import org.carequay.billing.InvoiceId;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/**
 * A cheque that came for these invoices, each with the version that was seen. {@code secondReason}: why it is not the same as
 * another one of that number.
 */
public record ChequeInput(
        String chequeNo, LocalDate date, Money amount, String payer, List<Seen> invoices, String secondReason) {
    /** An invoice as it was seen. */
    public record Seen(UUID invoice, Long version) {}

    Cheques.NewCheque command() {
        InvalidInput.Check check = new InvalidInput.Check().required("invoices", invoices);
        List<Seen> seen = invoices == null ? List.of() : invoices;
        for (int i = 0; i < seen.size(); i++) {
            check.required("invoices[" + i + "].invoice", seen.get(i).invoice())
                    .required("invoices[" + i + "].version", seen.get(i).version());
        }
        check.done("missing-fields");
        return new Cheques.NewCheque(
                chequeNo,
                date,
                amount,
                payer,
                seen.stream()
                        .map(each -> new Cheques.Seen(InvoiceId.of(each.invoice()), each.version()))
                        .toList(),
                secondReason);
    }
}
