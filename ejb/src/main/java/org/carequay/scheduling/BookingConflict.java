package org.carequay.scheduling;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.shared.DomainRefusal;

/**
 * A visit cannot be booked like this: names every rule against it and everybody and everything in the way, and offers the
 * nearest free slots. The code is that of the first rule, such as {@code outside-hours}, and else {@code conflict}.
 */
public final class BookingConflict extends DomainRefusal {
    private static final long serialVersionUID = 1L;
    private static final String OVERLAP = "conflict";
    private final transient List<BookingObstacle> obstacles;
    private final transient List<Conflict> conflicts;
    private final transient List<Slot> alternatives;

    /** {@code resource}: provider, patient, room, equipment or hours; {@code name} of who or what is busy. */
    public record Conflict(String resource, String name, Instant start, Instant end) {}

    public BookingConflict(List<Conflict> conflicts, List<Slot> alternatives) {
        this(List.of(), conflicts, alternatives);
    }

    public BookingConflict(List<BookingObstacle> obstacles, List<Conflict> conflicts, List<Slot> alternatives) {
        super(obstacles.isEmpty() ? OVERLAP : obstacles.get(0).code(), details(obstacles, conflicts));
        this.obstacles = List.copyOf(obstacles);
        this.conflicts = List.copyOf(conflicts);
        this.alternatives = List.copyOf(alternatives);
    }

    private static Map<String, Object> details(List<BookingObstacle> obstacles, List<Conflict> conflicts) {
        Map<String, Object> details = new HashMap<>();
        details.put("count", conflicts.size());
        obstacles.stream().limit(1).forEach(first -> details.putAll(first.details()));
        return details;
    }

    public List<BookingObstacle> obstacles() {
        return obstacles;
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    public List<Slot> alternatives() {
        return alternatives;
    }
}
