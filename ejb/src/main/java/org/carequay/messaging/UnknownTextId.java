package org.carequay.messaging;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a text message from a number that nobody was written to. */
public record UnknownTextId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static UnknownTextId parse(String text) {
        return new UnknownTextId(Ids.parse("unknown-text", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
