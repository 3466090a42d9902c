package org.carequay.batch.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientStanding;
import org.carequay.shared.PostalAddress;

/** One invented person of the demo population. {@code died} is null for the living. */
record Person(int no, String clinic, PatientDetails details, LocalDate died, List<ContactDetails> contact) {
    static Person of(CSVRecord row) {
        PatientDetails details = new PatientDetails(
                new HumanName(
                        row.get("family"), List.of(row.get("given").split("\\|")), blankAsNull(row.get("suffix"))),
                LocalDate.parse(row.get("birth_date")),
                false,
                AdministrativeGender.valueOf(row.get("sex").toUpperCase(Locale.ROOT)),
                telecom(row),
                List.of(new PostalAddress(
                        List.of(row.get("line")), row.get("city"), row.get("state"), row.get("postal_code"))),
                identifiers(row),
                Household.communication(row),
                null,
                Household.otherNames(row),
                Household.demographics(row),
                PatientStanding.USUAL);
        String death = row.get("death_date");
        return new Person(
                Table.number(row, "no"),
                row.get("clinic"),
                details,
                death.isEmpty() ? null : LocalDate.parse(death),
                Household.contacts(row));
    }

    /** The same person as registered on the word of that referring doctor. */
    PatientDetails referredBy(String referrer) {
        return details.referredBy(referrer);
    }

    int ageOn(LocalDate day) {
        return details.birthDate().until(day).getYears();
    }

    boolean aliveOn(LocalDate day) {
        return died == null || died.isAfter(day);
    }

    boolean hasEmail() {
        return details.telecom().stream().anyMatch(t -> t.system().equals("email"));
    }

    private static List<ContactPoint> telecom(CSVRecord row) {
        List<ContactPoint> telecom = new ArrayList<>();
        telecom.add(new ContactPoint("phone", row.get("mobile"), "mobile"));
        if (!row.get("home").isEmpty()) {
            telecom.add(new ContactPoint("phone", row.get("home"), "home"));
        }
        if (!row.get("email").isEmpty()) {
            telecom.add(new ContactPoint("email", row.get("email"), "home"));
        }
        return telecom;
    }

    private static List<Identifier> identifiers(CSVRecord row) {
        List<Identifier> identifiers = new ArrayList<>();
        identifiers.add(new Identifier(
                "SS", "http://hl7.org/fhir/sid/us-ssn", row.get("ssn").replace("-", "")));
        if (!row.get("drivers_license").isEmpty()) {
            identifiers.add(new Identifier("DL", row.get("state"), row.get("drivers_license")));
        }
        return identifiers;
    }

    private static String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
