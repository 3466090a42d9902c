package org.carequay.billing;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a cheque. */
public record ChequeId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ChequeId parse(String text) {
        return new ChequeId(Ids.parse("cheque", text));
    }

    public static ChequeId of(UUID value) {
        return value == null ? null : new ChequeId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
