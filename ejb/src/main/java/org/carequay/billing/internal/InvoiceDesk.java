package org.carequay.billing.internal;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.InvoiceTransition.Allocation;
import org.carequay.billing.MovePermission;
import org.carequay.billing.NewInvoice;
import org.carequay.billing.model.Cheque;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.InvoiceMoves;
import org.carequay.security.Permission;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.carequay.tenancy.CurrentCaller;

/** Where invoices are made and moved: locks them, checks the key of the very move and the version, then asks the model. */
@Dependent
public class InvoiceDesk {
    @Inject
    private CurrentCaller caller;

    @Inject
    private Actors actors;

    @Inject
    private InvoiceMaker maker;

    @Inject
    private JpaBillingBook book;

    Invoice make(NewInvoice command) {
        return maker.make(command, actors.now());
    }

    void move(InvoiceId id, InvoiceTransition transition) {
        book.lock(id, named(transition));
        Invoice invoice = book.invoice(id);
        mayMove(invoice, transition);
        invoice.expectVersion(transition.version());
        new InvoiceMoves(book).move(invoice, transition, actors.now());
    }

    /**
     * The bank took back a cheque that had cleared.
     *
     * @throws DomainRefusal {@code cheque-of-others}, {@code cheque-not-open}
     */
    void bounce(UUID id, InvoiceTransition returned) {
        List<Allocation> shares = book.shares(id);
        List<InvoiceId> paid = shares.stream().map(Allocation::invoice).toList();
        if (!paid.isEmpty()) {
            book.lock(paid.get(0), paid);
        }
        Cheque cheque = book.cheque(id);
        if (cheque.status() != Cheque.Status.DEPOSITED) {
            throw new DomainRefusal("cheque-not-open", Map.of("chequeNo", cheque.chequeNo()));
        }
        Money seen = Money.sum(shares.stream().map(Allocation::amount).toList());
        if (!seen.equals(cheque.amount())) {
            throw new DomainRefusal("cheque-of-others", Map.of("chequeNo", cheque.chequeNo()));
        }
        List<Invoice> invoices = paid.stream().map(book::invoice).toList();
        invoices.forEach(book::touch);
        new InvoiceMoves(book).bounce(cheque, invoices, returned, actors.now());
    }

    /** The paper that was sent, or as it would be printed now. */
    byte[] paper(InvoiceId id) {
        Invoice invoice = book.invoice(id);
        return book.paper(invoice);
    }

    /** As {@link #move}, where somebody has asked for it. */
    void approve(RequestReader.Asked asked, InvoiceTransition transition) {
        Invoice invoice = asItWasAsked(asked);
        mayMove(invoice, transition);
        new InvoiceMoves(book).move(invoice, transition, actors.now(), asked.asker());
    }

    /** Gives money back, as somebody has asked. */
    void refund(RequestReader.Asked asked) {
        Invoice invoice = asItWasAsked(asked);
        new InvoiceMoves(book).refund(invoice, asked.amount(), asked.reason(), actors.now(), asked.asker());
    }

    /** @throws DomainRefusal {@code changed-since-asked}: another amount may be open by now */
    private Invoice asItWasAsked(RequestReader.Asked asked) {
        book.lock(asked.invoice(), List.of());
        Invoice invoice = book.invoice(asked.invoice());
        if (asked.invoiceVersion() != null && asked.invoiceVersion() != invoice.version()) {
            throw new DomainRefusal("changed-since-asked", Map.of("number", invoice.number()));
        }
        return invoice;
    }

    /** Refuses what could not be done if somebody approved it now. */
    void mayAsk(InvoiceId id, long version, InvoiceState to, Money refund) {
        book.lock(id, List.of());
        Invoice invoice = book.invoice(id);
        invoice.expectVersion(version);
        if (to == null) {
            new InvoiceMoves(book).refundable(invoice, refund);
        } else {
            new InvoiceMoves(book).mayGo(invoice, to);
        }
    }

    private void mayMove(Invoice invoice, InvoiceTransition transition) {
        if (!caller.get()
                .may(MovePermission.of(invoice.state(), transition.to()).key())) {
            throw new EJBAccessException("not permitted");
        }
        boolean second = transition.to() == InvoiceState.CHEQUE_RECEIVED && Cheque.SECOND.equals(transition.basis());
        if (second && !caller.get().may(Permission.BILLING_VOID.key())) {
            throw new EJBAccessException("not permitted");
        }
    }

    private static List<InvoiceId> named(InvoiceTransition transition) {
        return transition.allocations() == null
                ? List.of()
                : transition.allocations().stream()
                        .filter(Objects::nonNull)
                        .map(Allocation::invoice)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
