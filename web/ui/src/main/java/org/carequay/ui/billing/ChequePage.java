package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.carequay.billing.ChequeId;
import org.carequay.billing.Cheques;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceTransition;
import org.carequay.shared.Money;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** One cheque: the invoices it came for, how it is shared out when it clears, and its return. */
@Named
@ViewScoped
public class ChequePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Cheques cheques;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private final ArrayList<Share> shares = new ArrayList<>();
    private String key = UUID.randomUUID().toString();
    private String id;
    private long version;
    private String depositId;
    private LocalDate cleared;
    private String code;
    private String reason;
    private transient Cheques.View view;

    /** What an invoice gets, and what becomes of the rest of it. */
    public static class Share implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String invoice;
        private final Cheques.Part part;
        private Money amount;
        private String remainder;

        Share(Cheques.Part part) {
            this.invoice = part.invoice().toString();
            this.part = part;
            this.amount = part.agreed();
            this.remainder = part.agreed() != null && part.agreed().compareTo(part.balance()) < 0 ? "REDUCTION" : null;
        }

        public Cheques.Part getPart() {
            return part;
        }

        public String getInvoice() {
            return invoice;
        }

        public Money getAmount() {
            return amount;
        }

        public void setAmount(Money amount) {
            this.amount = amount;
        }

        public String getRemainder() {
            return remainder;
        }

        public void setRemainder(String remainder) {
            this.remainder = remainder;
        }
    }

    /** @throws org.carequay.shared.NotFound when there is no such cheque */
    public void open() {
        view = cheques.get(ChequeId.parse(id));
        version = view.version();
        cleared = dates.getToday();
        key = UUID.randomUUID().toString();
        shares.clear();
        view.parts().forEach(part -> shares.add(new Share(part)));
    }

    public Cheques.View getView() {
        if (view == null) {
            view = cheques.get(ChequeId.parse(id));
        }
        return view;
    }

    public boolean isHere() {
        return "RECEIVED".equals(getView().cheque().status());
    }

    /** Also one that has cleared may still come back. */
    public boolean isReturnable() {
        return !"RETURNED".equals(getView().cheque().status());
    }

    /** What is shared out so far. */
    public Money getShared() {
        return Money.sum(
                shares.stream().map(Share::getAmount).filter(Objects::nonNull).toList());
    }

    public void settle() {
        List<InvoiceTransition.Allocation> parts = shares.stream()
                .filter(share -> share.amount != null)
                .map(share ->
                        new InvoiceTransition.Allocation(InvoiceId.parse(share.invoice), share.amount, share.remainder))
                .toList();
        cheques.settle(ChequeId.parse(id), new Cheques.Settlement(version, depositId, cleared, parts, null), key);
        open();
        notices.done("billingMsg", "cheque.settled");
    }

    public void comeBack() {
        cheques.comeBack(ChequeId.parse(id), new Cheques.Returned(version, code, reason), key + "b");
        open();
        notices.done("billingMsg", "cheque.cameBack");
    }

    public List<Share> getShares() {
        return shares;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getDepositId() {
        return depositId;
    }

    public void setDepositId(String depositId) {
        this.depositId = depositId;
    }

    public LocalDate getCleared() {
        return cleared;
    }

    public void setCleared(LocalDate cleared) {
        this.cleared = cleared;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
