package org.carequay.scheduling;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a visit type. */
public record VisitTypeId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static VisitTypeId parse(String text) {
        return new VisitTypeId(Ids.parse("visit type", text));
    }

    public static VisitTypeId of(UUID value) {
        return value == null ? null : new VisitTypeId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
