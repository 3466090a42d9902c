package org.carequay.api.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.CheckInGate;
import org.carequay.scheduling.GateAnswer;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.RescheduleAppointment;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.VisitLength;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.SiteId;

/** What the steps of a visit say; each may name the {@code version} it saw, and without one acts on the current one. */
final class VisitInputs {
    private VisitInputs() {}

    /** A step with nothing to say. */
    public record Step(Long version) {}

    /** Checking in: what was confirmed, or why it need not be; in one word for both, or gate by gate. */
    public record CheckIn(
            Long version, boolean identityConfirmed, boolean payerConfirmed, String waiver, List<Gate> gates) {}

    /** The answer at one gate. */
    public record Gate(CheckInGate gate, boolean confirmed, String waiver) {
        static List<GateAnswer> answers(List<Gate> gates) {
            gates.forEach(each ->
                    new InvalidInput.Check().required("gates.gate", each.gate()).done());
            return gates.stream()
                    .map(each -> new GateAnswer(each.gate(), each.confirmed(), each.waiver()))
                    .toList();
        }
    }

    /** What is noted about the visit; nothing takes the note away. */
    public record Note(Long version, String note) {}

    /** Which room. */
    public record Room(Long version, UUID room) {}

    /** Cancelling: by whom and why. */
    public record Cancel(Long version, CancelAppointment.Party party, String reason) {}

    /** Moving or stretching: what is not named stays; the length as {@code end} or as {@code minutes}, and stays without both. */
    public record Reschedule(
            Long version,
            Instant start,
            Instant end,
            Integer minutes,
            UUID provider,
            UUID site,
            List<UUID> resources,
            BookingInput.Overbook overbook) {
        /** @param before when the visit starts now */
        RescheduleAppointment command(Instant before) {
            InvalidInput.Check check = new InvalidInput.Check()
                    .that(start != null || end != null || minutes != null || elsewhere(), "start", "required")
                    .that(end == null || minutes == null, "minutes", "end-or-minutes");
            VisitLength.check(check, "minutes", minutes == null ? null : Duration.ofMinutes(Math.max(0, minutes)));
            if (overbook != null) {
                check.required("overbook.reason", overbook.reason());
            }
            check.done();
            return new RescheduleAppointment(
                    start,
                    minutes == null ? end : (start == null ? before : start).plus(Duration.ofMinutes(minutes)),
                    ProviderId.of(provider),
                    site == null ? null : new SiteId(site),
                    resources == null
                            ? null
                            : resources.stream().map(ResourceId::of).toList(),
                    overbook == null ? null : overbook.reason());
        }

        private boolean elsewhere() {
            return provider != null || site != null || resources != null;
        }
    }
}
