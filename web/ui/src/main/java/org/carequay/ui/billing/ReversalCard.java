package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.carequay.billing.PaymentId;
import org.carequay.billing.PaymentReversals;
import org.carequay.billing.Payments;
import org.carequay.ui.shell.Notices;

/** Takes payments of the patient on the page back. */
@Named
@ViewScoped
public class ReversalCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PaymentReversals reversals;

    @Inject
    private PaymentPage page;

    @Inject
    private Notices notices;

    private String key = UUID.randomUUID().toString();
    private String reason;

    public void takeBack(PaymentId payment) {
        Payments.Payment back = reversals.reverse(payment, reason, key);
        key = UUID.randomUUID().toString();
        reason = null;
        page.refresh();
        notices.done("billingMsg", "payment.reverse.done", back.number());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
