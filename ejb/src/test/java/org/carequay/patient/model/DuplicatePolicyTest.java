package org.carequay.patient.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.carequay.patient.model.DuplicatePolicy.Facts;
import org.carequay.patient.model.DuplicatePolicy.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatePolicyTest {
    private static final LocalDate BORN = LocalDate.of(1980, 2, 28);
    private static final String PHONE = "2125550134";

    private static Facts person(String family, String given, LocalDate born, String phone, String email, String id) {
        return new Facts(List.of(family), List.of(given), born, set(phone), set(email), set(id));
    }

    private static Set<String> set(String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    private static Verdict verdict(Facts a, Facts b) {
        Verdict there = DuplicatePolicy.compare(a, b);
        assertThat(DuplicatePolicy.compare(b, a)).isEqualTo(there);
        return there;
    }

    @Test
    void sameNameAndBirthDateMatch() {
        Verdict verdict = verdict(
                person("garcia", "ana", BORN, null, null, null), person("garcia", "ana", BORN, PHONE, null, null));
        assertThat(verdict.match()).isTrue();
        assertThat(verdict.reasons()).containsExactly("name", "birthDate");
    }

    @Test
    void sharedPhoneAndEmailAloneAreAFamily() {
        assertThat(verdict(
                                person("garcia", "ana", BORN, PHONE, "home@example.com", null),
                                person("garcia", "luis", BORN.minusYears(2), PHONE, "home@example.com", null))
                        .match())
                .isFalse();
    }

    @Test
    void twinsAreTwoPeople() {
        assertThat(verdict(
                                person("garcia", "ana", BORN, PHONE, null, null),
                                person("garcia", "eva", BORN, PHONE, null, null))
                        .match())
                .isFalse();
    }

    @Test
    void anIdentifierIsEnough() {
        Verdict verdict = verdict(
                person("garcia", "ana", BORN, null, null, "x"), person("lopez", "maria", null, null, null, "x"));
        assertThat(verdict.match()).isTrue();
        assertThat(verdict.reasons()).containsExactly("identifier");
    }

    @Test
    void nameAndPhoneMatchWithLessThanNameAndBirthDate() {
        Facts known = person("garcia", "ana", BORN, PHONE, null, null);
        int byPhone =
                verdict(known, person("garcia", "ana", null, PHONE, null, null)).score();
        int byBirthDate =
                verdict(known, person("garcia", "ana", BORN, null, null, null)).score();
        assertThat(byPhone).isPositive().isLessThan(byBirthDate);
    }

    @Test
    void swappedNamesStillMatch() {
        assertThat(verdict(
                                person("garcia", "ana", BORN, null, null, null),
                                person("ana", "garcia", BORN, null, null, null))
                        .match())
                .isTrue();
    }

    @Test
    void theNameAloneIsNoMatch() {
        assertThat(verdict(
                                person("garcia", "ana", BORN, null, null, null),
                                person("garcia", "ana", BORN.plusDays(1), null, null, null))
                        .match())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "catherine,katherine,true",
        "michael,micheal,true",
        "jonathan,jonathon,true",
        "garcia,garcias,true",
        "jan,jon,false",
        "maria,mario,true",
        "robert,rupert,false",
        "smith,smith,true"
    })
    void oneLetterApartIsSimilarInLongerNames(String a, String b, boolean similar) {
        assertThat(DuplicatePolicy.similar(a, b)).isEqualTo(similar);
        assertThat(DuplicatePolicy.similar(b, a)).isEqualTo(similar);
    }

    @Test
    void aHalfEmptyFormIsCompared() {
        Facts nothing = new Facts(List.of(), List.of(), null, Set.of(), Set.of(), Set.of());
        assertThat(verdict(nothing, nothing).match()).isFalse();
    }
}
