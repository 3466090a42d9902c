package org.carequay.report;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a section kept in the library. */
public record SavedSectionId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static SavedSectionId parse(String text) {
        return new SavedSectionId(Ids.parse("report-section", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
