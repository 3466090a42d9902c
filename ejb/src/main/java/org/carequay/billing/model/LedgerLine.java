package org.carequay.billing.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicRow;

/** One side of an entry: an amount to the debit or the credit of an account, for an invoice where there is one. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "ledger_line")
public class LedgerLine extends ClinicRow {
    @ManyToOne(optional = false)
    @JoinColumn(name = "entry_id")
    private LedgerEntry entry;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    @Enumerated(EnumType.STRING)
    private LedgerAccount account;

    private BigDecimal debit;

    private BigDecimal credit;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "invoice_id")
    private UUID invoiceId;

    protected LedgerLine() {}

    /** @param amount to the debit if positive, to the credit if negative; never zero */
    LedgerLine(
            LedgerEntry entry, LocalDate bookedOn, LedgerAccount account, Money amount, UUID caseId, UUID invoiceId) {
        this.entry = entry;
        this.bookedOn = bookedOn;
        this.account = account;
        this.debit = amount.isPositive() ? amount.amount() : Money.ZERO.amount();
        this.credit =
                amount.isPositive() ? Money.ZERO.amount() : amount.negate().amount();
        this.caseId = caseId;
        this.invoiceId = invoiceId;
    }

    public LedgerAccount account() {
        return account;
    }

    /** Debit as positive, credit as negative. */
    public Money amount() {
        return Money.of(debit.subtract(credit));
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID invoiceId() {
        return invoiceId;
    }
}
