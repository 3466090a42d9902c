package org.carequay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.carequay.bench.LabelledRecords.Labelled;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.PatientWords;
import org.carequay.patient.model.match.Matcher;
import org.carequay.patient.model.match.Place;
import org.carequay.patient.model.match.Traits;

/**
 * Made households that share phone, e-mail and address: parents, twins, and in every third a father and a son of one name. In
 * each, one twin is registered a second time with one letter of the given name mistyped and another phone.
 */
final class Households {
    private static final int PHONES = 10_000_000;
    private static final int YEARS = 18;
    private final Random chance = new Random(20261125);
    private final List<String> families = new ArrayList<>();
    private final List<String> girls = new ArrayList<>();
    private final List<String> boys = new ArrayList<>();
    private final List<Labelled> people = new ArrayList<>();
    private int made;

    private Households() {
        try (var in = Matcher.class.getResourceAsStream("/org/carequay/patient/name-shares.csv");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(columns -> {
                take(columns[0], columns[1], families);
                take(columns[0], columns[2], girls);
                take(columns[0], columns[3], boys);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void take(String name, String share, List<String> names) {
        if (!share.isEmpty()) {
            names.add(name);
        }
    }

    static LabelledRecords of(int households) {
        Households made = new Households();
        for (int i = 0; i < households; i++) {
            made.household(i);
        }
        return new LabelledRecords("households", made.people);
    }

    private void household(int number) {
        String family = one(families);
        Home home = new Home(
                String.valueOf(2_120_000_000L + chance.nextInt(PHONES)),
                "home" + number + "@example.com",
                Place.of((1 + chance.nextInt(900)) + " " + one(families) + " Street", "Queens", "11354"));
        LocalDate born = day(2008);
        LocalDate father = born.minusYears(YEARS + chance.nextInt(20)).minusDays(chance.nextInt(360));
        String fathers = one(boys);
        person(family, fathers, "", father, AdministrativeGender.MALE, home);
        person(family, one(girls), "", father.plusDays(chance.nextInt(2000)), AdministrativeGender.FEMALE, home);
        if (number % 3 == 0) {
            String suffix = chance.nextBoolean() ? "jr" : "";
            person(family, fathers, suffix, day(2012), AdministrativeGender.MALE, home);
        }
        boolean girl = chance.nextBoolean();
        String first = one(girl ? girls : boys);
        String second = other(first, chance.nextBoolean() ? girls : boys);
        person(family, first, "", born, girl ? AdministrativeGender.FEMALE : AdministrativeGender.MALE, home);
        person(family, second, "", born, null, home);
        Home again = new Home("9" + home.phone().substring(1), home.email(), home.place());
        add(made, family, slip(second), "", born, null, again);
    }

    private record Home(String phone, String email, Place place) {}

    private void person(
            String family, String given, String suffix, LocalDate born, AdministrativeGender gender, Home home) {
        made++;
        add(made, family, given, suffix, born, gender, home);
    }

    private void add(
            int label,
            String family,
            String given,
            String suffix,
            LocalDate born,
            AdministrativeGender gender,
            Home home) {
        people.add(new Labelled(
                String.valueOf(label),
                new Traits(
                        PatientWords.of(family),
                        PatientWords.of(given),
                        suffix,
                        born,
                        false,
                        gender,
                        Set.of(home.phone()),
                        Set.of(home.email()),
                        List.of(home.place()),
                        Set.of())));
    }

    private String slip(String name) {
        int at = 1 + chance.nextInt(name.length() - 1);
        return name.substring(0, at) + (char) ('a' + chance.nextInt(26)) + name.substring(at);
    }

    private String other(String name, List<String> names) {
        String found = one(names);
        while (found.equals(name)) {
            found = one(names);
        }
        return found;
    }

    private LocalDate day(int year) {
        return LocalDate.of(year, 1, 1).plusDays(chance.nextInt(3000));
    }

    private String one(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
