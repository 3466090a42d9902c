package org.carequay.scheduling;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a resource. */
public record ResourceId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ResourceId parse(String text) {
        return new ResourceId(Ids.parse("resource", text));
    }

    public static ResourceId of(UUID value) {
        return value == null ? null : new ResourceId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
