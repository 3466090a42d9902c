package org.carequay.api.billing;

import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.billing.PaymentPlans;
import org.carequay.shared.Money;

/** A payment plan as JSON; {@code late}: a part of it was missed. */
public record PaymentPlanBody(
        UUID id,
        long version,
        UUID invoice,
        String number,
        Money total,
        Money paid,
        boolean late,
        List<PaymentPlans.Due> dues)
        implements Made {
    static PaymentPlanBody of(PaymentPlans.Plan plan) {
        return new PaymentPlanBody(
                plan.id(),
                plan.version(),
                plan.invoice().value(),
                plan.number(),
                plan.total(),
                plan.paid(),
                plan.late(),
                plan.dues());
    }
}
