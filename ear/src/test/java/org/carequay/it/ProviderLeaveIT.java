package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program takes a provider's visits away, as the page does: looked at first, then each by itself. */
@ExtendWith(RunningCareQuay.class)
class ProviderLeaveIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final Clinic clinic = new Clinic("eastside");
    private final OwnProvider away = new OwnProvider(clinic);
    private final LocalDate day = LocalDate.now(NEW_YORK).plusDays(40);

    @Test
    void eachVisitIsMovedOrCancelledByItself() {
        String cancelled = booked(9);
        String stale = booked(11);
        String elsewhere = with(new OwnProvider(clinic), 9);
        JsonNode affected = affected();
        assertThat(affected.findValues("appointment"))
                .extracting(visit -> visit.get("id").asText())
                .containsExactly(cancelled, stale);
        assertThat(affected.get(0).get("alternative").get("provider").asText()).isEqualTo(away.provider);

        JsonNode done = Clinic.items(apply(
                        "Ill",
                        Map.of("appointment", cancelled, "version", 1),
                        Map.of("appointment", stale, "version", 99),
                        Map.of("appointment", elsewhere, "version", 1))
                .expect(200)
                .body());
        assertThat(done.findValuesAsText("refusal")).containsExactly("null", "stale", "visit-elsewhere");
        assertThat(status(cancelled)).isEqualTo("cancelled");
        assertThat(status(stale)).isEqualTo("booked");
        assertThat(status(elsewhere)).isEqualTo("booked");
        assertThat(affected()).hasSize(1);
    }

    /** The only room is free for a visit at its own time, as it would leave it. */
    @Test
    void somebodyElseTakesTheVisitsOverAtTheirTimesAndNoTimeIsOfferedTwice() {
        OwnProvider other = new OwnProvider(clinic);
        away.sharedWith(clinic, other);
        booked(9);
        booked(10);
        with(other, 10);

        List<JsonNode> offered = affected().findValues("alternative");

        assertThat(offered)
                .extracting(slot -> slot.get("provider").asText())
                .containsExactly(other.provider, other.provider);
        assertThat(offered)
                .extracting(slot -> Instant.parse(slot.get("start").asText())
                        .atZone(NEW_YORK)
                        .getHour())
                .as("nine as it was, and not ten, when the other one is busy")
                .containsExactly(9, 11);
    }

    @Test
    void whatIsNotFitIsRefusedBeforeAnythingHappens() {
        String visit = booked(9);
        Map<String, Object> change = Map.of("appointment", visit, "version", 1);
        assertThat(apply(null, change).expect(422).body().findValuesAsText("field"))
                .containsExactly("reason");
        assertThat(apply("Ill", Map.of("appointment", visit)).expect(422).body().findValuesAsText("field"))
                .containsExactly("changes[0].version");
        assertThat(apply("Ill", change, Map.of("appointment", UUID.randomUUID(), "version", 1))
                        .status())
                .isEqualTo(404);
        clinic.frontDesk
                .post("/v1/providers/" + UUID.randomUUID() + "/leave", Map.of("changes", List.of()))
                .expect(404);
        clinic.frontDesk.get("/v1/providers/" + away.provider + "/leave").expect(422);
        clinic.frontDesk
                .get("/v1/providers/" + away.provider + "/leave?from=" + day + "&to=" + day.minusDays(1))
                .expect(422);
        assertThat(status(visit)).isEqualTo("booked");
    }

    private JsonNode affected() {
        return Clinic.items(clinic.frontDesk
                .get("/v1/providers/" + away.provider + "/leave?from=" + day + "&to=" + day)
                .expect(200)
                .body());
    }

    @SafeVarargs
    private Api.Answer apply(String reason, Map<String, Object>... changes) {
        Map<String, Object> body = reason == null
                ? Map.of("changes", List.of(changes))
                : Map.of("changes", List.of(changes), "reason", reason);
        return clinic.frontDesk.post("/v1/providers/" + away.provider + "/leave", body);
    }

    private String status(String visit) {
        return clinic.frontDesk.get("/v1/appointments/" + visit).expect(200).text("status");
    }

    private String booked(int hour) {
        return with(away, hour);
    }

    private String with(OwnProvider provider, int hour) {
        Instant start = day.atTime(hour, 0).atZone(NEW_YORK).toInstant();
        return clinic.frontDesk
                .post(
                        "/v1/appointments",
                        Map.of(
                                "patient",
                                clinic.patient(),
                                "visitType",
                                provider.visitType,
                                "provider",
                                provider.provider,
                                "site",
                                provider.site,
                                "start",
                                start.toString()))
                .expect(201)
                .text("id");
    }
}
