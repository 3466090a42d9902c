package org.carequay.consent;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a consent. */
public record ConsentId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ConsentId parse(String text) {
        return new ConsentId(Ids.parse("consent", text));
    }

    public static ConsentId of(UUID value) {
        return value == null ? null : new ConsentId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
