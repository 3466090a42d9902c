package org.carequay.consent;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of something that a clinic asks its patients to agree to. */
public record RequirementId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static RequirementId parse(String text) {
        return new RequirementId(Ids.parse("consent requirement", text));
    }

    public static RequirementId of(UUID value) {
        return value == null ? null : new RequirementId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
