package org.carequay.messaging;

import java.time.Instant;
import java.util.UUID;
import org.carequay.patient.PatientId;

/**
 * A message as it was, or is to be, sent.
 *
 * @param patientName as lists show it
 * @param problem code of why it is where it is, or null
 * @param recipient address or number; null for one that was suppressed
 * @param subject of an e-mail, else null
 * @param body with {@code {link}} in place of a link that only the patient has
 * @param about what it is about, such as the id of a visit
 */
public record MessageView(
        MessageId id,
        long version,
        PatientId patient,
        String patientName,
        String mrn,
        MessageRule rule,
        MessageChannel channel,
        MessageState state,
        String problem,
        String recipient,
        String subject,
        String body,
        UUID about,
        int attempts,
        Instant queuedAt,
        Instant dueAt,
        Instant sentAt,
        Instant deliveredAt) {

    /** Whether it can be sent again by hand. */
    public boolean resendable() {
        return state == MessageState.FAILED;
    }

    /** Whether it can still be held back. */
    public boolean withdrawable() {
        return state == MessageState.QUEUED || state == MessageState.FAILED;
    }
}
