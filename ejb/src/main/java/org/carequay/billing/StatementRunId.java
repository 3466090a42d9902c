package org.carequay.billing;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a statement run. */
public record StatementRunId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static StatementRunId parse(String text) {
        return new StatementRunId(Ids.parse("statement run", text));
    }

    public static StatementRunId of(UUID value) {
        return value == null ? null : new StatementRunId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
