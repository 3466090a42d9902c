package org.carequay.encounter;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an encounter. */
public record EncounterId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static EncounterId parse(String text) {
        return new EncounterId(Ids.parse("encounter", text));
    }

    public static EncounterId of(UUID value) {
        return value == null ? null : new EncounterId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
