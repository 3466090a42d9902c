package org.carequay.billing.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicRow;

/** An entry of the journal: written once, never changed; a correction is another entry that takes it back. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "ledger_entry")
public class LedgerEntry extends ClinicRow {
    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "invoice_id")
    private UUID invoiceId;

    @Column(name = "cheque_id")
    private UUID chequeId;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "reverses_id")
    private UUID reversesId;

    @Column(name = "remittance_id")
    private UUID remittanceId;

    @Column(name = "remittance_claim_id")
    private UUID remittanceClaimId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "by_name")
    private String byName;

    private String reason;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    private List<LedgerLine> lines = new ArrayList<>();

    protected LedgerEntry() {}

    LedgerEntry(EntryKind kind, Actor by, String reason) {
        this.kind = kind;
        this.bookedOn = by.day();
        this.bookedAt = by.at();
        this.accountId = by.account();
        this.byName = by.name();
        this.reason = reason;
    }

    LedgerEntry of(Invoice invoice) {
        invoiceId = invoice.id();
        return this;
    }

    LedgerEntry of(Cheque cheque) {
        chequeId = cheque.id();
        return this;
    }

    LedgerEntry ofPayment(UUID payment) {
        paymentId = payment;
        return this;
    }

    /** @param claim of that remittance; null for the payment as a whole */
    LedgerEntry ofRemittance(UUID remittance, UUID claim) {
        remittanceId = remittance;
        remittanceClaimId = claim;
        return this;
    }

    /** A drawer was counted and its money brought to the bank; what is over or short is booked as such. */
    public static LedgerEntry counted(String number, Money expected, Money found, Actor by) {
        return new LedgerEntry(EntryKind.DEPOSIT, by, number)
                .debit(LedgerAccount.BANK, found, null)
                .debit(LedgerAccount.CASH_OVER_SHORT, expected.minus(found), null)
                .credit(LedgerAccount.CASH_CLEARING, expected, null);
    }

    LedgerEntry reversing(LedgerEntry earlier) {
        reversesId = earlier.id();
        return this;
    }

    /** Adds an amount to the debit of an account; nothing when it is zero. */
    LedgerEntry debit(LedgerAccount account, Money amount, Invoice invoice) {
        if (!amount.isZero()) {
            UUID caseId = invoice == null ? null : invoice.caseId();
            lines.add(new LedgerLine(this, bookedOn, account, amount, caseId, invoice == null ? null : invoice.id()));
        }
        return this;
    }

    LedgerEntry credit(LedgerAccount account, Money amount, Invoice invoice) {
        return debit(account, amount.negate(), invoice);
    }

    public EntryKind kind() {
        return kind;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    public UUID invoiceId() {
        return invoiceId;
    }

    public UUID chequeId() {
        return chequeId;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public UUID remittanceClaimId() {
        return remittanceClaimId;
    }

    public UUID reversesId() {
        return reversesId;
    }

    public List<LedgerLine> lines() {
        return List.copyOf(lines);
    }

    /** Whether it moves money at all, and debits equal credits. */
    public boolean balanced() {
        return !lines.isEmpty()
                && Money.sum(lines.stream().map(LedgerLine::amount).toList()).isZero();
    }
}
