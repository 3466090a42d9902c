package org.carequay.scheduling;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of time that differs from the weekly hours. */
public record AvailabilityChangeId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static AvailabilityChangeId parse(String text) {
        return new AvailabilityChangeId(Ids.parse("availability change", text));
    }

    public static AvailabilityChangeId of(UUID value) {
        return value == null ? null : new AvailabilityChangeId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
