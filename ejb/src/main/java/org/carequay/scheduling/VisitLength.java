package org.carequay.scheduling;

import java.time.Duration;
import org.carequay.shared.InvalidInput;

/** How long one visit may last: from five minutes to twelve hours, both included. */
public final class VisitLength {
    public static final Duration SHORTEST = Duration.ofMinutes(5);
    public static final Duration LONGEST = Duration.ofHours(12);

    private VisitLength() {}

    /** Whether a visit may last so long. */
    public static boolean allows(Duration length) {
        return length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
    }

    /**
     * Finds {@code not-after-start}, {@code visit-too-short} or {@code visit-too-long} at that field.
     *
     * @param length null: nothing to check
     */
    public static void check(InvalidInput.Check check, String field, Duration length) {
        if (length == null) {
            return;
        }
        if (length.isNegative()) {
            check.that(false, field, "not-after-start");
        } else {
            check.that(length.compareTo(SHORTEST) >= 0, field, "visit-too-short")
                    .that(length.compareTo(LONGEST) <= 0, field, "visit-too-long");
        }
    }
}
