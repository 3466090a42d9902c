package org.carequay.patient.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.MergeCaution;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.Relation;
import org.carequay.shared.DatePeriod;
import org.junit.jupiter.api.Test;

class MergeCautionsTest {
    private static final LocalDate BORN = LocalDate.of(1980, 2, 29);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    @Test
    void sameFactsNeedNoCaution() {
        assertThat(kinds(person(BORN, false, "***-**-1234"), person(BORN, false, "***-**-1234")))
                .isEmpty();
        assertThat(kinds(person(BORN, false, null), person(BORN, false, "***-**-1234")))
                .isEmpty();
    }

    @Test
    void anEstimatedDayOfBirthIsNoContradiction() {
        assertThat(kinds(person(BORN, false, null), person(BORN.plusDays(1), false, null)))
                .containsExactly(MergeCaution.Kind.BIRTH_DATES);
        assertThat(kinds(person(BORN, false, null), person(BORN.plusDays(1), true, null)))
                .isEmpty();
    }

    @Test
    void twoSocialSecurityNumbersAreTwoPeopleMoreOftenThanNot() {
        assertThat(MergeCautions.of(
                        person(BORN, false, "***-**-1234"), person(BORN, false, "***-**-9876"), List.of(), List.of()))
                .containsExactly(
                        new MergeCaution(MergeCaution.Kind.SOCIAL_SECURITY_NUMBERS, "***-**-1234", "***-**-9876"));
    }

    @Test
    void twoCoveragesOfOneOrderAreToldWhereTheirDaysMeet() {
        CoverageDetails aetna = coverage("Aetna", CoverageOrder.PRIMARY, SPRING, null);
        assertThat(coverages(aetna, coverage("Medicaid", CoverageOrder.PRIMARY, SPRING.plusDays(9), null)))
                .containsExactly(new MergeCaution(MergeCaution.Kind.COVERAGE_ORDER, "Aetna", "Medicaid"));
        assertThat(coverages(aetna, coverage("Medicaid", CoverageOrder.PRIMARY, null, SPRING)))
                .hasSize(1);
        assertThat(coverages(aetna, coverage("Medicaid", CoverageOrder.PRIMARY, null, SPRING.minusDays(1))))
                .isEmpty();
        assertThat(coverages(aetna, coverage("Medicaid", CoverageOrder.SECONDARY, SPRING, null)))
                .isEmpty();
    }

    private static List<MergeCaution.Kind> kinds(PatientDetails ours, PatientDetails theirs) {
        return MergeCautions.of(ours, theirs, List.of(), List.of()).stream()
                .map(MergeCaution::kind)
                .toList();
    }

    private static List<MergeCaution> coverages(CoverageDetails ours, CoverageDetails theirs) {
        PatientDetails person = person(BORN, false, null);
        return MergeCautions.of(person, person, List.of(ours), List.of(theirs));
    }

    private static CoverageDetails coverage(String payer, CoverageOrder order, LocalDate from, LocalDate to) {
        return new CoverageDetails(order, payer, null, null, null, Relation.SELF, null, DatePeriod.of(from, to));
    }

    private static PatientDetails person(LocalDate born, boolean estimated, String ssn) {
        return new PatientDetails(
                new HumanName("Brown", List.of("Ana"), null),
                born,
                estimated,
                AdministrativeGender.FEMALE,
                List.of(),
                List.of(),
                ssn == null ? List.of() : List.of(new Identifier("SS", null, ssn)),
                "en",
                null);
    }
}
