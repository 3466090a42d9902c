package org.carequay.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;

class ImportMappingTest {
    private static final List<String> HEADINGS = List.of("Family name", "FIRST", "Date of birth", "Teléfono", "Notes");

    @Test
    void headingsSuggestTheirFields() {
        assertThat(ImportMapping.suggestedBy(HEADINGS).columns())
                .isEqualTo(Map.of(
                        "Family name",
                        ImportField.FAMILY,
                        "FIRST",
                        ImportField.GIVEN,
                        "Date of birth",
                        ImportField.BIRTH_DATE,
                        "Teléfono",
                        ImportField.MOBILE));
    }

    @Test
    void aMappingWithAllThatIsNeededFits() {
        ImportMapping.suggestedBy(HEADINGS).check(HEADINGS);
    }

    @Test
    void everyThingMissingIsTold() {
        ImportMapping mapping = new ImportMapping(
                Map.of("FIRST", ImportField.GIVEN, "gone", ImportField.FAMILY, "Notes", ImportField.SOURCE_ID),
                " ",
                null);
        assertThatThrownBy(() -> mapping.check(HEADINGS))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .containsExactlyInAnyOrder(
                                new Violation("name.family", "column-missing"),
                                new Violation("birthDate", "column-missing"),
                                new Violation("sourceSystem", "required")));
    }

    @Test
    void aFieldHasOneColumn() {
        ImportMapping mapping = new ImportMapping(
                Map.of(
                        "FIRST",
                        ImportField.GIVEN,
                        "Notes",
                        ImportField.GIVEN,
                        "Family name",
                        ImportField.FAMILY,
                        "Date of birth",
                        ImportField.BIRTH_DATE),
                null,
                null);
        assertThatThrownBy(() -> mapping.check(HEADINGS))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .containsExactly(new Violation("name.given", "mapped-twice")));
    }
}
