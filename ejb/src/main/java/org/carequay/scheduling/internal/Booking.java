package org.carequay.scheduling.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.BookAppointment;
import org.carequay.shared.TimeRange;

/**
 * A booking under way.
 *
 * @param id of the appointment
 * @param visit from the patient's coming to the patient's going
 * @param busy the visit with the provider's buffers
 * @param resources the rooms and equipment it takes
 */
record Booking(
        UUID id,
        BookAppointment ask,
        BookingFacts facts,
        TimeRange visit,
        TimeRange busy,
        List<BookingFacts.Thing> resources) {
    static final String PROVIDER = "PROVIDER";
    static final String PATIENT = "PATIENT";

    /** One thing or person that a visit occupies. */
    record Claim(String kind, UUID holder) {}

    Booking {
        resources = List.copyOf(resources);
    }

    static Booking of(UUID id, BookAppointment ask, BookingFacts facts, List<BookingFacts.Thing> resources) {
        return new Booking(id, ask, facts, facts.visit(ask.start()), facts.busy(ask.start()), resources);
    }

    Booking in(BookingFacts.Thing room) {
        return new Booking(id, ask, facts, visit, busy, List.of(room));
    }

    /** Whether the room is ours to choose. */
    boolean choosesRoom() {
        return facts.needsRoom() && ask.resources().isEmpty();
    }

    /** In the one order that every booking keeps, so that two of them never wait for each other. */
    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(PROVIDER, ask.provider().value()));
        claims.add(new Claim(PATIENT, ask.patient().value()));
        resources.stream()
                .sorted(java.util.Comparator.comparing(BookingFacts.Thing::id))
                .forEach(thing -> claims.add(new Claim(thing.kind().name(), thing.id())));
        return claims;
    }
}
