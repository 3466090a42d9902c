package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The secret address of a provider's calendar, and the invitation for a patient. */
@ExtendWith(RunningCareQuay.class)
class CalendarFeedIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Clinic clinic = new Clinic("harbor");
    private final String provider = clinic.ownProvider();

    @Test
    void theFeedTellsOfTheVisitsAndOfNobodysName() throws Exception {
        String patient = clinic.patient();
        JsonNode visit = booked(patient);
        String address = made();
        HttpResponse<String> feed = read(address, null);

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(feed.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        String text = feed.body().replace("\r\n ", "");
        assertThat(text)
                .contains("UID:" + visit.get("id").asText(), "TZID:America/Los_Angeles")
                .contains("/carequay/app/schedule/visit.xhtml?id="
                        + visit.get("id").asText());
        JsonNode record = clinic.frontDesk.get("/v1/patients/" + patient).body();
        for (JsonNode part :
                new JsonNode[] {record.at("/name/family"), record.at("/name/given/1"), record.get("mrn")}) {
            assertThat(text).doesNotContain(part.asText());
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        JsonNode visit = booked(clinic.patient());
        String address = made();
        String tag = read(address, null).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = read(address, tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        clinic.frontDesk
                .post(
                        "/v1/appointments/" + visit.get("id").asText() + "/cancel",
                        Map.of("party", "PATIENT", "reason", "On holiday"))
                .expect(200);
        HttpResponse<String> changed = read(address, tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(event(changed.body(), visit.get("id").asText()))
                .contains("STATUS:CANCELLED", "SEQUENCE:1")
                .doesNotContain("holiday");
    }

    @Test
    void anAddressThatWasReplacedOrRevokedIsAsUnknownAsOneThatNeverWas() throws Exception {
        String first = made();
        String second = made();
        assertThat(read(first, null).statusCode()).isEqualTo(404);
        assertThat(read(second, null).statusCode()).isEqualTo(200);
        clinic.admin
                .post("/v1/providers/" + provider + "/calendar-feed/revoke", Map.of())
                .expect(204);
        HttpResponse<String> revoked = read(second, null);
        String never = second.replaceFirst("[^/]+\\.ics$", "x".repeat(43) + ".ics");
        HttpResponse<String> unknown = read(never, null);
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(revoked.body()).isEqualTo(unknown.body());
    }

    @Test
    void onlyTheHashIsKeptAndTheTrailTellsOfMakingAndReading() throws Exception {
        String address = made();
        String token = address.replaceFirst(".*/([^/]+)\\.ics$", "$1");
        assertThat(token).hasSize(43);
        read(address, null);
        read(address, null);
        Db db = RunningCareQuay.db();
        String feed = db.one(
                "select id from calendar_feed where token_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex')", token);
        assertThat(feed).isNotNull();
        assertThat(db.strings(
                        "select action || ' ' || role from audit_event where entity = 'calendar_feed' and entity_id = ?::uuid order by id",
                        feed))
                .containsExactly("CREATE CLINIC_ADMIN", "UPDATE SYSTEM");
        assertThat(db.one(
                        "select count(*) from audit_event where after::text like ? or before::text like ?",
                        "%" + token + "%",
                        "%" + token + "%"))
                .isEqualTo("0");
    }

    @Test
    void nobodyMakesAnAddressForSomebodyElse() {
        clinic.physician
                .post("/v1/providers/" + provider + "/calendar-feed", Map.of())
                .expect(403);
        String foreign = new Clinic("eastside").ownProvider();
        clinic.admin
                .post("/v1/providers/" + foreign + "/calendar-feed", Map.of())
                .expect(404);
        clinic.frontDesk
                .post("/v1/providers/" + provider + "/calendar-feed", Map.of())
                .expect(403);
    }

    @Test
    void aProviderSeesTheirOwnAndTheAdminAll() {
        String base = RunningCareQuay.server().baseUrl();
        String row = "id=\"feeds:rows:";
        String own = PageSession.signedIn(base, "physician@harbor.example", RunningCareQuay.PASSWORD)
                .get("/app/schedule/feeds.xhtml")
                .body();
        assertThat(own).contains(row + "0:").doesNotContain(row + "1:");
        String all = PageSession.signedIn(base, "admin@harbor.example", RunningCareQuay.PASSWORD)
                .get("/app/schedule/feeds.xhtml")
                .body();
        assertThat(all).contains(row + "1:");
    }

    @Test
    void anInvitationSpeaksThePatientsLanguageAndNotOfTheReason() throws Exception {
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("communication", Map.of("language", "es"));
        String patient = clinic.frontDesk.post("/v1/patients", body).expect(201).text("id");
        JsonNode visit = booked(patient);
        Api.Answer answer = clinic.frontDesk
                .get("/v1/appointments/" + visit.get("id").asText() + ".ics")
                .expect(200);
        String text = new String(answer.bytes(), java.nio.charset.StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(text)
                .contains("METHOD:PUBLISH", "SUMMARY:Cita en Harbor Spine & Rehab", "ORGANIZER;CN=")
                .doesNotContain(visitTypeName());
        clinic.frontDesk.get("/v1/appointments/" + UUID.randomUUID() + ".ics").expect(404);
    }

    private String visitTypeName() {
        return clinic.visitType(false).get("name").asText();
    }

    private JsonNode booked(String patient) {
        String type = clinic.visitType(false).get("id").asText();
        JsonNode slot = clinic.slots(type, 70, 20).get(0);
        return clinic.frontDesk
                .post("/v1/appointments", clinic.booking(patient, null, type, slot))
                .expect(201)
                .body();
    }

    private String made() {
        return clinic.admin
                .post("/v1/providers/" + provider + "/calendar-feed", Map.of())
                .expect(201)
                .text("url");
    }

    private static HttpResponse<String> read(String address, String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String event(String text, String uid) {
        int from = text.indexOf("UID:" + uid);
        return text.substring(from, text.indexOf("END:VEVENT", from));
    }
}
