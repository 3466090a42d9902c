package org.carequay.billing;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a patient's payment. */
public record PaymentId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static PaymentId parse(String text) {
        return new PaymentId(Ids.parse("payment", text));
    }

    public static PaymentId of(UUID value) {
        return value == null ? null : new PaymentId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
