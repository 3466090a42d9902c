package org.carequay.clinical;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an allergy of a patient. */
public record AllergyId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static AllergyId parse(String text) {
        return new AllergyId(Ids.parse("allergy", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
