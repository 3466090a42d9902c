package org.carequay.patient.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientStanding;
import org.carequay.shared.Clock;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.CurrentCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final PatientRules rules = new PatientRules(new NoonOfToday(), new FrontDesk());

    static Stream<String> namesOfRealAndUnrealPeople() {
        return Stream.of(
                "O'Brien",
                "Núñez-García",
                "X",
                "李",
                "مُحَمَّد",
                "רחל",
                "😀",
                "Robert'); DROP TABLE patient;--",
                "<script>alert(1)</script>",
                "=1+1",
                "x".repeat(200),
                "😀".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("namesOfRealAndUnrealPeople")
    void peopleAreCalledWhatTheyAreCalled(String name) {
        assertThatCode(() -> rules.check(born(LocalDate.of(1980, 1, 1)).named(called(name, name.strip())), null))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "-", "two\nlines", "bell\u0007"})
    void whatIsNoNameIsRefusedAtItsField(String name) {
        assertThat(violations(born(LocalDate.of(1980, 1, 1)).named(called(name, "Ann"))))
                .extracting(Violation::field)
                .containsOnly("name.family");
    }

    @Test
    void twoHundredAndOneCharactersAreTooMany() {
        assertThat(violations(born(LocalDate.of(1980, 1, 1)).named(called("x".repeat(201), "Ann"))))
                .containsExactly(new Violation("name.family", "too-long"));
    }

    @Test
    void nobodyIsBornTomorrowOrBeforeAnybodyAlive() {
        assertThat(violations(born(TODAY.plusDays(1)))).containsExactly(new Violation("birthDate", "in-future"));
        assertThat(violations(born(LocalDate.of(1899, 12, 31))))
                .containsExactly(new Violation("birthDate", "before-1900"));
        assertThat(violations(born(null))).containsExactly(new Violation("birthDate", "required"));
    }

    @Test
    void deathComesAfterBirthAndNotTomorrow() {
        PatientDetails person = born(LocalDate.of(1980, 5, 1));

        assertThat(violations(person.standing(died(LocalDate.of(1980, 4, 30)))))
                .containsExactly(new Violation("deceased", "before-birth"));
        assertThat(violations(person.standing(died(TODAY.plusDays(1)))))
                .containsExactly(new Violation("deceased", "in-future"));
        assertThat(violations(person.standing(died(LocalDate.of(1980, 5, 1))))).isEmpty();
    }

    @Test
    void somebodyUnidentifiedNeedsNoNameButAnAge() {
        PatientStanding unidentified = new PatientStanding(true, null, false);

        assertThat(violations(born(LocalDate.of(1985, 7, 1)).named(null).standing(unidentified)))
                .isEmpty();
        assertThat(violations(born(null).named(null).standing(unidentified)))
                .containsExactly(new Violation("birthDate", "required"));
    }

    @Test
    void anotherNameHasAUseAndAPeriodInOrder() {
        HumanName twisted = new HumanName(
                "Diaz", List.of(), null, "maiden", new DatePeriod(LocalDate.of(2010, 1, 1), LocalDate.of(2009, 1, 1)));
        HumanName unknown = new HumanName("", List.of(), null, "stage", null);

        assertThat(violations(born(LocalDate.of(1980, 1, 1)).alsoKnownAs(List.of(twisted, unknown))))
                .containsExactly(
                        new Violation("otherName[0].period.end", "before-start"),
                        new Violation("otherName[1].use", "unknown-value"),
                        new Violation("otherName[1].family", "required"));
    }

    private List<Violation> violations(PatientDetails details) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> rules.check(details, null));
        return refused == null ? List.of() : refused.violations();
    }

    private static HumanName called(String family, String given) {
        return new HumanName(family, List.of(given), null);
    }

    private static PatientStanding died(LocalDate day) {
        return new PatientStanding(false, day, false);
    }

    private static PatientDetails born(LocalDate day) {
        return new PatientDetails(
                called("Alvarez", "Rosa"),
                day,
                false,
                AdministrativeGender.FEMALE,
                List.of(new ContactPoint("phone", "2125550134", "mobile")),
                List.of(),
                List.of(),
                "es",
                null);
    }

    private static final class NoonOfToday implements Clock {
        @Override
        public Instant now() {
            return TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public LocalDate today(ZoneId zone) {
            return TODAY;
        }
    }

    private static final class FrontDesk implements CurrentCaller {
        @Override
        public Caller get() {
            return new Caller(null, null, "FRONT_DESK", Set.of(), "Dana Desk", "");
        }

        @Override
        public boolean isBound() {
            return true;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
