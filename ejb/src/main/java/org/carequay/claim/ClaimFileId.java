package org.carequay.claim;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a claim as it was sent. */
public record ClaimFileId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ClaimFileId parse(String text) {
        return new ClaimFileId(Ids.parse("claim-file", text));
    }

    public static ClaimFileId of(UUID value) {
        return value == null ? null : new ClaimFileId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
