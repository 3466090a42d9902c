package org.carequay.recall;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a recall. */
public record RecallId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static RecallId parse(String text) {
        return new RecallId(Ids.parse("recall", text));
    }

    public static RecallId of(UUID value) {
        return value == null ? null : new RecallId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
