package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of 23 and 25 hours, and visits across midnight and the end of a month, with a provider who never sleeps. */
@ExtendWith(RunningCareQuay.class)
class ScheduleClockIT {
    private static final int HOUR = 60;
    private Clinic clinic;
    private ZoneId zone;
    private OwnProvider own;

    private void at(String code, String zoneName) {
        clinic = new Clinic(code);
        zone = ZoneId.of(zoneName);
        own = new OwnProvider(clinic, "00:00", "00:00");
    }

    /** The clocks go from two to three: that hour is offered to nobody. */
    @ParameterizedTest
    @CsvSource({"eastside, America/New_York", "harbor, America/Los_Angeles"})
    void aDayOf23Hours(String code, String zoneName) {
        at(code, zoneName);
        LocalDate day = change(3, DayOfWeek.SUNDAY, 2);
        assertThat(Duration.between(midnight(day), midnight(day.plusDays(1)))).isEqualTo(Duration.ofHours(23));

        List<Instant> starts = offered(day);

        assertThat(starts).contains(midnight(day), midnight(day).plus(Duration.ofHours(2)));
        assertThat(starts)
                .allMatch(start -> start.atZone(zone).getHour() != 2)
                .allMatch(start -> LocalDate.ofInstant(start, zone).equals(day));
        Instant before = midnight(day).plus(Duration.ofMinutes(90));
        JsonNode visit = book(clinic.patient(), before).expect(201).body();
        assertThat(visit.get("end").asText())
                .isEqualTo(before.plus(Duration.ofMinutes(HOUR)).toString());
        assertThat(local(visit, "end")).isEqualTo(LocalTime.of(3, 30));
    }

    /** The clocks go from two back to one: half past one comes twice, and both can be booked. */
    @ParameterizedTest
    @CsvSource({"eastside, America/New_York", "harbor, America/Los_Angeles"})
    void aDayOf25Hours(String code, String zoneName) {
        at(code, zoneName);
        LocalDate day = change(11, DayOfWeek.SUNDAY, 1);
        assertThat(Duration.between(midnight(day), midnight(day.plusDays(1)))).isEqualTo(Duration.ofHours(25));
        Instant first = midnight(day).plus(Duration.ofMinutes(90));
        Instant second = first.plus(Duration.ofHours(1));
        assertThat(offered(day)).contains(first, second);

        JsonNode one = book(clinic.patient(), first).expect(201).body();
        JsonNode other = book(clinic.patient(), second).expect(201).body();

        assertThat(local(one, "start")).isEqualTo(local(other, "start")).isEqualTo(LocalTime.of(1, 30));
        assertThat(book(clinic.patient(), first.plus(Duration.ofMinutes(30))).status())
                .isEqualTo(409);
        assertThat(offered(day)).doesNotContain(first, second);
        assertThat(onCalendar(day)).contains(id(one), id(other));
    }

    /** A visit over midnight is on both days, counts for the day it starts on, and is in everybody's way on both. */
    @ParameterizedTest
    @CsvSource({"eastside, America/New_York", "harbor, America/Los_Angeles"})
    void aVisitOverMidnightAndTheEndOfAMonth(String code, String zoneName) {
        at(code, zoneName);
        LocalDate last = LocalDate.now(zone).plusMonths(5).with(TemporalAdjusters.lastDayOfMonth());
        Instant start = last.atTime(23, 30).atZone(zone).toInstant();
        String patient = clinic.patient();

        JsonNode visit = book(patient, start).expect(201).body();

        assertThat(onCalendar(last)).contains(id(visit));
        assertThat(onCalendar(last.plusDays(1))).contains(id(visit));
        assertThat(onCalendar(last.plusDays(2))).doesNotContain(id(visit));
        assertThat(book(clinic.patient(), midnight(last.plusDays(1))).text("code"))
                .isEqualTo("conflict");
        assertThat(offered(last.plusDays(1))).doesNotContain(midnight(last.plusDays(1)));
        JsonNode moved = clinic.frontDesk
                .post(
                        "/v1/appointments/" + id(visit) + "/reschedule",
                        Map.of("start", start.plus(Duration.ofHours(1)).toString()))
                .expect(200)
                .body();
        assertThat(local(moved, "start")).isEqualTo(LocalTime.of(0, 30));
        assertThat(onCalendar(last)).doesNotContain(id(visit));
    }

    /** That weekday of that month in the next year, as the law of the United States changes the clocks. */
    private LocalDate change(int month, DayOfWeek weekday, int ordinal) {
        LocalDate inYear = LocalDate.now(zone).withDayOfMonth(1).withMonth(month);
        LocalDate day = inYear.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        return day.isAfter(LocalDate.now(zone).plusDays(1))
                ? day
                : inYear.plusYears(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private List<Instant> offered(LocalDate day) {
        JsonNode found = clinic.frontDesk
                .get("/v1/slots?visitType=" + own.visitType + "&provider=" + own.provider + "&from=" + day + "&to="
                        + day + "&size=200")
                .expect(200)
                .body();
        return StreamSupport.stream(Clinic.items(found).spliterator(), false)
                .map(slot -> Instant.parse(slot.get("start").asText()))
                .toList();
    }

    private List<String> onCalendar(LocalDate day) {
        return clinic.frontDesk
                .get("/v1/calendar?from=" + day + "&to=" + day + "&provider=" + own.provider)
                .expect(200)
                .body()
                .findValuesAsText("id");
    }

    private Api.Answer book(String patient, Instant start) {
        Map<String, Object> body = new HashMap<>();
        body.put("patient", patient);
        body.put("visitType", own.visitType);
        body.put("provider", own.provider);
        body.put("site", own.site);
        body.put("start", start.toString());
        return clinic.frontDesk.post("/v1/appointments", body);
    }

    private LocalTime local(JsonNode visit, String moment) {
        return LocalTime.ofInstant(Instant.parse(visit.get(moment).asText()), zone);
    }

    private static String id(JsonNode visit) {
        return visit.get("id").asText();
    }
}
