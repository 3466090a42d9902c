package org.carequay.scheduling;

import org.carequay.shared.DomainRefusal;

/**
 * What became of one visit.
 *
 * @param visit as it is now
 * @param phone of the patient, who must be called: no message is sent
 * @param refusal why nothing was changed; null when it was
 */
public record LeaveResult(AppointmentView visit, String phone, DomainRefusal refusal) {
    /** Whether it was moved or cancelled. */
    public boolean isDone() {
        return refusal == null;
    }
}
