package org.carequay.shared;

import java.util.List;

/** Where somebody lives or gets mail (FHIR Address): lines, city, two-letter state, ZIP. */
public record PostalAddress(List<String> line, String city, String state, String postalCode) {
    public PostalAddress {
        line = line == null ? List.of() : List.copyOf(line);
    }

    /** In one line, as on an envelope. */
    public String oneLine() {
        return String.join(", ", line) + ", " + city + ", " + state + " " + postalCode;
    }
}
