package org.carequay.patient;

import java.util.List;

/** A person's name (FHIR HumanName, use = official). */
public record HumanName(String family, List<String> given, String suffix) {
    public HumanName {
        given = given == null ? List.of() : List.copyOf(given);
    }

    /** "Family, Given Given Suffix": the order of lists. */
    public String listed() {
        String full = family + ", " + String.join(" ", given);
        return suffix == null || suffix.isBlank() ? full : full + " " + suffix;
    }

    /** "Given Given Family Suffix": the order of letters. */
    public String spoken() {
        String full = String.join(" ", given) + " " + family;
        return suffix == null || suffix.isBlank() ? full.strip() : full.strip() + " " + suffix;
    }
}
