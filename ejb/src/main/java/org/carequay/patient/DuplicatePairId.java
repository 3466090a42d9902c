package org.carequay.patient;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a pair of records that may be one person. */
public record DuplicatePairId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static DuplicatePairId parse(String text) {
        return new DuplicatePairId(Ids.parse("duplicate-pair", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
