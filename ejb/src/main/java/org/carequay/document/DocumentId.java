package org.carequay.document;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a document. */
public record DocumentId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static DocumentId parse(String text) {
        return new DocumentId(Ids.parse("document", text));
    }

    public static DocumentId of(UUID value) {
        return value == null ? null : new DocumentId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
