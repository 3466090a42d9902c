package org.carequay.ui.billing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.carequay.billing.Disbursements;
import org.carequay.billing.Disbursements.FeeOf;
import org.carequay.billing.InvoiceId;
import org.carequay.shared.Money;

/** A disbursement sheet while it is filled in. */
public class DisbursementForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final ArrayList<Line> sources = new ArrayList<>();
    private final ArrayList<Line> costs = new ArrayList<>();
    private final ArrayList<Line> liens = new ArrayList<>();
    private BigDecimal feePercent = new BigDecimal("33.33");
    private FeeOf feeOf = FeeOf.GROSS;
    private BigDecimal clientPercent = BigDecimal.ZERO;
    private String note;

    /** A source, a cost or a lien. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;
        private String label;
        private Money amount;
        private String invoice;

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }

        public Money getAmount() {
            return amount;
        }

        public void setAmount(Money amount) {
            this.amount = amount;
        }

        public boolean isOwn() {
            return invoice != null;
        }
    }

    /** An empty sheet with the clinic's own liens. */
    static DisbursementForm of(List<Disbursements.Item> own) {
        DisbursementForm form = new DisbursementForm();
        form.sources.add(new Line());
        form.costs.add(new Line());
        own.forEach(item -> form.liens.add(line(item)));
        form.liens.add(new Line());
        return form;
    }

    static DisbursementForm of(Disbursements.Input input) {
        DisbursementForm form = new DisbursementForm();
        input.sources().forEach(item -> form.sources.add(line(item)));
        input.costs().forEach(item -> form.costs.add(line(item)));
        input.liens().forEach(item -> form.liens.add(line(item)));
        form.feePercent = input.feePercent();
        form.feeOf = input.feeOf();
        form.clientPercent = input.clientPercent();
        form.note = input.note();
        return form;
    }

    private static Line line(Disbursements.Item item) {
        Line line = new Line();
        line.label = item.label();
        line.amount = item.amount();
        line.invoice = item.invoice() == null ? null : item.invoice().toString();
        return line;
    }

    Disbursements.Input input() {
        return new Disbursements.Input(
                items(sources), items(costs), feePercent, feeOf, clientPercent, items(liens), note);
    }

    /** Lines that nobody has filled in are no items. */
    private static List<Disbursements.Item> items(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.label != null || line.amount != null)
                .map(line -> new Disbursements.Item(
                        line.label, line.amount, line.invoice == null ? null : InvoiceId.parse(line.invoice)))
                .toList();
    }

    public List<Line> getSources() {
        return sources;
    }

    public List<Line> getCosts() {
        return costs;
    }

    public List<Line> getLiens() {
        return liens;
    }

    public BigDecimal getFeePercent() {
        return feePercent;
    }

    public void setFeePercent(BigDecimal feePercent) {
        this.feePercent = feePercent;
    }

    public FeeOf getFeeOf() {
        return feeOf;
    }

    public void setFeeOf(FeeOf feeOf) {
        this.feeOf = feeOf;
    }

    public BigDecimal getClientPercent() {
        return clientPercent;
    }

    public void setClientPercent(BigDecimal clientPercent) {
        this.clientPercent = clientPercent;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
