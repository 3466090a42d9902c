package org.carequay.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A kind of visit and a provider that nobody else knows, so that only who is told here waits for the times that are told here. */
final class Waiting {
    /** Offers are passed on every quarter of a minute. */
    static final Duration SOON = Duration.ofSeconds(50);

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int WEEKS_AHEAD = 6;
    static final String AT_ALL_HOURS =
            """
            insert into schedule_setting (clinic_id, id, late_notice_hours, booked_minutes, arrived_minutes, checked_in_minutes,
              in_room_minutes, with_provider_minutes, offer_from, offer_until)
            select c.id, gen_random_uuid(), 24, 10, 10, 15, 15, 45, '00:00', '23:59:59' from clinic c where c.code = 'eastside'
            on conflict (clinic_id) do update set offer_from = '00:00', offer_until = '23:59:59'""";

    final Clinic clinic = new Clinic("eastside");
    final LocalDate monday =
            LocalDate.now(NEW_YORK).plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    final String word = Clinic.letters(UUID.randomUUID());
    final String site;
    final String provider;
    final String type;

    /** @param to until when the provider works on that one Monday, from nine; visits take half an hour */
    Waiting(String to, boolean exam) throws SQLException {
        RunningCareQuay.db().updateUnseen(AT_ALL_HOURS);
        site = Clinic.items(clinic.admin.get("/v1/sites").expect(200).body())
                .get(0)
                .get("id")
                .asText();
        provider = made("/v1/providers", Map.of("name", "Zz Wait " + word));
        hours(monday, to);
        type = made(
                "/v1/visit-types",
                Map.of(
                        "code",
                        "W" + word.toUpperCase(java.util.Locale.ROOT),
                        "name",
                        "Zz wait " + word,
                        "colour",
                        "#336699",
                        "minutes",
                        30,
                        "exam",
                        exam,
                        "needsRoom",
                        false,
                        "providers",
                        List.of(provider)));
    }

    /** The provider works on that day, and on no other, from nine. */
    void hours(LocalDate day, String to) {
        long version = clinic.admin
                .get("/v1/providers/" + provider)
                .expect(200)
                .body()
                .get("version")
                .asLong();
        Map<String, Object> span = Map.of(
                "site",
                site,
                "day",
                day.getDayOfWeek().name(),
                "from",
                "09:00",
                "to",
                to,
                "validFrom",
                day.toString(),
                "validTo",
                day.toString());
        clinic.admin
                .put("/v1/providers/" + provider + "/hours", Map.of("version", version, "hours", List.of(span)))
                .expect(200);
    }

    Instant at(int hour, int minute) {
        return monday.atTime(hour, minute).atZone(NEW_YORK).toInstant();
    }

    Api.Answer book(String patient, Instant start) {
        return clinic.frontDesk.post("/v1/appointments", booking(patient, start));
    }

    Map<String, Object> booking(String patient, Instant start) {
        return Map.of(
                "patient", patient, "visitType", type, "provider", provider, "site", site, "start", start.toString());
    }

    /** Somebody waits. @return the path of the entry */
    String waits(String patient, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("patient", patient);
        body.put("visitType", type);
        return "/v1/waitlist/"
                + clinic.frontDesk.post("/v1/waitlist", body).expect(201).text("id");
    }

    /** Once it stands like that. */
    JsonNode until(String entry, String status) {
        return clinic.frontDesk.until(entry, body -> body.get("status").asText().equals(status), SOON);
    }

    JsonNode get(String entry) {
        return clinic.frontDesk.get(entry).expect(200).body();
    }

    /** An offer made at once and out of turn, with its link; where the timer was quicker, that one's with a new link. */
    JsonNode offered(String entry) {
        Api.Answer answer = clinic.frontDesk.post(entry + "/offer", Map.of());
        if (answer.status() == 409 && answer.text("code").equals("waitlist-has-offer")) {
            JsonNode offered = get(entry);
            String link = clinic.frontDesk
                    .post(offerOf(offered) + "/link", Map.of())
                    .expect(200)
                    .text("link");
            return ((ObjectNode) offered).put("link", link);
        }
        return answer.expect(200).body();
    }

    static String offerOf(JsonNode entry) {
        return "/v1/waitlist-offers/" + entry.get("offer").get("id").asText();
    }

    private String made(String path, Map<String, Object> body) {
        return clinic.admin.post(path, body).expect(201).text("id");
    }
}
