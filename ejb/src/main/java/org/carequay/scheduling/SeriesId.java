package org.carequay.scheduling;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a series of visits. */
public record SeriesId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static SeriesId parse(String text) {
        return new SeriesId(Ids.parse("series", text));
    }

    public static SeriesId of(UUID value) {
        return value == null ? null : new SeriesId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
