package org.carequay.patient;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a merge of two records. */
public record MergeId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static MergeId parse(String text) {
        return new MergeId(Ids.parse("merge", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
