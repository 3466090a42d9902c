package org.carequay.billing;

import java.util.Map;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.SignedCharges;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.shared.Page;

/** Invoices and their stages. Each money command carries an idempotency key (may be null) and the version it saw. */
public interface InvoiceService {
    /**
     * Makes an invoice in PENDING_INVOICE and posts its charges.
     *
     * @throws org.carequay.shared.DomainRefusal {@code nothing-to-bill}, {@code lop-not-executed}, {@code case-not-active},
     *     {@code no-fee} (a charge without a price in the fee schedule), {@code encounter-billed}
     */
    @Requires(Permission.BILLING_POST)
    InvoiceView create(NewInvoice command, String idempotencyKey);

    /** @throws org.carequay.shared.NotFound for an id that the clinic does not have */
    @Requires(Permission.BILLING_READ)
    InvoiceView get(InvoiceId id);

    /** Invoices as lists show them, without their lines and history. */
    @Requires(Permission.BILLING_READ)
    Page<InvoiceRow> find(InvoiceQuery query);

    /**
     * Moves the invoice on.
     *
     * @throws org.carequay.shared.DomainRefusal {@code illegal-transition} (details from, to, allowed, and missing: the
     *     stages that come first), {@code receiver-is-approver}, {@code beyond-authority}, {@code cheque-known},
     *     {@code cheque-in-hand},
     *     {@code allocations-differ-from-cheque}, {@code invoice-left-out}, {@code invoice-not-on-cheque},
     *     {@code remainder-does-not-fit}, {@code remainder-beyond-agreement}
     * @throws org.carequay.shared.InvalidInput {@code missing-fields}, {@code invalid}
     * @throws jakarta.ejb.EJBAccessException when the caller lacks the key of this very move
     */
    @Requires({
        Permission.BILLING_POST,
        Permission.BILLING_APPROVE_REDUCTION,
        Permission.BILLING_WRITE_OFF,
        Permission.BILLING_VOID
    })
    InvoiceView move(InvoiceId id, InvoiceTransition transition, String idempotencyKey);

    /** What is open per stage, for boards: state → {count, balance}. */
    @Requires(Permission.BILLING_READ)
    Map<InvoiceState, StageTotal> stages();

    /** How many invoices stand in a stage, and what is open on them (USD). */
    record StageTotal(long invoices, Money balance) {}

    /** Signed encounters that no invoice has taken yet, oldest first. */
    @Requires(Permission.BILLING_READ)
    java.util.List<SignedCharges> unbilled(CaseId caseFile);

    /** Open balance of a case, for portals and banners. */
    @FeatureCall
    Money balance(CaseId caseFile);

    /**
     * The invoice as a PDF: the paper that was sent, byte for byte, or before that as it would be printed now. Changes nothing;
     * recorded as printed.
     */
    @Requires(Permission.BILLING_READ)
    byte[] paper(InvoiceId id);
}
