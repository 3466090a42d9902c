package org.carequay.api.retention;

import java.time.Instant;
import org.carequay.retention.LegalHolds.HoldView;

/** A hold, as JSON. */
public record HoldBody(
        String id,
        String patient,
        String patientName,
        String reason,
        Instant since,
        String placedBy,
        Instant releasedAt,
        String releasedBy) {
    static HoldBody of(HoldView hold) {
        return new HoldBody(
                hold.id().toString(),
                hold.patient().toString(),
                hold.patientName(),
                hold.reason(),
                hold.since(),
                hold.placedBy(),
                hold.releasedAt(),
                hold.releasedBy());
    }
}
