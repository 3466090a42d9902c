package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.PaymentMethod;
import org.carequay.billing.Payments;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;
import org.carequay.ui.shell.Notices;

/** A patient pays at the desk: what they owe, what they pay now, what they paid before. The patient is in the address. */
@Named
@ViewScoped
public class PaymentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Payments payments;

    @Inject
    private Notices notices;

    private String key = UUID.randomUUID().toString();
    private String patient;
    private PaymentMethod method = PaymentMethod.CARD;
    private String reference;
    private Money amount;
    private LocalDate receivedOn;
    private String note;
    private transient List<Payments.Owed> owed;
    private transient List<Payments.Payment> before;

    /** @throws org.carequay.shared.NotFound when the text is no id */
    public void open() {
        Money sum = getSum();
        amount = sum.isPositive() ? sum : null;
    }

    public List<Payments.Owed> getOwed() {
        if (owed == null) {
            owed = payments.owed(PatientId.parse(patient));
        }
        return owed;
    }

    public Money getSum() {
        return Money.sum(getOwed().stream().map(Payments.Owed::owed).toList());
    }

    public List<Payments.Payment> getBefore() {
        if (before == null) {
            before = payments.of(PatientId.parse(patient));
        }
        return before;
    }

    /** Takes the payment; the oldest invoice is paid first. */
    public void take() {
        Payments.Payment taken = payments.take(
                new Payments.NewPayment(
                        PatientId.parse(patient),
                        method,
                        method == PaymentMethod.CASH ? null : reference,
                        amount,
                        receivedOn,
                        List.of(),
                        note),
                key);
        key = UUID.randomUUID().toString();
        owed = null;
        before = null;
        reference = null;
        note = null;
        open();
        notices.done("billingMsg", "payment.taken", taken.number());
    }

    /** Reads again what is owed and was paid. */
    void refresh() {
        owed = null;
        before = null;
        open();
    }

    /** Draws the field of the reference anew when the way of paying changes. */
    public void changeMethod() {
        reference = null;
    }

    public PaymentMethod[] getMethods() {
        return PaymentMethod.values();
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public PaymentMethod getMethod() {
        return method;
    }

    public void setMethod(PaymentMethod method) {
        this.method = method;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
