package org.carequay.scheduling;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an entry of the waitlist. */
public record WaitlistEntryId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static WaitlistEntryId parse(String text) {
        return new WaitlistEntryId(Ids.parse("waitlist entry", text));
    }

    public static WaitlistEntryId of(UUID value) {
        return value == null ? null : new WaitlistEntryId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
