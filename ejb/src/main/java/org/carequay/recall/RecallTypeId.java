package org.carequay.recall;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a recall type. */
public record RecallTypeId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static RecallTypeId parse(String text) {
        return new RecallTypeId(Ids.parse("recall type", text));
    }

    public static RecallTypeId of(UUID value) {
        return value == null ? null : new RecallTypeId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
