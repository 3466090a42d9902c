package org.carequay.messaging;

import java.time.Instant;
import org.carequay.patient.PatientId;

/**
 * A text message from a number that nobody was written to: nothing says that a patient sent it.
 *
 * @param sender E.164
 * @param word how it was understood: {@code CONFIRM, CANCEL, STOP, START} or {@code OTHER}; only STOP does anything here
 * @param patient whom somebody said it is from, or null
 * @param patientName as lists show it, or null
 * @param seenBy who linked or dismissed it; null while it waits, and where a STOP needed nobody
 */
public record UnknownTextView(
        UnknownTextId id,
        long version,
        UnknownTextState state,
        String sender,
        String body,
        String word,
        Instant receivedAt,
        PatientId patient,
        String patientName,
        Instant seenAt,
        String seenBy) {

    public boolean waits() {
        return state == UnknownTextState.WAITING;
    }
}
