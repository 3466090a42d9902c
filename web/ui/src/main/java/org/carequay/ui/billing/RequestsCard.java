package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceRequests;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceView;
import org.carequay.security.StepUpService;
import org.carequay.shared.Money;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** Write-offs, voids and refunds of an invoice: asking for one, and deciding what somebody else has asked for. */
@Named
@ViewScoped
public class RequestsCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private InvoiceRequests requests;

    @Inject
    private InvoicePage page;

    @Inject
    private Notices notices;

    @Inject
    private StepUpService stepUp;

    private final StepUpForm confirm = new StepUpForm();

    private String key = UUID.randomUUID().toString();
    private InvoiceRequests.Kind kind;
    private Money amount;
    private String reference;
    private String reason;
    private String answer;
    private transient List<InvoiceRequests.Request> all;

    public List<InvoiceRequests.Request> getAll() {
        if (all == null) {
            all = requests.of(InvoiceId.parse(page.getId()));
        }
        return all;
    }

    /** What can be asked for as the invoice stands. */
    public List<InvoiceRequests.Kind> getKinds() {
        InvoiceView view = page.getView();
        return List.of(InvoiceRequests.Kind.values()).stream()
                .filter(each -> getAll().stream()
                        .noneMatch(asked -> asked.kind() == each && asked.status() == InvoiceRequests.Status.OPEN))
                .filter(each -> switch (each) {
                    case VOID -> view.state().next().contains(InvoiceState.VOID);
                    case WRITTEN_OFF ->
                        view.state().next().contains(InvoiceState.WRITTEN_OFF)
                                || view.state() == InvoiceState.PAID
                                        && view.balance().isPositive();
                    case REFUND -> view.refundDue().isPositive();
                })
                .toList();
    }

    public void choose(InvoiceRequests.Kind chosen) {
        kind = chosen;
        amount = chosen == InvoiceRequests.Kind.REFUND ? page.getView().refundDue() : null;
        reason = null;
        reference = null;
        key = UUID.randomUUID().toString();
    }

    public void cancel() {
        kind = null;
    }

    public void ask() {
        InvoiceId invoice = InvoiceId.parse(page.getId());
        requests.ask(invoice, new InvoiceRequests.Ask(kind, page.getView().version(), amount, reference, reason), key);
        done("request.asked");
    }

    public void decide(InvoiceRequests.Request request, boolean approve) {
        String once = key + request.id() + request.version() + approve;
        if (approve && request.kind() == InvoiceRequests.Kind.REFUND) {
            confirm.with(stepUp, proof -> requests.decide(request.id(), request.version(), true, answer, once, proof));
        } else {
            requests.decide(request.id(), request.version(), approve, answer, once, null);
        }
        done(approve ? "request.approved" : "request.refused");
    }

    public void withdraw(InvoiceRequests.Request request) {
        requests.withdraw(request.id(), request.version());
        done("request.withdrawn");
    }

    /** Whether there is a refund to approve, which asks for the password. */
    public boolean isConfirming() {
        return getAll().stream().anyMatch(each -> each.mayDecide() && each.kind() == InvoiceRequests.Kind.REFUND);
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    private void done(String text) {
        kind = null;
        answer = null;
        all = null;
        page.open();
        notices.done("billingMsg", text);
    }

    public InvoiceRequests.Kind getKind() {
        return kind;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
