package org.carequay.api.billing;

import org.carequay.billing.InvoiceRequests;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** What is asked for; {@code version} of the invoice as it was seen. */
public record RequestInput(InvoiceRequests.Kind kind, Long version, Money amount, String reference, String reason) {
    InvoiceRequests.Ask command() {
        new InvalidInput.Check()
                .required("kind", kind)
                .required("version", version)
                .done("missing-fields");
        return new InvoiceRequests.Ask(kind, version, amount, reference, reason);
    }
}
