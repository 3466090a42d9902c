package org.carequay.api.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.LeaveChange;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.Slot;
import org.carequay.shared.InvalidInput;

/** What is to become of visits whose provider is away. */
public record LeaveInput(List<Change> changes, String reason) {
    /** One visit: where it goes, or null when it is cancelled; {@code version} is the one that was looked at. */
    public record Change(UUID appointment, Long version, Place to) {
        private LeaveChange change() {
            return new LeaveChange(new AppointmentId(appointment), version, to == null ? null : to.slot());
        }
    }

    /** When and with whom the visit is to be instead. */
    public record Place(Instant start, UUID provider) {
        private Slot slot() {
            return new Slot(start, null, new ProviderId(provider), null, null, List.of());
        }
    }

    /** @throws InvalidInput naming what is missing */
    List<LeaveChange> asked() {
        InvalidInput.Check check = new InvalidInput.Check().that(changes != null, "changes", "required");
        check.done();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            String at = "changes[" + i + "].";
            check.required(at + "appointment", change == null ? null : change.appointment())
                    .required(at + "version", change == null ? null : change.version());
            if (change != null && change.to() != null) {
                check.required(at + "to.start", change.to().start())
                        .required(at + "to.provider", change.to().provider());
            }
        }
        check.done();
        return changes.stream().map(Change::change).toList();
    }
}
