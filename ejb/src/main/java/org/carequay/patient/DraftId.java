package org.carequay.patient;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an unfinished registration. */
public record DraftId(UUID value) {
    public static DraftId next() {
        return new DraftId(Ids.next());
    }

    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static DraftId parse(String text) {
        return new DraftId(Ids.parse("draft", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
