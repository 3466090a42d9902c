package org.carequay.clinical;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a medication of a patient. */
public record MedicationId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static MedicationId parse(String text) {
        return new MedicationId(Ids.parse("medication", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
