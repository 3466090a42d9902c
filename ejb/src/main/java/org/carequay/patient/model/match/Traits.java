package org.carequay.patient.model.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.PatientWords;

/**
 * What is compared of a record; everything in its normal form ({@link PatientWords}), unknown is empty or null.
 *
 * @param given first name first
 * @param suffix such as {@code jr}; empty when there is none
 * @param gender null unless male or female
 * @param phones digits
 * @param identifiers as {@code type:blind index}
 */
public record Traits(
        List<String> family,
        List<String> given,
        String suffix,
        LocalDate birthDate,
        boolean birthDateEstimated,
        AdministrativeGender gender,
        Set<String> phones,
        Set<String> emails,
        List<Place> places,
        Set<String> identifiers) {
    private static final Map<String, String> SUFFIXES =
            Map.of("junior", "jr", "senior", "sr", "2", "ii", "2nd", "ii", "3", "iii", "3rd", "iii", "4th", "iv");

    public Traits {
        family = List.copyOf(family);
        given = List.copyOf(given);
        phones = Set.copyOf(phones);
        emails = Set.copyOf(emails);
        places = List.copyOf(places);
        identifiers = Set.copyOf(identifiers);
        gender = gender == AdministrativeGender.MALE || gender == AdministrativeGender.FEMALE ? gender : null;
    }

    /** {@code Jr.}, {@code JR} and {@code junior} are one. */
    public static String suffix(String typed) {
        String plain = String.join("", PatientWords.of(typed)).toLowerCase(Locale.ROOT);
        return SUFFIXES.getOrDefault(plain, plain);
    }

    String familyName() {
        return String.join("", family);
    }

    String firstName() {
        return given.isEmpty() ? "" : given.get(0);
    }
}
