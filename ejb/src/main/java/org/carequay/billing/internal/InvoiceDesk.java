package org.carequay.billing.internal;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.MovePermission;
import org.carequay.billing.NewInvoice;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.InvoiceMoves;
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
        if (!caller.get()
                .may(MovePermission.of(invoice.state(), transition.to()).key())) {
            throw new EJBAccessException("not permitted");
        }
        invoice.expectVersion(transition.version());
        new InvoiceMoves(book).move(invoice, transition, actors.now());
    }

    private static List<InvoiceId> named(InvoiceTransition transition) {
        return transition.allocations() == null
                ? List.of()
                : transition.allocations().stream()
                        .filter(Objects::nonNull)
                        .map(InvoiceTransition.Allocation::invoice)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
