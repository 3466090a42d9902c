package org.carequay.api.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.PaymentPlans;
import org.carequay.shared.InvalidInput;

/** So many parts of what a patient owes of an invoice, the first due on that day. */
public record PaymentPlanInput(UUID invoice, Integer parts, LocalDate first, PaymentPlans.Every every) {
    PaymentPlans.NewPlan command() {
        new InvalidInput.Check().required("parts", parts).done("missing-fields");
        return new PaymentPlans.NewPlan(InvoiceId.of(invoice), parts, first, every);
    }
}
