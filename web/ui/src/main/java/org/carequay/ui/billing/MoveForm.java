package org.carequay.ui.billing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.InvoiceView;
import org.carequay.document.DocumentId;
import org.carequay.shared.Money;

/** What a person fills in to move an invoice on; one form for one move, sent at most once by its key. */
public class MoveForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String key = UUID.randomUUID().toString();
    private final InvoiceState from;
    private final InvoiceState to;
    private final List<Share> shares = new ArrayList<>();
    private String sentTo;
    private LocalDate day;
    private LocalDate until;
    private String party;
    private BigDecimal amount;
    private String basis;
    private String letter;
    private String chequeNo;
    private String payer;
    private String depositId;
    private String remainder;
    private String reason;

    /** Part of the cheque for one invoice. */
    public static class Share implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String invoice;
        private final String number;
        private BigDecimal amount;

        Share(String invoice, String number, BigDecimal amount) {
            this.invoice = invoice;
            this.number = number;
            this.amount = amount;
        }

        public String getNumber() {
            return number;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }
    }

    MoveForm(InvoiceView invoice, InvoiceState to, LocalDate today, List<InvoiceRow> onSameCheque) {
        this.from = invoice.state();
        this.to = to;
        this.day = today;
        this.until = today.plusDays(30);
        this.sentTo = invoice.firmName();
        this.payer = invoice.firmName();
        Money owed = invoice.agreed() == null ? invoice.balance() : invoice.agreed();
        this.amount = owed.amount();
        onSameCheque.forEach(row -> shares.add(new Share(
                row.id().toString(),
                row.number(),
                row.agreed() == null ? row.balance().amount() : row.agreed().amount())));
    }

    /** Which fields the form shows: send, offer, agree, cheque, clear, returned or reason. */
    public String getKind() {
        return kindOf(from, to);
    }

    /** Key of the words for the move: by its kind, else by where it leads; going back to the stage that was left. */
    static String textKey(InvoiceState from, InvoiceState to) {
        String kind = kindOf(from, to);
        if (!"reason".equals(kind)) {
            return "move." + kind;
        }
        if (!from.open() && to.compareTo(InvoiceState.PAID) < 0) {
            return from == InvoiceState.WRITTEN_OFF ? "move.afterAll" : "move.again";
        }
        return from.suspended() && to.compareTo(InvoiceState.PAID) < 0 ? "move.back" : "move.to." + to;
    }

    private static String kindOf(InvoiceState from, InvoiceState to) {
        return switch (to) {
            case PENDING_REDUCTION ->
                from == InvoiceState.PENDING_INVOICE
                        ? "send"
                        : from == InvoiceState.PENDING_REDUCTION ? "offer" : "reason";
            case PENDING_CHEQUE ->
                from == InvoiceState.PENDING_REDUCTION
                        ? "agree"
                        : from == InvoiceState.CHEQUE_RECEIVED ? "returned" : "reason";
            case CHEQUE_RECEIVED -> from == InvoiceState.PENDING_CHEQUE ? "cheque" : "reason";
            case PAID -> "clear";
            default -> "reason";
        };
    }

    InvoiceTransition transition(long version) {
        String kind = getKind();
        Money money = amount == null ? null : Money.of(amount);
        return new InvoiceTransition(
                to,
                version,
                sentTo,
                day,
                party,
                "offer".equals(kind) ? money : null,
                basis,
                day,
                until,
                "agree".equals(kind) ? money : null,
                letter == null ? null : DocumentId.parse(letter),
                until,
                chequeNo,
                day,
                "cheque".equals(kind) ? money : null,
                payer,
                depositId,
                day,
                shares.stream()
                        .filter(share -> share.amount != null)
                        .map(share -> new InvoiceTransition.Allocation(
                                InvoiceId.parse(share.invoice), Money.of(share.amount)))
                        .toList(),
                remainder,
                reason);
    }

    public String getTextKey() {
        return textKey(from, to);
    }

    String key() {
        return key;
    }

    public InvoiceState getTo() {
        return to;
    }

    public List<Share> getShares() {
        return shares;
    }

    public String getSentTo() {
        return sentTo;
    }

    public void setSentTo(String sentTo) {
        this.sentTo = sentTo;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public String getChequeNo() {
        return chequeNo;
    }

    public void setChequeNo(String chequeNo) {
        this.chequeNo = chequeNo;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public String getDepositId() {
        return depositId;
    }

    public void setDepositId(String depositId) {
        this.depositId = depositId;
    }

    public String getRemainder() {
        return remainder;
    }

    public void setRemainder(String remainder) {
        this.remainder = remainder;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
