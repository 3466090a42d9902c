package org.carequay.api.billing;

import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.billing.InvoiceRequests;
import org.carequay.shared.Money;

/** A request as JSON. */
public record RequestBody(
        UUID id,
        long version,
        UUID invoice,
        InvoiceRequests.Kind kind,
        Money amount,
        String reference,
        String reason,
        String askedBy,
        InvoiceRequests.Status status,
        String decidedBy,
        String answer)
        implements Made {
    static RequestBody of(InvoiceRequests.Request request) {
        return new RequestBody(
                request.id(),
                request.version(),
                request.invoice().value(),
                request.kind(),
                request.amount(),
                request.reference(),
                request.reason(),
                request.askedBy(),
                request.status(),
                request.decidedBy(),
                request.answer());
    }
}
