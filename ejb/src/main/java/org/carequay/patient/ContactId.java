package org.carequay.patient;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a contact of a patient. */
public record ContactId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ContactId parse(String text) {
        return new ContactId(Ids.parse("contact", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
