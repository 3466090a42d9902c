package org.carequay.billing.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.InvoiceView;
import org.carequay.document.DocumentId;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicRow;

/** An offer in the talks about a reduction; never changed, only followed by the next. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "invoice_offer")
public class InvoiceOffer extends ClinicRow {
    @Column(name = "invoice_id")
    private UUID invoiceId;

    private String party;
    private BigDecimal amount;
    private String basis;

    @Column(name = "offered_on")
    private LocalDate offeredOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "document_id")
    private UUID documentId;

    private String note;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "by_name")
    private String byName;

    private Instant at;

    protected InvoiceOffer() {}

    InvoiceOffer(Invoice invoice, InvoiceTransition offer, Actor by) {
        this.invoiceId = invoice.id();
        this.party = offer.party();
        this.amount = offer.amount().amount();
        this.basis = offer.basis();
        this.offeredOn = offer.date();
        this.validUntil = offer.validUntil();
        this.documentId = offer.letter() == null ? null : offer.letter().value();
        this.note = offer.reason() == null || offer.reason().isBlank()
                ? null
                : offer.reason().strip();
        this.accountId = by.account();
        this.byName = by.name();
        this.at = by.at();
    }

    public InvoiceView.Offer view() {
        return new InvoiceView.Offer(
                party, Money.of(amount), basis, offeredOn, validUntil, byName, DocumentId.of(documentId), note);
    }
}
