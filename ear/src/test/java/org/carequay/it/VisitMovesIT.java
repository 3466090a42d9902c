package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moving and stretching one visit through the API. */
@ExtendWith(RunningCareQuay.class)
class VisitMovesIT {
    private static final int FAR_AHEAD = 66;
    /** Far enough apart that every test has a day of its own, weekends or not. */
    private static final int APART = 4;

    private static int tests;
    private final Clinic clinic = new Clinic("harbor");
    private final String visitType = clinic.visitType(false).get("id").asText();
    private JsonNode visit;
    private Instant start;
    private Instant end;

    @BeforeEach
    void book() {
        visit = book(FAR_AHEAD + APART * tests++);
        start = Instant.parse(visit.get("start").asText());
        end = Instant.parse(visit.get("end").asText());
    }

    @Test
    void aVisitIsStretchedAndKeepsItsRoomAndItsConfirmation() throws SQLException {
        RunningCareQuay.db().updateUnseen("update appointment set confirmation = 'CONFIRMED' where id = ?::uuid", id());

        JsonNode stretched = reschedule(
                        Map.of("end", end.plus(20, ChronoUnit.MINUTES).toString(), "version", 1))
                .expect(200)
                .body();

        assertThat(Instant.parse(stretched.get("end").asText())).isEqualTo(end.plus(20, ChronoUnit.MINUTES));
        assertThat(stretched.get("start")).isEqualTo(visit.get("start"));
        assertThat(stretched.get("resources")).isEqualTo(visit.get("resources"));
        assertThat(stretched.get("confirmation").asText()).isEqualTo("confirmed");
        assertThat(stretched.get("version").asLong()).isEqualTo(2);
        assertThat(claimed("PATIENT")).isEqualTo(claimed(start, end.plus(20, ChronoUnit.MINUTES)));
    }

    @Test
    void itMovesAndAnotherLengthComesAlong() throws SQLException {
        RunningCareQuay.db().updateUnseen("update appointment set confirmation = 'CONFIRMED' where id = ?::uuid", id());
        reschedule(Map.of("minutes", 5)).expect(200);
        Instant later = start.plus(30, ChronoUnit.MINUTES);

        JsonNode moved =
                reschedule(Map.of("start", later.toString())).expect(200).body();

        assertThat(Instant.parse(moved.get("end").asText())).isEqualTo(later.plus(5, ChronoUnit.MINUTES));
        assertThat(moved.get("confirmation").asText()).isEqualTo("unconfirmed");
        assertThat(RunningCareQuay.db()
                        .strings(
                                "select concat_ws(' ', to_status, extract(epoch from moved_from)::bigint,"
                                        + " extract(epoch from moved_from_end)::bigint)"
                                        + " from appointment_status_change where appointment_id = ?::uuid order by at",
                                id()))
                .containsExactly(
                        "BOOKED",
                        "BOOKED " + start.getEpochSecond() + " " + end.getEpochSecond(),
                        "BOOKED " + start.getEpochSecond() + " " + (start.getEpochSecond() + 300));
    }

    @Test
    void aNoteIsKeptWithTheVisitWhereverItGoes() {
        String at = "/v1/appointments/" + id();
        assertThat(clinic.frontDesk
                        .post(at + "/note", Map.of("note", " Comes with a wheelchair ", "version", 1))
                        .expect(200)
                        .text("note"))
                .isEqualTo("Comes with a wheelchair");
        assertThat(clinic.frontDesk
                        .post(at + "/note", Map.of("note", "Late", "version", 1))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
        JsonNode moved = reschedule(Map.of("minutes", 10)).expect(200).body();
        assertThat(moved.get("note").asText()).isEqualTo("Comes with a wheelchair");
        assertThat(clinic.frontDesk
                        .post(at + "/note", Map.of("note", "n".repeat(1001)))
                        .status())
                .isEqualTo(422);
        assertThat(clinic.frontDesk
                        .post(at + "/note", Map.of())
                        .expect(200)
                        .body()
                        .hasNonNull("note"))
                .isFalse();
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        JsonNode same = reschedule(Map.of("start", start.toString(), "end", end.toString()))
                .expect(200)
                .body();

        assertThat(same.get("version").asLong()).isEqualTo(1);
    }

    @Test
    void aRoomIsChosenAnewOnlyWhenAsked() throws SQLException {
        List<String> rooms = RunningCareQuay.db()
                .strings(
                        "select r.id from resource r join resource has on has.id = ?::uuid and r.site_id = has.site_id"
                                + " and r.kind = has.kind and r.subkind = has.subkind and r.id <> has.id",
                        visit.get("resources").get(0).asText());

        JsonNode moved = reschedule(Map.of("resources", List.of(rooms.get(0)), "version", 1))
                .expect(200)
                .body();

        assertThat(moved.get("resources").get(0).asText()).isEqualTo(rooms.get(0));
        assertThat(moved.get("version").asLong()).isEqualTo(2);
        assertThat(reschedule(Map.of("minutes", 10, "version", 1)).expect(409).text("code"))
                .isEqualTo("stale");
    }

    @Test
    void aStaleMoveIsRefusedAndTheVisitStays() {
        reschedule(Map.of("minutes", 10, "version", 1)).expect(200);

        Api.Answer stale =
                reschedule(Map.of("start", start.plus(1, ChronoUnit.HOURS).toString(), "version", 1));

        assertThat(stale.expect(409).text("code")).isEqualTo("stale");
        assertThat(clinic.frontDesk.get("/v1/appointments/" + id()).text("start"))
                .isEqualTo(visit.get("start").asText());
    }

    @Test
    void aStretchOverAnotherVisitNamesAllThatIsInTheWayAndOffersOtherTimes() throws SQLException {
        JsonNode other = bookAt(end);
        String claims =
                RunningCareQuay.db().one("select count(*) from booking_claim where appointment_id = ?::uuid", id());

        Api.Answer refused =
                reschedule(Map.of("end", end.plus(5, ChronoUnit.MINUTES).toString()));

        assertThat(refused.expect(409).text("code")).isEqualTo("conflict");
        assertThat(refused.body().get("conflicts").findValuesAsText("resource")).contains("provider");
        assertThat(refused.body().get("conflicts").get(0).get("start")).isEqualTo(other.get("start"));
        assertThat(refused.body().get("alternatives")).isNotEmpty();
        assertThat(RunningCareQuay.db().one("select count(*) from booking_claim where appointment_id = ?::uuid", id()))
                .isEqualTo(claims);
    }

    @ParameterizedTest
    @CsvSource({
        "end, -60, not-after-start",
        "end, 0, visit-too-short",
        "end, 2880, visit-too-long",
        "minutes, 0, visit-too-short",
        "minutes, -30, visit-too-short",
        "minutes, 2880, visit-too-long"
    })
    void impossibleLengthsAreRefusedInTheirOwnWords(String field, int minutes, String code) {
        Object value =
                field.equals("end") ? start.plus(minutes, ChronoUnit.MINUTES).toString() : minutes;

        JsonNode violation = reschedule(Map.of(field, value))
                .expect(422)
                .body()
                .get("violations")
                .get(0);

        assertThat(violation.get("field").asText()).isEqualTo(field);
        assertThat(violation.get("code").asText()).isEqualTo(code);
        assertThat(violation.get("message").asText()).isNotBlank();
    }

    @Test
    void nothingAskedAndTwoLengthsAreRefused() {
        assertThat(reschedule(Map.of())
                        .expect(422)
                        .body()
                        .get("violations")
                        .get(0)
                        .get("field")
                        .asText())
                .isEqualTo("start");
        assertThat(reschedule(Map.of("end", end.toString(), "minutes", 20))
                        .expect(422)
                        .body()
                        .get("violations")
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("end-or-minutes");
    }

    @Test
    void aPatientWhoIsHereStaysButMayStayLonger() {
        clinic.frontDesk.post("/v1/appointments/" + id() + "/arrive", Map.of()).expect(200);

        reschedule(Map.of("end", end.plus(5, ChronoUnit.MINUTES).toString())).expect(200);

        assertThat(reschedule(Map.of("start", start.plus(1, ChronoUnit.HOURS).toString()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("not-reschedulable");
    }

    @Test
    void theCalendarHasEveryVisitThatTouchesTheTimeAskedAbout() {
        String middle = start.plusSeconds(60).toString();
        String later = end.plusSeconds(60).toString();

        assertThat(shown(clinic.frontDesk, middle, later)).contains(id());
        assertThat(shown(clinic.frontDesk, end.toString(), later)).doesNotContain(id());
        assertThat(shown(RunningCareQuay.api("eastside", "frontdesk"), middle, later))
                .doesNotContain(id());
        assertThat(clinic.frontDesk
                        .get("/v1/calendar?from=" + later + "&to=" + middle)
                        .status())
                .isEqualTo(422);
        assertThat(clinic.frontDesk
                        .get("/v1/calendar?from=2026-01-01&to=2026-12-31")
                        .status())
                .isEqualTo(422);
    }

    private static List<String> shown(Api who, String from, String to) {
        return who.get("/v1/calendar?from=" + from + "&to=" + to)
                .expect(200)
                .body()
                .get("items")
                .findValuesAsText("id");
    }

    private JsonNode book(int daysAhead) {
        JsonNode free = clinic.slots(visitType, daysAhead, 20).get(0);
        return clinic.frontDesk
                .post("/v1/appointments", clinic.booking(clinic.patient(), null, visitType, free))
                .expect(201)
                .body();
    }

    private JsonNode bookAt(Instant when) {
        Map<String, Object> body = new HashMap<>(clinic.booking(clinic.patient(), null, visitType, visit));
        body.put("start", when.toString());
        return clinic.frontDesk.post("/v1/appointments", body).expect(201).body();
    }

    private Api.Answer reschedule(Map<String, Object> body) {
        return clinic.frontDesk.post("/v1/appointments/" + id() + "/reschedule", body);
    }

    private String id() {
        return visit.get("id").asText();
    }

    private String claimed(String kind) throws SQLException {
        return RunningCareQuay.db()
                .one(
                        "select extract(epoch from lower(during))::bigint || ' ' || extract(epoch from upper(during))::bigint"
                                + " from booking_claim where appointment_id = ?::uuid and kind = ?",
                        id(),
                        kind);
    }

    private static String claimed(Instant from, Instant to) {
        return from.getEpochSecond() + " " + to.getEpochSecond();
    }
}
