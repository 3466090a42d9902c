package org.carequay.billing;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an invoice. */
public record InvoiceId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static InvoiceId parse(String text) {
        return new InvoiceId(Ids.parse("invoice", text));
    }

    public static InvoiceId of(UUID value) {
        return value == null ? null : new InvoiceId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
