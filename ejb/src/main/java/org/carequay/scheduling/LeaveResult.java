package org.carequay.scheduling;

import org.carequay.messaging.MessageChannel;
import org.carequay.shared.DomainRefusal;

/**
 * What became of one visit.
 *
 * @param visit as it is now
 * @param phone of the patient, or null
 * @param reachedBy how the patient is told of it; null where they must be called
 * @param refusal why nothing was changed; null when it was
 */
public record LeaveResult(AppointmentView visit, String phone, MessageChannel reachedBy, DomainRefusal refusal) {
    /** Whether it was moved or cancelled. */
    public boolean isDone() {
        return refusal == null;
    }
}
