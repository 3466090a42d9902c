package org.carequay.clinical;

import java.time.Instant;

/** A problem as it stands. {@code errorReason}: why it was entered in error; null when it was not. */
public record ConditionView(
        ConditionId id,
        long version,
        ConditionDetails details,
        Instant recordedAt,
        String recordedBy,
        String errorReason) {}
