package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Screens of waiting rooms have secret addresses: made once, ended for good, of one clinic. */
@ExtendWith(RunningCareQuay.class)
class WaitingScreenIT {
    private static final String DEAD = "This address does not work";
    private final Clinic clinic = new Clinic("harbor");

    @Test
    void anAddressShowsTheRoomUntilItIsEnded() throws Exception {
        JsonNode made = made("Zz north hall");
        HttpResponse<String> shown = read(made.get("url").asText());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Harbor").doesNotContain(DEAD);
        assertThat(shown.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(shown.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cached -> assertThat(cached).contains("no-store"));
        assertThat(names()).contains("Zz north hall");

        revoke(clinic, made).expect(204);
        revoke(clinic, made).expect(204);
        assertThat(read(made.get("url").asText()).body()).contains(DEAD).doesNotContain("Harbor");
        assertThat(names()).doesNotContain("Zz north hall");
        String never = made.get("url").asText().replaceFirst("t=.*", "t=" + "x".repeat(43));
        assertThat(read(never).body()).contains(DEAD);
    }

    @Test
    void onlyTheHashIsKeptAndTheTrailTellsOfTheDays() throws Exception {
        JsonNode made = made("Zz trail");
        read(made.get("url").asText());
        read(made.get("url").asText());
        String token = made.get("url").asText().replaceFirst(".*t=", "");
        Db db = RunningCareQuay.db();
        assertThat(db.one(
                        "select id from waiting_screen where token_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex')",
                        token))
                .isEqualTo(made.get("id").asText());
        assertThat(db.strings(
                        "select action || ' ' || role from audit_event where entity = 'waiting_screen' and entity_id = ?::uuid order by id",
                        made.get("id").asText()))
                .containsExactly("CREATE CLINIC_ADMIN", "UPDATE SYSTEM");
        assertThat(db.one(
                        "select count(*) from audit_event where after::text like ? or before::text like ?",
                        "%" + token + "%",
                        "%" + token + "%"))
                .isEqualTo("0");
        revoke(clinic, made).expect(204);
    }

    @Test
    void nobodyElseEndsItAndWhatIsWrongIsSaid() throws SQLException {
        JsonNode made = made("Zz own");
        assertThat(revoke(new Clinic("eastside"), made).status()).isEqualTo(404);
        clinic.frontDesk.post("/v1/waiting-screens", Map.of("name", "Zz desk")).expect(403);
        clinic.admin.post("/v1/waiting-screens", Map.of("name", "x".repeat(81))).expect(422);
        clinic.admin.post("/v1/waiting-screens", Map.of("name", " ")).expect(422);
        String foreign = RunningCareQuay.db()
                .one("select s.id from site s join clinic c on c.id = s.clinic_id where c.code = 'eastside' limit 1");
        clinic.admin
                .post("/v1/waiting-screens", Map.of("name", "Zz there", "site", foreign))
                .expect(404);
        clinic.admin
                .post("/v1/waiting-screens", Map.of("name", "Zz there", "site", UUID.randomUUID()))
                .expect(404);
        revoke(clinic, made).expect(204);
    }

    private JsonNode made(String name) {
        return clinic.admin
                .post("/v1/waiting-screens", Map.of("name", name))
                .expect(201)
                .body();
    }

    private static Api.Answer revoke(Clinic of, JsonNode made) {
        return of.admin.post("/v1/waiting-screens/" + made.get("id").asText() + "/revoke", null);
    }

    private List<String> names() {
        return Clinic.items(clinic.admin.get("/v1/waiting-screens").expect(200).body())
                .findValuesAsText("name");
    }

    private static HttpResponse<String> read(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
