package org.carequay.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes and reads the ids of rows: UUID version 7 (RFC 9562), so that new rows lie together in the index. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, later than every id made before it on this machine to the millisecond. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /**
     * Reads an id that came from outside.
     *
     * @throws NotFound when the text is no UUID: a malformed id is answered as an unknown one
     */
    public static UUID parse(String what, String text) {
        if (text == null || text.length() != 36) {
            throw new NotFound(what);
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound(what);
        }
    }
}
