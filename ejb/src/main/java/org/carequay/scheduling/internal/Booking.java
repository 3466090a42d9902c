package org.carequay.scheduling.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.model.BookingWish;
import org.carequay.scheduling.model.Need;
import org.carequay.shared.TimeRange;

/**
 * A booking under way.
 *
 * @param id of the appointment
 * @param visit from the patient's coming to the patient's going
 * @param busy the visit with the provider's buffers
 * @param found a free thing for each need that no chosen thing meets, as far as there is one
 */
record Booking(
        UUID id,
        BookAppointment ask,
        BookingFacts facts,
        TimeRange visit,
        TimeRange busy,
        Map<Need, BookingFacts.Thing> found) {
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
        found = Map.copyOf(found);
    }

    /** With the first free thing for each need. */
    static Booking of(UUID id, BookAppointment ask, BookingFacts facts) {
        TimeRange visit = facts.visit(ask.start(), ask.length());
        Booking bare = new Booking(id, ask, facts, visit, facts.rules().busy(visit), Map.of());
        Map<Need, BookingFacts.Thing> found = new HashMap<>();
        bare.openNeeds()
                .forEach(need -> bare.candidates(need).stream().limit(1).forEach(thing -> found.put(need, thing)));
        return new Booking(id, ask, facts, visit, bare.busy(), found);
    }

    /** With another thing for one need. */
    Booking with(Need need, BookingFacts.Thing thing) {
        Map<Need, BookingFacts.Thing> other = new HashMap<>(found);
        other.put(need, thing);
        return new Booking(id, ask, facts, visit, busy, other);
    }

    /** With those of these things that are free and meet a need that is ours to meet. */
    Booking preferring(List<ResourceId> held) {
        Booking preferred = this;
        for (Need need : openNeeds()) {
            for (BookingFacts.Thing thing : candidates(need)) {
                preferred = held.contains(thing.resource()) ? preferred.with(need, thing) : preferred;
            }
        }
        return preferred;
    }

    /** Without what nobody asked for. */
    Booking asked() {
        return new Booking(id, ask, facts, visit, busy, Map.of());
    }

    /** Rooms and equipment that were asked for. */
    List<BookingFacts.Thing> chosen() {
        return facts.things().stream()
                .filter(thing -> ask.resources().contains(thing.resource()))
                .toList();
    }

    /** All rooms and equipment it takes, by name. */
    List<BookingFacts.Thing> resources() {
        List<BookingFacts.Thing> all = new ArrayList<>(chosen());
        all.addAll(found.values());
        all.sort(Comparator.comparing(BookingFacts.Thing::name));
        return all;
    }

    /** What no chosen thing meets and is ours to find. */
    List<Need> openNeeds() {
        return facts.rules().needs().stream()
                .filter(need -> chosen().stream().noneMatch(thing -> need.fits(thing.kind(), thing.subkind())))
                .toList();
    }

    /** Free things for a need, those first that the provider reaches for first. */
    List<BookingFacts.Thing> candidates(Need need) {
        UUID provider = ask.provider().value();
        return fitting(need).stream()
                .filter(thing -> thing.state() == BookingFacts.State.FREE)
                .sorted(Comparator.comparingInt(thing -> Need.turn(thing.id(), provider)))
                .toList();
    }

    /** Things that would meet the need but are taken at that time. */
    List<BookingFacts.Thing> takenFor(Need need) {
        return candidates(need).isEmpty() ? fitting(need) : List.of();
    }

    /** Needs for which everything the site has is taken. */
    List<Need> unmet() {
        return openNeeds().stream()
                .filter(need -> !found.containsKey(need) && !fitting(need).isEmpty())
                .toList();
    }

    BookingWish wish() {
        return new BookingWish(
                facts.rules(),
                visit,
                facts.merged(),
                facts.deceased(),
                facts.providerName(),
                facts.providerActive(),
                facts.eligible(),
                facts.hours(),
                facts.sameDay(),
                chosen().stream()
                        .filter(thing -> thing.state() == BookingFacts.State.INACTIVE)
                        .map(BookingFacts.Thing::name)
                        .toList(),
                openNeeds().stream()
                        .filter(need -> anotherRoomChosen(need) || fitting(need).isEmpty())
                        .toList());
    }

    /** In the one order that every booking keeps, so that two of them never wait for each other. */
    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(PROVIDER, ask.provider().value()));
        claims.add(new Claim(PATIENT, ask.patient().value()));
        resources().forEach(thing -> claims.add(claim(thing)));
        claims.sort(Claim.ORDER);
        return claims;
    }

    static Claim claim(BookingFacts.Thing thing) {
        return new Claim(thing.kind().name(), thing.id());
    }

    /** Null where there is nothing to say. */
    String note() {
        return ask.note() == null || ask.note().isBlank() ? null : ask.note().strip();
    }

    UUID[] chosenIds() {
        return ask.resources().stream().map(ResourceId::value).toArray(UUID[]::new);
    }

    private List<BookingFacts.Thing> fitting(Need need) {
        return facts.things().stream()
                .filter(thing -> thing.state() != BookingFacts.State.INACTIVE)
                .filter(thing -> need.fits(thing.kind(), thing.subkind()))
                .toList();
    }

    private boolean anotherRoomChosen(Need need) {
        return need.kind() == org.carequay.scheduling.ResourceKind.ROOM
                && chosen().stream().anyMatch(thing -> thing.kind() == need.kind());
    }
}
