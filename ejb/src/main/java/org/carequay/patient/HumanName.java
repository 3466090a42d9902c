package org.carequay.patient;

import java.util.List;
import org.carequay.shared.DatePeriod;

/**
 * A person's name (FHIR HumanName).
 *
 * @param use {@code official|usual|old|maiden}; official when nothing is said
 * @param period when it was or is in use, or null
 */
public record HumanName(String family, List<String> given, String suffix, String use, DatePeriod period) {
    public static final String OFFICIAL = "official";

    public HumanName {
        given = given == null ? List.of() : List.copyOf(given);
        use = use == null ? OFFICIAL : use;
    }

    /** The official name. */
    public HumanName(String family, List<String> given, String suffix) {
        this(family, given, suffix, OFFICIAL, null);
    }

    /** "Family, Given Given Suffix": the order of lists; of a family name alone just that. */
    public String listed() {
        String full = given.isEmpty() ? family : family + ", " + String.join(" ", given);
        return suffix == null || suffix.isBlank() ? full : full + " " + suffix;
    }

    /** "Given Given Family Suffix": the order of letters. */
    public String spoken() {
        String full = String.join(" ", given) + " " + family;
        return suffix == null || suffix.isBlank() ? full.strip() : full.strip() + " " + suffix;
    }
}
