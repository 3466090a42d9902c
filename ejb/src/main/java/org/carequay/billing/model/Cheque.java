package org.carequay.billing.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.carequay.billing.ChequeId;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.InvoiceView;
import org.carequay.shared.Money;
import org.carequay.tenancy.VersionedRow;

/** A cheque as it came in: then deposited and cleared, or returned. It can pay many invoices. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "cheque")
public class Cheque extends VersionedRow {
    /** Where the paper is. */
    public enum Status {
        RECEIVED,
        DEPOSITED,
        RETURNED
    }

    /** Why the bank or the payer took it back: no funds, payment stopped, to be written anew. */
    public enum Return {
        NSF,
        STOP,
        REISSUE
    }

    /** Basis of a receipt of another cheque of a known number. */
    public static final String SECOND = "SECOND";

    @Column(name = "cheque_no")
    private String chequeNo;

    private String payer;

    @Column(name = "cheque_date")
    private LocalDate date;

    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "deposit_no")
    private String depositNo;

    @Column(name = "cleared_on")
    private LocalDate clearedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "returned_for")
    private Return returnedFor;

    @Column(name = "received_account")
    private UUID receivedAccount;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    /** Why it is not the same as another one of that payer and number; null for the first. */
    @Column(name = "second_reason")
    private String secondReason;

    protected Cheque() {}

    Cheque(InvoiceTransition receipt, Actor by) {
        this.chequeNo = receipt.chequeNo().strip();
        this.payer = receipt.payer().strip();
        this.date = receipt.chequeDate();
        this.amount = receipt.chequeAmount().amount();
        this.status = Status.RECEIVED;
        this.receivedAccount = by.account();
        this.receivedBy = by.name();
        this.receivedAt = by.at();
        this.secondReason = secondReason(receipt);
    }

    /** Why the receipt tells of another paper than the one that is known; null when it does not. */
    static String secondReason(InvoiceTransition receipt) {
        return SECOND.equals(receipt.basis()) ? receipt.reason().strip() : null;
    }

    /** Whether the receipt tells of this very paper, still in the drawer. */
    boolean sameAs(InvoiceTransition receipt) {
        return status == Status.RECEIVED
                && Objects.equals(secondReason, secondReason(receipt))
                && date.equals(receipt.chequeDate())
                && amount().equals(receipt.chequeAmount());
    }

    void deposit(String no, LocalDate cleared) {
        status = Status.DEPOSITED;
        depositNo = no.strip();
        clearedOn = cleared;
    }

    void comeBack(Return why) {
        status = Status.RETURNED;
        returnedFor = why;
    }

    public Money amount() {
        return Money.of(amount);
    }

    public String chequeNo() {
        return chequeNo;
    }

    public String payer() {
        return payer;
    }

    public LocalDate date() {
        return date;
    }

    public Status status() {
        return status;
    }

    /** Null for the system. */
    UUID receivedAccount() {
        return receivedAccount;
    }

    String receivedBy() {
        return receivedBy;
    }

    public InvoiceView.Cheque view() {
        return new InvoiceView.Cheque(
                ChequeId.of(id()), chequeNo, date, amount(), payer, status.name(), depositNo, clearedOn);
    }
}
