package org.carequay.patient;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an import of patients. */
public record ImportId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ImportId parse(String text) {
        return new ImportId(Ids.parse("import", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
