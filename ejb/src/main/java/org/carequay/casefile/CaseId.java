package org.carequay.casefile;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a case. */
public record CaseId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static CaseId parse(String text) {
        return new CaseId(Ids.parse("case", text));
    }

    public static CaseId of(UUID value) {
        return value == null ? null : new CaseId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
