package org.carequay.patient;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a coverage. */
public record CoverageId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static CoverageId parse(String text) {
        return new CoverageId(Ids.parse("coverage", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
