package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Visits that are planned, changed and called off together, with a provider and a room that nobody else has. */
@ExtendWith(RunningCareQuay.class)
class SeriesIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String SERIES = "/v1/appointments/series";
    private static final int VISITS = 6;

    private final Clinic clinic = new Clinic("eastside");
    private final LocalDate monday =
            LocalDate.now(NEW_YORK).plusWeeks(12).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private final OwnProvider own = new OwnProvider(clinic);
    private final String patient = clinic.patient();

    @Test
    void thePlanSaysOfEachVisitWhatIsInItsWayAndTheRestIsBooked() {
        String other = book(single(clinic.patient(), 2, LocalTime.of(10, 0)));

        JsonNode plan = clinic.frontDesk
                .post(SERIES + "/check", plan())
                .expect(200)
                .body()
                .get("items");
        assertThat(plan.findValuesAsText("free")).containsExactly("true", "true", "false", "true", "true", "true");
        JsonNode taken = plan.get(2).get("refused");
        assertThat(taken.get("conflicts").findValuesAsText("resource")).contains("provider", "room");
        assertThat(day(taken.get("alternatives").get(0))).isEqualTo(monday.plusWeeks(2));
        assertThat(visitsOf(patient)).isEmpty();

        JsonNode booked = clinic.frontDesk.post(SERIES, plan()).expect(201).body();
        assertThat(booked.get("booked").asInt()).isEqualTo(VISITS - 1);
        assertThat(booked.get("visits").get(2).get("refused").get("code").asText())
                .isEqualTo("conflict");
        JsonNode series = clinic.frontDesk
                .get(SERIES + "/" + booked.get("id").asText())
                .expect(200)
                .body();
        assertThat(numbers(series)).containsExactly(1, 2, 4, 5, 6);
        assertThat(series.get("recurrence").get("days").get(0).asText()).isEqualTo("monday");
        assertThat(clinic.frontDesk.get("/v1/appointments/" + other + "/series").status())
                .isEqualTo(404);
        assertThat(clinic.frontDesk.post(SERIES, plan()).expect(409).text("code"))
                .isEqualTo("conflict");
    }

    @Test
    void aVisitGoesWhereItWasSettledAndTheSameKeyBooksOnce() {
        book(single(clinic.patient(), 1, LocalTime.of(10, 0)));
        Map<String, Object> settled = plan();
        settled.put(
                "visits",
                List.of(
                        Map.of("number", 1, "start", at(0, LocalTime.of(10, 0)).toString()),
                        Map.of("number", 2, "start", at(1, LocalTime.of(11, 0)).toString())));
        String key = UUID.randomUUID().toString();

        JsonNode first = clinic.frontDesk.post(SERIES, settled, key).expect(201).body();
        JsonNode again = clinic.frontDesk.post(SERIES, settled, key).expect(201).body();

        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(again.get("visits").findValuesAsText("appointment"))
                .isEqualTo(first.get("visits").findValuesAsText("appointment"));
        assertThat(visitsOf(patient)).hasSize(2);
    }

    @Test
    void oneVisitIsChangedByItselfAndTheSeriesLeavesItAlone() {
        JsonNode series = booked();
        clinic.frontDesk
                .post(
                        "/v1/appointments/" + visit(series, 3) + "/reschedule",
                        Map.of("start", at(3, LocalTime.of(15, 0)).toString()))
                .expect(200);

        JsonNode changed = change(series, 1, Map.of("scope", "all-future", "time", "11:30"));

        assertThat(changed.get("series")).isEqualTo(series.get("id"));
        assertThat(changed.get("visits").findValuesAsText("left"))
                .containsExactly("false", "false", "false", "true", "false", "false");
        JsonNode now = reread(series);
        assertThat(times(now)).containsExactly("11:30", "11:30", "11:30", "15:00", "11:30", "11:30");
        assertThat(now.get("visits").findValuesAsText("changed"))
                .containsExactly("false", "false", "false", "true", "false", "false");
        book(single(clinic.patient(), 4, LocalTime.of(13, 0)));
        assertThat(change(series, 4, Map.of("scope", "this", "time", "13:00")).findValuesAsText("moves"))
                .containsExactly("false");
        assertThat(reread(series).get("visits").get(4).get("changed").asBoolean())
                .isFalse();
        change(series, 0, Map.of("scope", "all-future", "time", "12:00", "withChanged", true));
        assertThat(times(reread(series))).containsOnly("12:00");
        assertThat(reread(series).get("visits").findValuesAsText("changed")).containsOnly("false");
    }

    @Test
    void thisAndTheFollowingBecomeASeriesOfTheirOwn() {
        JsonNode series = booked();
        book(single(clinic.patient(), 4, LocalTime.of(14, 0), 1));
        Map<String, Object> to = Map.of("scope", "this-and-following", "days", 1, "time", "14:00");

        JsonNode preview = clinic.frontDesk
                .post("/v1/appointments/" + visit(series, 2) + "/series/check", to)
                .expect(200)
                .body()
                .get("items");
        assertThat(preview.findValuesAsText("moves")).containsExactly("true", "true", "false", "true");
        assertThat(times(reread(series))).containsOnly("10:00");

        JsonNode changed = change(series, 2, to);
        assertThat(changed.get("visits").findValuesAsText("moves")).containsExactly("true", "true", "false", "true");
        JsonNode split = clinic.frontDesk
                .get(SERIES + "/" + changed.get("series").asText())
                .expect(200)
                .body();
        assertThat(numbers(split)).containsExactly(3, 4, 5, 6);
        assertThat(times(split)).containsExactly("14:00", "14:00", "10:00", "14:00");
        assertThat(split.get("visits").findValuesAsText("changed")).containsExactly("false", "false", "true", "false");
        assertThat(split.get("recurrence").get("days").get(0).asText()).isEqualTo("tuesday");
        assertThat(split.get("splitFrom")).isEqualTo(series.get("id"));
        assertThat(numbers(reread(series))).containsExactly(1, 2);
        assertThat(reread(series).get("continuedBy")).isEqualTo(changed.get("series"));
    }

    /** From tomorrow on, two days earlier: the first would be yesterday. */
    @Test
    void aVisitThatWouldBeInThePastStaysAndTheOthersGo() {
        LocalDate tomorrow = LocalDate.now(NEW_YORK).plusDays(1);
        Map<String, Object> first = new HashMap<>(single(patient, 0, LocalTime.of(10, 0)));
        first.put("start", tomorrow.atTime(10, 0).atZone(NEW_YORK).toInstant().toString());
        Map<String, Object> plan = plan();
        plan.put("first", first);
        plan.put("recurrence", Map.of("occurrenceCount", 3));
        String id = clinic.frontDesk.post(SERIES, plan).expect(201).text("id");
        JsonNode series = clinic.frontDesk.get(SERIES + "/" + id).expect(200).body();
        Map<String, Object> earlier = Map.of("scope", "this-and-following", "days", -2);

        JsonNode preview = clinic.frontDesk
                .post("/v1/appointments/" + visit(series, 0) + "/series/check", earlier)
                .expect(200)
                .body();
        assertThat(preview.findValuesAsText("leftFor")).containsExactly("in-past", "null", "null");
        assertThat(change(series, 0, earlier).findValuesAsText("moves")).containsExactly("false", "true", "true");
        assertThat(stream(reread(series).get("visits")).map(each -> day(each.get("appointment"))))
                .containsExactly(tomorrow, tomorrow.plusDays(5), tomorrow.plusDays(12));
        for (String scope : List.of("this", "this-and-following")) {
            assertThat(clinic.frontDesk
                            .post(
                                    "/v1/appointments/" + visit(series, 0) + "/series/reschedule",
                                    Map.of("scope", scope, "days", -2, "withChanged", true))
                            .status())
                    .as(scope)
                    .isEqualTo(scope.equals("this") ? 422 : 200);
        }
        clinic.frontDesk
                .post("/v1/appointments/" + visit(series, 1) + "/cancel", cancel(Map.of()))
                .expect(200);
        clinic.frontDesk
                .post("/v1/appointments/" + visit(series, 2) + "/cancel", cancel(Map.of()))
                .expect(200);
        assertThat(clinic.frontDesk
                        .post(
                                "/v1/appointments/" + visit(series, 0) + "/series/check",
                                Map.of("scope", "all-future", "days", -2, "withChanged", true))
                        .expect(422)
                        .text("code"))
                .isEqualTo("in-past");
    }

    /** On Mondays and Tuesdays, a day later and back: each goes where another one was. */
    @Test
    void visitsOfTheSeriesAreNotInEachOthersWay() {
        Map<String, Object> plan = plan();
        plan.put("recurrence", Map.of("days", List.of("monday", "tuesday"), "occurrenceCount", 4));
        String id = clinic.frontDesk.post(SERIES, plan).expect(201).text("id");
        JsonNode series = clinic.frontDesk.get(SERIES + "/" + id).expect(200).body();
        Map<String, Object> later = Map.of("scope", "all-future", "days", 1);

        assertThat(clinic.frontDesk
                        .post("/v1/appointments/" + visit(series, 0) + "/series/check", later)
                        .expect(200)
                        .body()
                        .findValuesAsText("moves"))
                .containsExactly("true", "true", "true", "true");
        assertThat(change(series, 0, later).findValuesAsText("moves")).containsExactly("true", "true", "true", "true");
        assertThat(reread(series).get("recurrence").get("days").toString()).isEqualTo("[\"tuesday\",\"wednesday\"]");
        assertThat(change(series, 0, Map.of("scope", "all-future", "days", -1)).findValuesAsText("moves"))
                .containsExactly("true", "true", "true", "true");
    }

    @Test
    void theRestIsCalledOffAndAStaleActIsRefused() {
        JsonNode series = booked();
        String third = visit(series, 2);
        clinic.frontDesk
                .post("/v1/appointments/" + visit(series, 4) + "/cancel", cancel(Map.of()))
                .expect(200);
        assertThat(clinic.frontDesk
                        .post(
                                "/v1/appointments/" + third + "/series/cancel",
                                cancel(Map.of("scope", "this-and-following", "version", 7)))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");

        JsonNode gone = clinic.frontDesk
                .post("/v1/appointments/" + third + "/series/cancel", cancel(Map.of("scope", "this-and-following")))
                .expect(200)
                .body()
                .get("items");

        assertThat(gone.findValuesAsText("status")).containsExactly("cancelled", "cancelled", "cancelled");
        assertThat(statuses(reread(series)))
                .containsExactly("booked", "booked", "cancelled", "cancelled", "cancelled", "cancelled");
        assertThat(clinic.frontDesk
                        .post("/v1/appointments/" + third + "/series/cancel", cancel(Map.of("scope", "this")))
                        .expect(409)
                        .text("code"))
                .isEqualTo("series-nothing-ahead");
        assertThat(clinic.frontDesk
                        .post(SERIES + "/check", plan())
                        .expect(200)
                        .body()
                        .findValuesAsText("free"))
                .containsExactly("false", "false", "true", "true", "true", "true");
    }

    @Test
    void whatNoSeriesCanBeIsRefused() {
        Map<String, Object> one = plan();
        one.put("recurrence", Map.of("occurrenceCount", 1));
        assertThat(clinic.frontDesk.post(SERIES, one).expect(422).text("code")).isEqualTo("invalid");
        Map<String, Object> past = plan();
        Map<String, Object> first = new HashMap<>(single(patient, 0, LocalTime.NOON));
        first.put("start", Instant.now().minusSeconds(3600).toString());
        past.put("first", first);
        assertThat(clinic.frontDesk.post(SERIES, past).expect(422).text("code")).isEqualTo("in-past");
        JsonNode series = booked();
        assertThat(clinic.frontDesk
                        .post("/v1/appointments/" + visit(series, 0) + "/series/reschedule", Map.of("scope", "this"))
                        .status())
                .isEqualTo(422);
        String alone = book(single(clinic.patient(), 9, LocalTime.NOON));
        assertThat(clinic.frontDesk
                        .post("/v1/appointments/" + alone + "/series/cancel", cancel(Map.of("scope", "this")))
                        .expect(409)
                        .text("code"))
                .isEqualTo("not-in-series");
    }

    private JsonNode booked() {
        String id = clinic.frontDesk.post(SERIES, plan()).expect(201).text("id");
        return clinic.frontDesk.get(SERIES + "/" + id).expect(200).body();
    }

    private JsonNode reread(JsonNode series) {
        return clinic.frontDesk
                .get(SERIES + "/" + series.get("id").asText())
                .expect(200)
                .body();
    }

    private JsonNode change(JsonNode series, int index, Map<String, Object> to) {
        return clinic.frontDesk
                .post("/v1/appointments/" + visit(series, index) + "/series/reschedule", to)
                .expect(200)
                .body();
    }

    private Map<String, Object> plan() {
        Map<String, Object> body = new HashMap<>();
        body.put("first", single(patient, 0, LocalTime.of(10, 0)));
        body.put("recurrence", Map.of("occurrenceCount", VISITS));
        return body;
    }

    private Map<String, Object> single(String whose, int week, LocalTime time) {
        return single(whose, week, time, 0);
    }

    private Map<String, Object> single(String whose, int week, LocalTime time, int laterDays) {
        return Map.of(
                "patient", whose,
                "visitType", own.visitType,
                "provider", own.provider,
                "site", own.site,
                "start",
                        monday.plusWeeks(week)
                                .plusDays(laterDays)
                                .atTime(time)
                                .atZone(NEW_YORK)
                                .toInstant()
                                .toString());
    }

    private Instant at(int week, LocalTime time) {
        return monday.plusWeeks(week).atTime(time).atZone(NEW_YORK).toInstant();
    }

    private static Map<String, Object> cancel(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("party", "PATIENT");
        body.put("reason", "Feels better");
        return body;
    }

    private String book(Map<String, Object> body) {
        return clinic.frontDesk.post("/v1/appointments", body).expect(201).text("id");
    }

    private List<String> visitsOf(String whose) {
        return clinic.frontDesk
                .get("/v1/appointments?patient=" + whose)
                .expect(200)
                .body()
                .findValuesAsText("id");
    }

    private static String visit(JsonNode series, int index) {
        return series.get("visits").get(index).get("appointment").get("id").asText();
    }

    private static List<Integer> numbers(JsonNode series) {
        return stream(series.get("visits"))
                .map(each -> each.get("number").asInt())
                .toList();
    }

    private static List<String> statuses(JsonNode series) {
        return stream(series.get("visits"))
                .map(each -> each.get("appointment").get("status").asText())
                .toList();
    }

    private static List<String> times(JsonNode series) {
        return stream(series.get("visits"))
                .map(each -> Instant.parse(each.get("appointment").get("start").asText())
                        .atZone(NEW_YORK)
                        .toLocalTime()
                        .toString())
                .toList();
    }

    private static LocalDate day(JsonNode slot) {
        return LocalDate.ofInstant(Instant.parse(slot.get("start").asText()), NEW_YORK);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
