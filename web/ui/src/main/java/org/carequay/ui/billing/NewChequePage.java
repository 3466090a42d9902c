package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.carequay.billing.Cheques;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceState;
import org.carequay.shared.Money;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** Takes one cheque for the invoices of a firm that wait for one. */
@Named
@ViewScoped
public class NewChequePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Cheques cheques;

    @Inject
    private InvoiceService invoices;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private final String key = UUID.randomUUID().toString();
    private final ArrayList<Choice> choices = new ArrayList<>();
    private String firm;
    private String chequeNo;
    private LocalDate date;
    private Money amount;
    private String payer;
    private String secondReason;

    /** An invoice that waits for a cheque. */
    public static class Choice implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String id;
        private final long version;
        private final String number;
        private final String patient;
        private final String firm;
        private final Money agreed;
        private boolean chosen;

        Choice(InvoiceRow row) {
            this.id = row.id().toString();
            this.version = row.version();
            this.number = row.number();
            this.patient = row.patientName();
            this.firm = row.firmName();
            this.agreed = row.agreed();
        }

        public String getNumber() {
            return number;
        }

        public String getPatient() {
            return patient;
        }

        public Money getAgreed() {
            return agreed;
        }

        public boolean isChosen() {
            return chosen;
        }

        public void setChosen(boolean chosen) {
            this.chosen = chosen;
        }
    }

    public void open() {
        date = dates.getToday();
        invoices.find(new InvoiceQuery(
                        null, InvoiceState.PENDING_CHEQUE, null, null, PageRequest.first(PageRequest.MAX_SIZE)))
                .items()
                .forEach(row -> choices.add(new Choice(row)));
    }

    public List<String> getFirms() {
        return List.copyOf(new TreeSet<>(choices.stream()
                .map(choice -> choice.firm)
                .filter(Objects::nonNull)
                .toList()));
    }

    /** The waiting invoices of the firm that was chosen. */
    public List<Choice> getWaiting() {
        return choices.stream()
                .filter(choice -> firm != null && firm.equals(choice.firm))
                .toList();
    }

    public void chooseFirm() {
        payer = firm;
        choices.forEach(choice -> choice.chosen = false);
    }

    /** What the ticked invoices were agreed to come to. */
    public Money getExpected() {
        return Money.sum(getWaiting().stream()
                .filter(Choice::isChosen)
                .map(Choice::getAgreed)
                .toList());
    }

    public String receive() {
        Cheques.View taken = cheques.receive(
                new Cheques.NewCheque(
                        chequeNo,
                        date,
                        amount,
                        payer,
                        getWaiting().stream()
                                .filter(Choice::isChosen)
                                .map(choice -> new Cheques.Seen(InvoiceId.parse(choice.id), choice.version))
                                .toList(),
                        secondReason),
                key);
        notices.doneBeforeRedirect("billingMsg", "cheque.taken", taken.cheque().chequeNo());
        return "/app/billing/cheque.xhtml?faces-redirect=true&id="
                + taken.cheque().id();
    }

    public String getSecondReason() {
        return secondReason;
    }

    public void setSecondReason(String secondReason) {
        this.secondReason = secondReason;
    }

    public String getFirm() {
        return firm;
    }

    public void setFirm(String firm) {
        this.firm = firm;
    }

    public String getChequeNo() {
        return chequeNo;
    }

    public void setChequeNo(String chequeNo) {
        this.chequeNo = chequeNo;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }
}
