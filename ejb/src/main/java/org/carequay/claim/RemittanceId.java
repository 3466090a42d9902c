package org.carequay.claim;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a payment that an insurer advised. */
public record RemittanceId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static RemittanceId parse(String text) {
        return new RemittanceId(Ids.parse("remittance", text));
    }

    public static RemittanceId of(UUID value) {
        return value == null ? null : new RemittanceId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
