package org.carequay.shared;

import java.util.List;

/**
 * Where somebody lives or gets mail (FHIR Address): lines, city, two-letter state, ZIP.
 *
 * @param use {@code home|work|temp|old|billing}, or null when it is not said
 * @param period when it was or is in use, or null
 */
public record PostalAddress(
        List<String> line, String city, String state, String postalCode, String use, DatePeriod period) {
    public PostalAddress {
        line = line == null ? List.of() : List.copyOf(line);
    }

    public PostalAddress(List<String> line, String city, String state, String postalCode) {
        this(line, city, state, postalCode, null, null);
    }

    /** In one line, as on an envelope. */
    public String oneLine() {
        String place = city + ", " + state + " " + postalCode;
        return line.isEmpty() ? place : String.join(", ", line) + ", " + place;
    }
}
