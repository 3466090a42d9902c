package org.carequay.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carequay.shared.DomainRefusal;

/** The booking overlaps: names every conflict and offers the nearest free slots (409 {@code conflict}). */
public final class BookingConflict extends DomainRefusal {
    private static final long serialVersionUID = 1L;
    private final transient List<Conflict> conflicts;
    private final transient List<Slot> alternatives;

    /** {@code resource}: provider, patient, room, equipment or hours; {@code name} of who or what is busy. */
    public record Conflict(String resource, String name, Instant start, Instant end) {}

    public BookingConflict(List<Conflict> conflicts, List<Slot> alternatives) {
        super("conflict", Map.of("count", conflicts.size()));
        this.conflicts = List.copyOf(conflicts);
        this.alternatives = List.copyOf(alternatives);
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    public List<Slot> alternatives() {
        return alternatives;
    }
}
