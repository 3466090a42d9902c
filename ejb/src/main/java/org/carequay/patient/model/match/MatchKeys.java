package org.carequay.patient.model.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The blocks a record stands in: records that share one are compared, all others are not. A key is the hash of two or more
 * facts, so that it tells nothing by itself and a block stays small in a large clinic; enough of them that one wrong or
 * missing field leaves others.
 */
public final class MatchKeys {
    private static final long PRIME = 0x100000001b3L;
    private static final long START = 0xcbf29ce484222325L;
    private static final int YEAR = 4;

    /** Stands with the keys of each record and tells of which kind they are: another number, when keys are made otherwise. */
    public static final long VERSION = key("version", "1");

    private MatchKeys() {}

    public static Set<Long> of(Traits traits) {
        Set<Long> keys = new LinkedHashSet<>();
        List<String> sounds = sounds(traits);
        if (traits.birthDate() != null) {
            byDate(keys, traits, sounds);
        }
        if (!traits.family().isEmpty() && !traits.given().isEmpty()) {
            byName(keys, traits);
        }
        traits.phones().forEach(phone -> keys.add(key("phone", phone)));
        traits.emails().forEach(email -> keys.add(key("email", email)));
        traits.identifiers().stream()
                .filter(identifier -> !identifier.startsWith(Matcher.LAST_FOUR))
                .forEach(identifier -> keys.add(key("identifier", identifier)));
        traits.places().stream()
                .filter(place -> !place.number().isEmpty() && !place.street().isEmpty())
                .forEach(place -> sounds.forEach(
                        sound -> keys.add(key("place", place.number(), Sound.of(place.street()), sound))));
        return keys;
    }

    /** The sounds of first and family name, without saying which is which: they get exchanged. */
    private static List<String> sounds(Traits traits) {
        return Stream.of(traits.familyName(), String.join("", traits.given()), traits.firstName())
                .filter(name -> !name.isEmpty())
                .map(Sound::of)
                .distinct()
                .toList();
    }

    private static void byDate(Set<Long> keys, Traits traits, List<String> sounds) {
        String date = traits.birthDate().toString();
        sounds.forEach(sound -> keys.add(key("date", date, sound)));
        for (Place place : traits.places()) {
            if (!place.postalCode().isEmpty()) {
                keys.add(key("date-zip", date, place.postalCode()));
            }
            if (!place.street().isEmpty()) {
                keys.add(key("date-street", date, Sound.of(place.street())));
            }
        }
    }

    private static void byName(Set<Long> keys, Traits traits) {
        String a = Sound.of(traits.familyName());
        String b = Sound.of(traits.firstName());
        String both = a.compareTo(b) <= 0 ? a + b : b + a;
        keys.add(key("name", traits.familyName(), traits.firstName()));
        if (traits.birthDate() != null) {
            String date = traits.birthDate().toString();
            keys.add(key("name-year", both, date.substring(0, YEAR)));
            keys.add(key("name-day", both, date.substring(YEAR)));
        }
        traits.places().forEach(place -> keys.add(key("name-zip", both, place.postalCode())));
    }

    /** FNV-1a of 64 bits (Fowler, Noll, Vo). */
    private static long key(String kind, String... facts) {
        long hash = add(START, kind);
        for (String fact : facts) {
            hash = add(hash, "|");
            hash = add(hash, fact);
        }
        return hash;
    }

    private static long add(long hash, String text) {
        long next = hash;
        for (int i = 0; i < text.length(); i++) {
            next = (next ^ text.charAt(i)) * PRIME;
        }
        return next;
    }
}
