package org.carequay.recall;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a recall run. */
public record RecallRunId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static RecallRunId parse(String text) {
        return new RecallRunId(Ids.parse("recall run", text));
    }

    public static RecallRunId of(UUID value) {
        return value == null ? null : new RecallRunId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
