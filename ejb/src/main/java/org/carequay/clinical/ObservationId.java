package org.carequay.clinical;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a vital sign. */
public record ObservationId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ObservationId parse(String text) {
        return new ObservationId(Ids.parse("observation", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
