package org.carequay.patient.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.ContactRole;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.Ethnicity;
import org.carequay.patient.ImportMapping;
import org.carequay.patient.ImportMapping.DateOrder;
import org.carequay.patient.NewPatient;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.Race;
import org.carequay.patient.Relation;
import org.carequay.shared.Violation;
import org.carequay.shared.sheet.CsvOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReadingTest {
    private static final List<String> HEADINGS =
            List.of("Last", "First", "Middle", "DOB", "Sex", "Cell", "Email", "Address", "City", "State", "Zip", "SSN");

    private static ImportRow read(String... cells) {
        return new RowReading(ImportMapping.suggestedBy(HEADINGS), HEADINGS).read(List.of(cells));
    }

    @Test
    void aRowBecomesTheDetailsOfARegistration() {
        PatientDetails details = read(
                        " Nuñez ",
                        "Ana María",
                        "L",
                        "2/28/1980",
                        "F",
                        "(212) 555-0134",
                        "a@b.example",
                        "1 Main St",
                        "Albany",
                        "New York",
                        "2345",
                        "123-45-6789")
                .patient()
                .details();
        assertThat(details.name().family()).isEqualTo("Nuñez");
        assertThat(details.name().given()).containsExactly("Ana", "María", "L");
        assertThat(details.birthDate()).isEqualTo(LocalDate.of(1980, 2, 28));
        assertThat(details.gender()).isEqualTo(AdministrativeGender.FEMALE);
        assertThat(details.telecom())
                .containsExactly(
                        new ContactPoint("phone", "(212) 555-0134", "mobile"),
                        new ContactPoint("email", "a@b.example", "home"));
        assertThat(details.address().get(0).state()).isEqualTo("NY");
        assertThat(details.address().get(0).postalCode()).isEqualTo("02345");
        assertThat(details.identifier().get(0).value()).isEqualTo("123-45-6789");
    }

    @Test
    void emptyCellsGiveNothing() {
        PatientDetails details = read("Nuñez", "Ana", "", "1980-02-28", "", "", " ", "", "", "", "", "")
                .patient()
                .details();
        assertThat(details.telecom()).isEmpty();
        assertThat(details.address()).isEmpty();
        assertThat(details.identifier()).isEmpty();
        assertThat(details.gender()).isEqualTo(AdministrativeGender.UNKNOWN);
    }

    @Test
    void whatTheRulesRefuseIsToldAtTheFieldOfTheMapping() {
        ImportRow row = read("Nuñez", "Ana", "", "2/30/1980", "?", "", "nobody", "1 Main St", "", "NY", "1", "");
        List<Violation> told = row.atFields(List.of(
                new Violation("birthDate", "required"),
                new Violation("telecom[0].value", "not-an-email"),
                new Violation("address[0].postalCode", "zip-format"),
                new Violation("address[0].city", "required")));
        assertThat(told)
                .containsExactly(
                        new Violation("birthDate", "date-format"),
                        new Violation("gender", "unknown-value"),
                        new Violation("email", "not-an-email"),
                        new Violation("address.postalCode", "zip-format"),
                        new Violation("address.city", "required"));
    }

    @Test
    void anApostropheThatKeptASpreadsheetFromCalculatingIsTakenOff() {
        assertThat(read("'=Nuñez", "'Abdul", "", "", "", "", "", "", "", "", "", "")
                        .patient()
                        .details()
                        .name())
                .satisfies(name -> {
                    assertThat(name.family()).isEqualTo("=Nuñez");
                    assertThat(name.given()).containsExactly("'Abdul");
                });
    }

    @Test
    void whatPaysAndWhomToTurnToAreReadToo() {
        List<String> headings = List.of(
                "Last",
                "First",
                "DOB",
                "Race",
                "Ethnicity",
                "Date of death",
                "Insurance",
                "Policy number",
                "Group no",
                "Emergency contact",
                "Emergency phone",
                "Relationship");
        ImportRow row = new RowReading(ImportMapping.suggestedBy(headings), headings)
                .read(List.of(
                        "Nuñez",
                        "Ana",
                        "2/28/1980",
                        "White; Black/African American",
                        "No hispana",
                        "1/2/2020",
                        "Acme Health",
                        "A-100",
                        "",
                        "Luis Nuñez",
                        "212 555 0135",
                        "Husband"));
        NewPatient patient = row.patient();
        assertThat(patient.details().demographics().race()).containsExactly(Race.WHITE, Race.BLACK_OR_AFRICAN_AMERICAN);
        assertThat(patient.details().demographics().ethnicity()).isEqualTo(Ethnicity.NOT_HISPANIC_OR_LATINO);
        assertThat(patient.details().standing().deceased()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(patient.coverage())
                .containsExactly(new CoverageDetails(
                        CoverageOrder.PRIMARY, "Acme Health", "A-100", null, null, Relation.SELF, null, null));
        assertThat(patient.contact())
                .containsExactly(new ContactDetails(
                        ContactRole.EMERGENCY, Relation.SPOUSE, "Luis Nuñez", "212 555 0135", null, null));
        assertThat(row.atFields(List.of(new Violation("contact[0].phone", "not-a-phone"))))
                .containsExactly(new Violation("contact.phone", "not-a-phone"));
    }

    @Test
    void aWordThatMeansNothingIsToldAtItsField() {
        List<String> headings = List.of("Last", "First", "DOB", "Race", "Ethnicity", "Relationship");
        ImportRow row = new RowReading(ImportMapping.suggestedBy(headings), headings)
                .read(List.of("Nuñez", "Ana", "2/28/1980", "White; Martian", "?", "Landlord"));
        assertThat(row.misfits()).extracting(Violation::field).containsExactly("race", "ethnicity", "contact.relation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980-02-03", "1980/2/3", "19800203", "2/3/1980", "02-03-1980", "1980-02-03T00:00:00Z"})
    void datesAreReadInCommonForms(String text) {
        assertThat(CellWords.day(text, DateOrder.MONTH_FIRST)).isEqualTo(LocalDate.of(1980, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/30/1980", "1980", "yesterday", "2/3/80", "198023"})
    void whatIsNoDayIsNone(String text) {
        assertThat(CellWords.day(text, DateOrder.MONTH_FIRST)).isNull();
    }

    @Test
    void theOrderOfADateIsTheMappings() {
        assertThat(CellWords.day("3.2.1980", DateOrder.DAY_FIRST)).isEqualTo(LocalDate.of(1980, 2, 3));
    }

    @ParameterizedTest
    @CsvSource({"hombre,MALE", "Mujer,FEMALE", "X,OTHER", "unknown,UNKNOWN"})
    void gendersAreReadInBothLanguages(String text, AdministrativeGender gender) {
        assertThat(CellWords.gender(text)).isEqualTo(gender);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"=1+1,'=1+1", "+1,'+1", "-1,'-1", "@a,'@a", "a=b,a=b", "O'Neil,O'Neil"})
    void exportedCellsAreNoFormulas(String cell, String written) {
        assertThat(CsvOut.harmless(cell)).isEqualTo(written);
    }
}
