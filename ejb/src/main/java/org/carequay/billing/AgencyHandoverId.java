package org.carequay.billing;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a hand-over to a collection agency. */
public record AgencyHandoverId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static AgencyHandoverId parse(String text) {
        return new AgencyHandoverId(Ids.parse("agency hand-over", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
