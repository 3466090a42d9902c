package org.carequay.casefile;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an attorney. */
public record AttorneyId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static AttorneyId parse(String text) {
        return new AttorneyId(Ids.parse("attorney", text));
    }

    public static AttorneyId of(UUID value) {
        return value == null ? null : new AttorneyId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
