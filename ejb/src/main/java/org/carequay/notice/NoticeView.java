package org.carequay.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice to staff.
 *
 * @param subject what it is about, as its kind says
 * @param patient whom it concerns, or null; {@code patientName} and {@code mrn} with it
 * @param doneAt null while it waits for somebody
 * @param doneBy who did it; null where it settled itself, and while it waits
 */
public record NoticeView(
        NoticeId id,
        NoticeKind kind,
        UUID subject,
        UUID patient,
        String patientName,
        String mrn,
        Instant postedAt,
        Instant doneAt,
        String doneBy) {
    public boolean waits() {
        return doneAt == null;
    }
}
