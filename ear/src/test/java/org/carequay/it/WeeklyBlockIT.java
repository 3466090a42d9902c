package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A block that comes back every week: what it takes away, and how it is changed and ended from one of its weeks on. */
@ExtendWith(RunningCareQuay.class)
class WeeklyBlockIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final LocalDate monday =
            LocalDate.now(NEW_YORK).plusWeeks(10).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private final Clinic clinic = new Clinic("eastside");
    private final String word = Clinic.letters(UUID.randomUUID());
    private String provider;
    private String type;

    /** A provider from nine to noon every day, and a kind of visit that nobody else does. */
    @BeforeEach
    void open() {
        String site = Clinic.items(clinic.admin.get("/v1/sites").expect(200).body())
                .get(0)
                .get("id")
                .asText();
        provider = made("/v1/providers", Map.of("name", "Zz Block " + word));
        List<Map<String, Object>> week = Stream.of(DayOfWeek.values())
                .map(day -> Map.<String, Object>of("site", site, "day", day.name(), "from", "09:00", "to", "12:00"))
                .toList();
        clinic.admin
                .put("/v1/providers/" + provider + "/hours", Map.of("version", 1, "hours", week))
                .expect(200);
        type = made(
                "/v1/visit-types",
                Map.of(
                        "code",
                        "B" + word.substring(0, 10).toUpperCase(java.util.Locale.ROOT),
                        "name",
                        "Visit " + word,
                        "colour",
                        "#336699",
                        "minutes",
                        30,
                        "providers",
                        List.of(provider)));
    }

    @Test
    void onlyABlockWithinItsWeekAndAWhileComesBack() {
        Map<String, Object> twoWeeks = with(lunch(), "repeatUntil", day(2));
        assertThat(wrong(with(lunch(), "repeatUntil", monday.minusDays(1).toString())))
                .isEqualTo("not-after-start");
        assertThat(wrong(with(lunch(), "repeatUntil", monday.plusYears(3).toString())))
                .isEqualTo("longer-than-two-years");
        assertThat(wrong(with(twoWeeks, "to", at(1, 12).plusSeconds(1).toString())))
                .isEqualTo("longer-than-its-week");
        assertThat(wrong(with(twoWeeks, "kind", "LEAVE"))).isEqualTo("not-here");
    }

    @Test
    void itIsChangedAndEndedFromAWeekOn() {
        made("/v1/availability-changes", with(lunch(), "repeatUntil", day(2)));
        assertThat(blocked(0, 11)).isTrue();
        assertThat(blocked(2, 11)).isTrue();
        assertThat(blocked(3, 11)).isFalse();
        List<JsonNode> weeks = weeks();
        assertThat(weeks).hasSize(3);
        String first = "/v1/availability-changes/" + weeks.get(0).get("id").asText();
        String second = "/v1/availability-changes/" + weeks.get(1).get("id").asText();

        Map<String, Object> earlier = with(lunch(), "from", at(1, 10).toString());
        earlier.put("to", at(1, 11).toString());
        earlier.put("repeatUntil", day(3));
        earlier.put("version", 1);
        earlier.put("following", true);
        clinic.admin.put(second, earlier).expect(200);
        assertThat(blocked(0, 11)).isTrue();
        assertThat(blocked(1, 11)).isFalse();
        assertThat(blocked(1, 10)).isTrue();
        assertThat(blocked(3, 10)).isTrue();

        Map<String, Object> end = Map.of("version", 1, "following", true);
        clinic.admin.post(second + "/remove", end).expect(409);
        clinic.admin
                .post(second + "/remove", Map.of("version", 2, "following", true))
                .expect(200);
        assertThat(blocked(3, 10)).isFalse();
        assertThat(weeks()).hasSize(1);

        Map<String, Object> alone = with(lunch(), "version", 1);
        alone.put("repeatUntil", day(5));
        JsonNode once = clinic.admin.put(first, alone).expect(200).body();
        assertThat(once.path("repeat").asText("")).isEmpty();
        assertThat(weeks()).hasSize(1);
    }

    @Test
    void theVisitsOfAllItsWeeksAreTold() {
        clinic.frontDesk
                .post(
                        "/v1/appointments",
                        Map.of(
                                "patient", clinic.patient(),
                                "visitType", type,
                                "provider", provider,
                                "site", siteOf(),
                                "start", at(1, 11).toString()))
                .expect(201);
        assertThat(affected(lunch())).isZero();
        assertThat(affected(with(lunch(), "repeatUntil", day(2)))).isEqualTo(1);
    }

    private String siteOf() {
        return search(monday).get("items").get(0).get("site").asText();
    }

    private int affected(Map<String, Object> change) {
        return clinic.admin
                .post("/v1/availability-changes/affected", change)
                .expect(200)
                .body()
                .get("count")
                .asInt();
    }

    /** From eleven to noon on the Monday. */
    private Map<String, Object> lunch() {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "BLOCK");
        body.put("provider", provider);
        body.put("from", at(0, 11).toString());
        body.put("to", at(0, 12).toString());
        return body;
    }

    private String day(int week) {
        return monday.plusWeeks(week).toString();
    }

    private Instant at(int week, int hour) {
        return monday.plusWeeks(week).atTime(hour, 0).atZone(NEW_YORK).toInstant();
    }

    /** The changes for the provider from the Monday on. */
    private List<JsonNode> weeks() {
        List<JsonNode> found = new ArrayList<>();
        Clinic.items(clinic.admin
                        .get("/v1/availability-changes?from=" + monday + "&to=" + monday.plusWeeks(6))
                        .expect(200)
                        .body())
                .forEach(each -> {
                    if (each.path("provider").asText().equals(provider)) {
                        found.add(each);
                    }
                });
        return found;
    }

    private boolean blocked(int week, int hour) {
        LocalDate day = monday.plusWeeks(week);
        String start = day.atTime(hour, 0).atZone(NEW_YORK).toInstant().toString();
        return !search(day).get("items").findValuesAsText("start").contains(start);
    }

    private String wrong(Map<String, Object> change) {
        return clinic.admin
                .post("/v1/availability-changes", change)
                .expect(422)
                .body()
                .get("violations")
                .get(0)
                .get("code")
                .asText();
    }

    private JsonNode search(LocalDate day) {
        return clinic.frontDesk
                .get("/v1/slots?visitType=" + type + "&provider=" + provider + "&from=" + day + "&to=" + day)
                .expect(200)
                .body();
    }

    private String made(String path, Map<String, Object> body) {
        return clinic.admin.post(path, body).expect(201).text("id");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }
}
