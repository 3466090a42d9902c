package org.carequay.clinical;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a problem of a patient. */
public record ConditionId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ConditionId parse(String text) {
        return new ConditionId(Ids.parse("condition", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
