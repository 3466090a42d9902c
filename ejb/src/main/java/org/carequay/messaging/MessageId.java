package org.carequay.messaging;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a message. */
public record MessageId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static MessageId parse(String text) {
        return new MessageId(Ids.parse("message", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
