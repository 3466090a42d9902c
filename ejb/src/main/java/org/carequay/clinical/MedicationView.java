package org.carequay.clinical;

import java.time.Instant;

/** A medication as it stands. {@code errorReason}: why it was entered in error; null when it was not. */
public record MedicationView(
        MedicationId id,
        long version,
        MedicationDetails details,
        Instant recordedAt,
        String recordedBy,
        String errorReason) {}
