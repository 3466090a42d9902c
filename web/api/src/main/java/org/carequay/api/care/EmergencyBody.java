package org.carequay.api.care;

import java.time.Instant;
import org.carequay.care.EmergencyOutcome;
import org.carequay.care.EmergencyReason;
import org.carequay.care.EmergencyView;

/** An emergency access, as JSON. */
public record EmergencyBody(
        String id,
        String patient,
        String patientName,
        String name,
        EmergencyReason reason,
        String explanation,
        Instant startedAt,
        Instant endsAt,
        Instant reviewDueAt,
        Instant reviewedAt,
        String reviewedBy,
        EmergencyOutcome outcome,
        String outcomeNote) {
    static EmergencyBody of(EmergencyView access) {
        return new EmergencyBody(
                access.id().toString(),
                access.patient().toString(),
                access.patientName(),
                access.personName(),
                access.reason(),
                access.explanation(),
                access.started(),
                access.ends(),
                access.reviewDue(),
                access.reviewedAt(),
                access.reviewedBy(),
                access.outcome(),
                access.outcomeNote());
    }
}
