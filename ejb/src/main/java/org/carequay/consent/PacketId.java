package org.carequay.consent;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an intake packet. */
public record PacketId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static PacketId parse(String text) {
        return new PacketId(Ids.parse("intake packet", text));
    }

    public static PacketId of(UUID value) {
        return value == null ? null : new PacketId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
