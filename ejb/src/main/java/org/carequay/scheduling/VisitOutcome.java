package org.carequay.scheduling;

/**
 * How a visit ended, as far as it has.
 *
 * @param party who called it off, as is {@code reason}; null unless it was cancelled
 * @param noticeHours whole hours between the cancellation and the start; negative when it came later
 * @param late whether that was less notice than the clinic asked for then
 * @param undoable whether the last step, an end, a check-in or an arrival, is of today and could be taken back
 */
public record VisitOutcome(
        CancelAppointment.Party party, String reason, Integer noticeHours, boolean late, boolean undoable) {}
