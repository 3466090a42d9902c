package org.carequay.patient;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a patient. */
public record PatientId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static PatientId parse(String text) {
        return new PatientId(Ids.parse("patient", text));
    }

    public static PatientId of(UUID value) {
        return value == null ? null : new PatientId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
