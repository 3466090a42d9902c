package org.carequay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitLengthTest {
    private static final Instant NINE = Instant.parse("2026-12-31T14:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-15M, not-after-start",
        "PT0S, visit-too-short",
        "PT4M59S, visit-too-short",
        "PT12H0.001S, visit-too-long",
        "PT48H, visit-too-long"
    })
    void eachImpossibleLengthHasItsOwnWords(Duration length, String code) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> check(length));

        assertThat(refused.violations()).containsExactly(new Violation("end", code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT30M", "PT12H"})
    void fiveMinutesToTwelveHoursAreFine(Duration length) {
        assertThatCode(() -> check(length)).doesNotThrowAnyException();
    }

    @Test
    void withoutAnEndTheLengthStays() {
        assertThat(RescheduleAppointment.to(NINE, null).length(NINE)).isNull();
    }

    @Test
    void anEndAloneIsMeasuredFromTheStartTheVisitHas() {
        assertThat(RescheduleAppointment.until(NINE.plusSeconds(2700)).length(NINE))
                .hasMinutes(45);
    }

    @Test
    void anEndIsMeasuredFromTheNewStartAlsoAcrossMidnightAndTheEndOfTheYear() {
        Instant late = Instant.parse("2027-01-01T04:45:00Z");
        Instant after = Instant.parse("2027-01-01T05:15:00Z");

        assertThat(new RescheduleAppointment(late, after, null, null, null, null).length(NINE))
                .hasMinutes(30);
    }

    /** Both clinics' zones: the night of 1 November 2026 has an hour twice, that of 8 March 2026 lacks one. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-01T00:30, 2026-11-01T03:00, 210",
        "America/Los_Angeles, 2026-11-01T00:30, 2026-11-01T03:00, 210",
        "America/New_York, 2026-03-08T00:30, 2026-03-08T03:00, 90",
        "America/Los_Angeles, 2026-03-08T00:30, 2026-03-08T03:00, 90"
    })
    void lengthsAreTimeThatPassesNotHandsOfTheClock(ZoneId zone, LocalDateTime from, LocalDateTime to, int minutes) {
        Instant start = from.atZone(zone).toInstant();

        assertThat(RescheduleAppointment.until(to.atZone(zone).toInstant()).length(start))
                .hasMinutes(minutes);
    }

    private static void check(Duration length) {
        InvalidInput.Check check = new InvalidInput.Check();
        VisitLength.check(check, "end", length);
        check.done();
    }
}
