package org.carequay.patient.model.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.PatientWords;

/** Builds people to compare. */
final class PersonBuilder {
    private String family = "";
    private String given = "";
    private String suffix = "";
    private LocalDate born;
    private boolean estimated;
    private AdministrativeGender gender;
    private final Set<String> phones = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final List<Place> places = new ArrayList<>();
    private final Set<String> identifiers = new HashSet<>();

    static PersonBuilder person(String family, String given, String born) {
        PersonBuilder builder = new PersonBuilder();
        builder.family = family;
        builder.given = given;
        builder.born = born == null ? null : LocalDate.parse(born);
        return builder;
    }

    PersonBuilder suffix(String value) {
        suffix = Traits.suffix(value);
        return this;
    }

    PersonBuilder estimated() {
        estimated = true;
        return this;
    }

    PersonBuilder gender(AdministrativeGender value) {
        gender = value;
        return this;
    }

    PersonBuilder phone(String value) {
        phones.add(value);
        return this;
    }

    PersonBuilder email(String value) {
        emails.add(value);
        return this;
    }

    PersonBuilder at(String line, String city, String zip) {
        places.add(Place.of(line, city, zip));
        return this;
    }

    PersonBuilder ssn(String index, String lastFour) {
        identifiers.add("SS:" + index);
        identifiers.add("SS4:" + lastFour);
        return this;
    }

    PersonBuilder licence(String index) {
        identifiers.add("DL:" + index);
        return this;
    }

    /** The household of most examples. */
    PersonBuilder home() {
        return phone("2125550134").email("home@example.com").at("12 Maple Street", "Queens", "11354");
    }

    Traits traits() {
        return new Traits(
                PatientWords.of(family),
                PatientWords.of(given),
                suffix,
                born,
                estimated,
                gender,
                phones,
                emails,
                places,
                identifiers);
    }
}
