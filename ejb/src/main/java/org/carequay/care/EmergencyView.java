package org.carequay.care;

import java.time.Instant;
import java.util.UUID;
import org.carequay.patient.PatientId;

/**
 * One emergency access.
 *
 * @param reviewedAt null, as who and the outcome, while it waits for its review
 */
public record EmergencyView(
        UUID id,
        PatientId patient,
        String patientName,
        String personName,
        EmergencyReason reason,
        String explanation,
        Instant started,
        Instant ends,
        Instant reviewDue,
        Instant reviewedAt,
        String reviewedBy,
        EmergencyOutcome outcome,
        String outcomeNote) {}
