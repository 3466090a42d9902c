package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carequay.billing.ApprovalLimits;
import org.carequay.billing.InvoiceRequests;
import org.carequay.billing.Ledger;
import org.carequay.billing.PaymentPlans;
import org.carequay.billing.Payments;

/** What the desk of the demo works with. */
@Dependent
public class DeskServices {
    @Inject
    private Payments payments;

    @Inject
    private PaymentPlans plans;

    @Inject
    private InvoiceRequests requests;

    @Inject
    private ApprovalLimits limits;

    @Inject
    private Ledger ledger;

    Payments payments() {
        return payments;
    }

    PaymentPlans plans() {
        return plans;
    }

    InvoiceRequests requests() {
        return requests;
    }

    ApprovalLimits limits() {
        return limits;
    }

    Ledger ledger() {
        return ledger;
    }
}
