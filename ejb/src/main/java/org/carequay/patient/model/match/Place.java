package org.carequay.patient.model.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carequay.patient.PatientWords;
import org.carequay.shared.PostalAddress;

/** An address as it is compared: house number, street without its kind and unit, city, postal code; unknown is empty. */
public record Place(String number, String street, String city, String postalCode) {
    private static final int ZIP = 5;
    private static final Set<String> UNITS =
            Set.of("apt", "apartment", "suite", "ste", "unit", "fl", "floor", "rm", "room", "bldg");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("avenue", "ave"),
            Map.entry("av", "ave"),
            Map.entry("boulevard", "blvd"),
            Map.entry("road", "rd"),
            Map.entry("drive", "dr"),
            Map.entry("lane", "ln"),
            Map.entry("court", "ct"),
            Map.entry("place", "pl"),
            Map.entry("terrace", "ter"),
            Map.entry("parkway", "pkwy"),
            Map.entry("highway", "hwy"),
            Map.entry("north", "n"),
            Map.entry("south", "s"),
            Map.entry("east", "e"),
            Map.entry("west", "w"));

    public static Place of(PostalAddress address) {
        String first = address.line().isEmpty() ? "" : address.line().get(0);
        String zip = address.postalCode() == null ? "" : address.postalCode().strip();
        return of(first, address.city(), zip.length() > ZIP ? zip.substring(0, ZIP) : zip);
    }

    /** @param line house number and street, in that order or the other */
    public static Place of(String line, String city, String postalCode) {
        String number = "";
        List<String> street = new ArrayList<>();
        for (String word : PatientWords.of(line)) {
            if (UNITS.contains(word)) {
                break;
            }
            if (number.isEmpty() && Character.isDigit(word.charAt(0))) {
                number = word;
            } else {
                street.add(KINDS.getOrDefault(word, word));
            }
        }
        return new Place(number, String.join("", street), String.join("", PatientWords.of(city)), postalCode.strip());
    }
}
