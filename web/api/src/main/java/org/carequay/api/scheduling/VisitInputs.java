package org.carequay.api.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.carequay.scheduling.CancelAppointment;

/** What the steps of a visit say; each may name the {@code version} it saw, and without one acts on the current one. */
final class VisitInputs {
    private VisitInputs() {}

    /** A step with nothing to say. */
    public record Step(Long version) {}

    /** Checking in: what was confirmed, or why it need not be. */
    public record CheckIn(Long version, boolean identityConfirmed, boolean payerConfirmed, String waiver) {}

    /** Cancelling: by whom and why. */
    public record Cancel(Long version, CancelAppointment.Party party, String reason) {}

    /** Moving to another time, with the same provider when none is named. */
    public record Reschedule(Long version, Instant start, UUID provider) {}
}
