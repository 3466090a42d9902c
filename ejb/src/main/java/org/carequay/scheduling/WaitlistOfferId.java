package org.carequay.scheduling;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an offer to somebody who waits. */
public record WaitlistOfferId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static WaitlistOfferId parse(String text) {
        return new WaitlistOfferId(Ids.parse("offer", text));
    }

    public static WaitlistOfferId of(UUID value) {
        return value == null ? null : new WaitlistOfferId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
