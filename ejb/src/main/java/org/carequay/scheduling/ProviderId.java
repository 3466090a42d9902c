package org.carequay.scheduling;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a provider. */
public record ProviderId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ProviderId parse(String text) {
        return new ProviderId(Ids.parse("provider", text));
    }

    public static ProviderId of(UUID value) {
        return value == null ? null : new ProviderId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
