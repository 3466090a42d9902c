package org.carequay.patient.model.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carequay.patient.model.match.PersonBuilder.person;

import java.util.List;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.DuplicateGrade;
import org.carequay.patient.MatchAgreement;
import org.carequay.patient.MatchEvidence;
import org.carequay.patient.MatchField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
    private static final String BORN = "1980-02-28";

    private static Verdict verdict(PersonBuilder a, PersonBuilder b) {
        Verdict there = Matcher.compare(a.traits(), b.traits());
        assertThat(Matcher.compare(b.traits(), a.traits())).isEqualTo(there);
        return there;
    }

    private static MatchAgreement agreement(Verdict verdict, MatchField field) {
        return verdict.evidence().stream()
                .filter(found -> found.field() == field)
                .map(MatchEvidence::agreement)
                .findFirst()
                .orElse(null);
    }

    @Test
    void sameNameAndBirthDateMatchAndSayWhy() {
        Verdict verdict = verdict(
                person("García", "Ana", BORN), person("Garcia", "ana", BORN).phone("2125550134"));

        assertThat(verdict.match()).isTrue();
        assertThat(verdict.evidence())
                .extracting(MatchEvidence::field)
                .containsExactly(MatchField.FAMILY, MatchField.GIVEN, MatchField.BIRTH_DATE);
        assertThat(verdict.evidence().stream()
                        .mapToDouble(MatchEvidence::weight)
                        .sum())
                .isEqualTo(verdict.weight());
    }

    @Test
    void rareNamesSayMoreThanCommonOnes() {
        double common = verdict(person("Smith", "James", BORN), person("Smith", "James", BORN))
                .weight();
        double rare = verdict(person("Okonkwo", "Zebedee", BORN), person("Okonkwo", "Zebedee", BORN))
                .weight();
        assertThat(rare).isGreaterThan(common + 10);
    }

    @Test
    void everythingEqualIsCertain() {
        Verdict verdict = verdict(
                person("Reyes", "Ana", BORN).home().gender(AdministrativeGender.FEMALE),
                person("Reyes", "Ana", BORN).home().gender(AdministrativeGender.FEMALE));
        assertThat(verdict.grade()).isEqualTo(DuplicateGrade.CERTAIN);
        assertThat(verdict.score()).isEqualTo(100);
    }

    @Test
    void sharedContactDataAloneIsAFamily() {
        assertThat(verdict(
                                person("Reyes", "Ana", BORN).home(),
                                person("Reyes", "Luis", "1978-05-01").home())
                        .match())
                .isFalse();
        assertThat(verdict(
                                person("Reyes", "Ana", BORN).home(),
                                person("Novak", "Ivan", "1978-05-01").home())
                        .match())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ana,Eva",
        "Maria,Mario",
        "Jayden,Kayden",
        "Eric,Erin",
        "Michael,Michelle",
        "Maria Ana,Maria Eva",
        "Jan,Jon",
        "J,K",
        "Aarav,Arnav",
        "Olu,Ade"
    })
    void twinsAreTwoPeople(String one, String other) {
        assertThat(verdict(
                                person("Reyes", one, BORN).home(),
                                person("Reyes", other, BORN).home())
                        .match())
                .isFalse();
    }

    @Test
    void aBoyAndAGirlWithNamesThatLookLikeASlipAreTwins() {
        PersonBuilder girl = person("Reyes", "Yessenya", BORN).home().gender(AdministrativeGender.FEMALE);
        PersonBuilder boy = person("Reyes", "Yessenyo", BORN).home().gender(AdministrativeGender.MALE);
        assertThat(verdict(girl, boy).match()).isFalse();
    }

    @Test
    void fatherAndSonOfOneNameAreTwoPeople() {
        PersonBuilder father = person("Reyes", "Luis", "1955-03-09").home();
        assertThat(verdict(father, person("Reyes", "Luis", "1984-11-20").home()).match())
                .isFalse();
        assertThat(verdict(
                                person("Reyes", "Luis", "1955-03-09")
                                        .suffix("Sr.")
                                        .home(),
                                person("Reyes", "Luis", "1955-03-08")
                                        .suffix("Junior")
                                        .home())
                        .match())
                .isFalse();
    }

    @Test
    void anEqualSocialSecurityNumberIsShownWhateverElseDiffers() {
        Verdict verdict = verdict(
                person("Reyes", "Ana", BORN).ssn("x", "1234"),
                person("Novak", "Ivan", "1991-07-07").ssn("x", "1234"));
        assertThat(verdict.grade()).isEqualTo(DuplicateGrade.LIKELY);
        assertThat(verdict.score()).isBetween(50, 100);
    }

    @Test
    void theLastFourDigitsCountButLess() {
        Verdict verdict = verdict(
                person("Reyes", "Ana", BORN).ssn("x", "1234"),
                person("Reyes", "Ana", BORN).ssn("y", "1234"));
        assertThat(agreement(verdict, MatchField.IDENTIFIER)).isEqualTo(MatchAgreement.PART);
        Verdict other = verdict(
                person("Reyes", "Ana", BORN).ssn("x", "1234"),
                person("Reyes", "Ana", BORN).ssn("y", "9876"));
        assertThat(agreement(other, MatchField.IDENTIFIER)).isEqualTo(MatchAgreement.DIFFERENT);
        assertThat(other.weight()).isLessThan(verdict.weight());
        assertThat(other.grade()).isEqualTo(DuplicateGrade.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({
        "Reyes,William,Reyes,Bill,VARIANT",
        "Reyes,Catherine,Reyes,Katherine,VARIANT",
        "Reyes,Wiliam,Reyes,William,ONE_SLIP",
        "Reyes,Ana,Ana,Reyes,SWAPPED",
        "Reyes,A,Reyes,Ana,INITIAL",
        "Reyes,Mary Elizabeth,Reyes,Elizabeth,PART",
        "Reyes,Mary Ann,Reyes,Maryann,VARIANT",
        "Reyes,Ana,Reyes,Ana,SAME"
    })
    void givenNamesAreKnownInTheirForms(
            String familyA, String givenA, String familyB, String givenB, MatchAgreement expected) {
        Verdict verdict = verdict(
                person(familyA, givenA, BORN).phone("2125550134"),
                person(familyB, givenB, BORN).phone("2125550134"));
        assertThat(agreement(verdict, MatchField.GIVEN)).isEqualTo(expected);
        assertThat(verdict.match()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Garcia Lopez,Garcia,PART",
        "Garcia-Lopez,Lopez García,PART",
        "O'Brien,OBrien,SAME",
        "Reyes,Reyess,ONE_SLIP",
        "Schwarzenberg,Schwartzenburg,SIMILAR",
        "Reyes,Novak,DIFFERENT"
    })
    void familyNamesAreComparedInParts(String a, String b, MatchAgreement expected) {
        assertThat(agreement(verdict(person(a, "Ana", BORN), person(b, "Ana", BORN)), MatchField.FAMILY))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1980-02-08,1980-08-02,DAY_AND_MONTH_SWAPPED",
        "1980-02-28,1980-02-23,ONE_SLIP",
        "1980-02-28,1908-02-28,ONE_SLIP",
        "1980-02-28,1973-02-28,OTHER_YEAR",
        "1980-02-28,1980-11-05,SAME_YEAR",
        "1980-02-28,1973-11-05,DIFFERENT"
    })
    void birthDatesAreComparedForSlips(String a, String b, MatchAgreement expected) {
        assertThat(agreement(verdict(person("Reyes", "Ana", a), person("Reyes", "Ana", b)), MatchField.BIRTH_DATE))
                .isEqualTo(expected);
    }

    @Test
    void anEstimatedBirthDateIsComparedByTheYear() {
        Verdict near =
                verdict(person("Okafor", "Ana", "1980-01-01").estimated(), person("Okafor", "Ana", "1981-09-13"));
        assertThat(agreement(near, MatchField.BIRTH_DATE)).isEqualTo(MatchAgreement.SAME_YEAR);
        Verdict far = verdict(person("Okafor", "Ana", "1980-01-01").estimated(), person("Okafor", "Ana", "1999-09-13"));
        assertThat(far.weight()).isLessThan(near.weight());
    }

    @Test
    void theNameAloneIsNoMatch() {
        assertThat(verdict(person("Garcia", "Maria", BORN), person("Garcia", "Maria", "1971-09-30"))
                        .match())
                .isFalse();
    }

    @Test
    void aHalfEmptyFormIsCompared() {
        assertThat(verdict(person("", "", null), person("", "", null)).match()).isFalse();
        assertThat(verdict(
                                person("Reyes", "Ana", null).phone("2125550134"),
                                person("Reyes", "Ana", BORN).home())
                        .match())
                .isTrue();
    }

    @Test
    void whatAHouseholdSharesIsLimited() {
        Verdict verdict = verdict(
                person("Reyes", "Ana", BORN).home(),
                person("Reyes", "Ana", BORN).home());
        double shared = verdict.evidence().stream()
                .filter(found -> found.field().shared())
                .mapToDouble(MatchEvidence::weight)
                .sum();
        double all =
                verdict.evidence().stream().mapToDouble(MatchEvidence::weight).sum();
        assertThat(verdict.weight()).isLessThan(all);
        assertThat(shared).isGreaterThan(Weights.HOUSEHOLD);
    }

    @Test
    void evidenceIsKeptAsText() {
        List<MatchEvidence> evidence = verdict(
                        person("Reyes", "Ana", BORN).home(),
                        person("Reyes", "Anna", BORN).home())
                .evidence();
        List<MatchEvidence> read = EvidenceText.read(EvidenceText.of(evidence));
        assertThat(read)
                .extracting(MatchEvidence::field)
                .isEqualTo(evidence.stream().map(MatchEvidence::field).toList());
        assertThat(read.get(0).weight()).isCloseTo(evidence.get(0).weight(), org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void onlyIdentifyingFieldsAreInTheFingerprint() {
        Traits ana = person("Reyes", "Ana", BORN).traits();
        Traits moved = person("Reyes", "Ana", BORN).home().traits();
        Traits other = person("Reyes", "Luis", BORN).traits();
        assertThat(Fingerprint.of(ana, other))
                .isEqualTo(Fingerprint.of(other, moved))
                .isNotEqualTo(Fingerprint.of(person("Reyes", "Anna", BORN).traits(), other));
    }
}
