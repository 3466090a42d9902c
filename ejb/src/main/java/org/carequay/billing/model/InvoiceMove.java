package org.carequay.billing.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceView;
import org.carequay.tenancy.ClinicRow;

/** A line of an invoice's history: who moved it, when, from where to where. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "invoice_move")
public class InvoiceMove extends ClinicRow {
    @Column(name = "invoice_id")
    private UUID invoiceId;

    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private InvoiceState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private InvoiceState to;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "by_name")
    private String byName;

    private Instant at;

    private String reason;

    protected InvoiceMove() {}

    InvoiceMove(UUID invoiceId, int position, InvoiceState from, InvoiceState to, Actor by, String reason) {
        this.invoiceId = invoiceId;
        this.position = position;
        this.from = from;
        this.to = to;
        this.accountId = by.account();
        this.byName = by.name();
        this.at = by.at();
        this.reason = reason;
    }

    public UUID invoiceId() {
        return invoiceId;
    }

    /** Null for the system. */
    public UUID accountId() {
        return accountId;
    }

    public InvoiceState from() {
        return from;
    }

    public InvoiceState to() {
        return to;
    }

    public InvoiceView.Move view() {
        return new InvoiceView.Move(from, to, byName, at, reason);
    }
}
