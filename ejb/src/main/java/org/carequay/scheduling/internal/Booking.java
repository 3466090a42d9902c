package org.carequay.scheduling.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.ResourceId;
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
    record Claim(String kind, UUID holder) {
        /** The one order in which claims are taken and given back: provider, patient, then rooms and equipment by id. */
        static final Comparator<Claim> ORDER = Comparator.comparingInt(
                        (Claim claim) -> claim.kind.equals(PROVIDER) ? 0 : claim.kind.equals(PATIENT) ? 1 : 2)
                .thenComparing(Claim::holder);
    }

    Booking {
        resources = List.copyOf(resources);
    }

    static Booking of(UUID id, BookAppointment ask, BookingFacts facts, List<BookingFacts.Thing> resources) {
        return new Booking(id, ask, facts, facts.visit(ask.start()), facts.busy(ask.start()), resources);
    }

    Booking in(BookingFacts.Thing room) {
        return new Booking(id, ask, facts, visit, busy, List.of(room));
    }

    /** In that room, if it is ours to choose and free. */
    Booking preferring(ResourceId room) {
        return choosesRoom()
                ? facts.resources().stream()
                        .filter(free -> free.resource().equals(room))
                        .findFirst()
                        .map(this::in)
                        .orElse(this)
                : this;
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
        resources.forEach(thing -> claims.add(new Claim(thing.kind().name(), thing.id())));
        claims.sort(Claim.ORDER);
        return claims;
    }
}
