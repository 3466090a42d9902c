package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.PaymentPlans;
import org.carequay.patient.PatientId;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** The payment plans of the patient whose page it stands on: those in force, a new one, the end of one. */
@Named
@ViewScoped
public class PlanCard implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_PARTS = 6;

    @Inject
    private PaymentPlans plans;

    @Inject
    private PaymentPage page;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private String key = UUID.randomUUID().toString();
    private String invoice;
    private Integer parts = USUAL_PARTS;
    private LocalDate first;
    private PaymentPlans.Every every = PaymentPlans.Every.MONTH;
    private String reason;
    private transient List<PaymentPlans.Plan> all;

    public List<PaymentPlans.Plan> getAll() {
        if (all == null) {
            all = plans.of(PatientId.parse(page.getPatient()));
        }
        return all;
    }

    /** Takes the payment, which may cover parts of a plan. */
    public void pay() {
        page.take();
        all = null;
    }

    public void make() {
        plans.make(
                new PaymentPlans.NewPlan(
                        invoice == null ? null : InvoiceId.parse(invoice), parts == null ? 0 : parts, first, every),
                key);
        key = UUID.randomUUID().toString();
        all = null;
        notices.done("billingMsg", "plan.made");
    }

    public void cancel(PaymentPlans.Plan plan) {
        plans.cancel(plan.id(), plan.version(), reason);
        reason = null;
        all = null;
        notices.done("billingMsg", "plan.cancelled");
    }

    public PaymentPlans.Every[] getRhythms() {
        return PaymentPlans.Every.values();
    }

    public String getInvoice() {
        return invoice;
    }

    public void setInvoice(String invoice) {
        this.invoice = invoice;
    }

    public Integer getParts() {
        return parts;
    }

    public void setParts(Integer parts) {
        this.parts = parts;
    }

    /** Offered: a month from now. */
    public LocalDate getFirst() {
        return first == null ? dates.getToday().plusMonths(1) : first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public PaymentPlans.Every getEvery() {
        return every;
    }

    public void setEvery(PaymentPlans.Every every) {
        this.every = every;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
