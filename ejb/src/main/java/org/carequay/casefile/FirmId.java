package org.carequay.casefile;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a firm. */
public record FirmId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static FirmId parse(String text) {
        return new FirmId(Ids.parse("firm", text));
    }

    public static FirmId of(UUID value) {
        return value == null ? null : new FirmId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
