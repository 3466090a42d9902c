package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong is refused with a reason, leaves nothing behind, and never shows how the server is built. */
@ExtendWith(RunningCareQuay.class)
class BadInputIT {
    private static final String WRITTEN_BY_PHYSICIANS =
            "/v1/(encounters|codes)\\b.*|/v1/reports(/[0-9a-f-]{36}.*)?|/v1/patients/[^/]+/(conditions|medications|allergies)\\b.*";
    private static final int OVER_TEN_MB = 11 * 1024 * 1024;

    private final Clinic clinic = new Clinic("harbor");

    @Test
    void everyWrongFieldIsNamed() throws Exception {
        String before = RunningCareQuay.db().one("select count(*) from patient");
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("name", Map.of("family", "", "given", List.of()));
        body.put("birthDate", "2999-01-01");
        Api.Answer answer = clinic.frontDesk.post("/v1/patients", body).expect(422);
        assertThat(answer.body().get("violations").findValuesAsText("field")).contains("name.family", "birthDate");
        assertThat(RunningCareQuay.db().one("select count(*) from patient")).isEqualTo(before);
    }

    @Test
    void malformedJsonIsRefused() {
        Api.Answer answer = clinic.frontDesk.post("/v1/patients", "{\"name\": ");
        assertThat(answer.status()).isEqualTo(400);
        noInternals(answer);
    }

    @Test
    void aBodyOverTenMegabytesIsRefused() {
        byte[] big = "x".repeat(OVER_TEN_MB).getBytes(StandardCharsets.US_ASCII);
        assertThat(clinic.frontDesk
                        .send("POST", "/v1/patients", "application/json", big)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        Api nobody = Api.anonymous(RunningCareQuay.server().baseUrl() + "/api");
        for (String path : List.of("/v1/patients", "/v1/audit", "/v1/invoices", "/v1/anything")) {
            assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(clinic.frontDesk
                        .withToken(clinic.frontDesk.token() + "x")
                        .get("/v1/patients")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void credentialsWithSignsThatNoneHoldsAreUnknownOnes() {
        Api nobody = Api.anonymous(RunningCareQuay.server().baseUrl() + "/api");
        for (String id : List.of("%00", "harbor-admin%00", "%F0%9F%98%80", "%0A")) {
            String form = "grant_type=client_credentials&client_secret=x&client_id=" + id;
            Api.Answer answer = nobody.send(
                    "POST",
                    "/oauth/token",
                    "application/x-www-form-urlencoded",
                    form.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).as(id).isEqualTo(401);
        }
    }

    @Test
    void aRoleWithoutTheKeyIsRefused() {
        assertThat(clinic.frontDesk.get("/v1/invoices").status()).isEqualTo(403);
        assertThat(clinic.biller.post("/v1/patients", Clinic.patientBody()).status())
                .isEqualTo(403);
        assertThat(clinic.physician.post("/v1/audit/verify", null).status()).isEqualTo(403);
    }

    @Test
    void aStaleVersionIsRefused() {
        String patient = clinic.patient();
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put(
                "version",
                clinic.frontDesk
                        .get("/v1/patients/" + patient)
                        .body()
                        .get("version")
                        .asLong());
        clinic.frontDesk.put("/v1/patients/" + patient, body).expect(200);
        Api.Answer again = clinic.frontDesk.put("/v1/patients/" + patient, body).expect(409);
        assertThat(again.text("code")).isEqualTo("stale");
    }

    @Test
    void noOperationTakesWhatIsNoJsonOrNotJson() throws Exception {
        String before = rows();
        for (Operation operation : Operation.all()) {
            if (!operation.takesABody() || operation.path().startsWith("/oauth")) {
                continue;
            }
            String path = operation.with(UUID.randomUUID().toString());
            for (String body : List.of("{\"version\": ", "[]", "\"text\"", "{} {}", "[".repeat(5000))) {
                Api.Answer answer = send(operation, path, "application/json", body);
                assertThat(answer.status())
                        .as(operation + " " + abbreviated(body))
                        .isIn(400, 404, 415);
                noInternals(answer);
            }
            Api.Answer answer = send(operation, path, "text/csv", "version,1");
            assertThat(answer.status()).as(operation + " with CSV").isIn(404, 415);
            noInternals(answer);
        }
        assertThat(rows()).as("rows that a refused command left").isEqualTo(before);
    }

    @Test
    void wordsAndNumbersBeyondMeasureAreAnsweredCalmly() {
        List<String> queries = List.of(
                "page=99999999999",
                "page=1000000&size=200",
                "page=-1&size=-5",
                "size=100000",
                "size=ten",
                "sort=%27%3Bdrop%20table%20patient%3B--",
                "sort=-nothing",
                "q=" + "%F0%9F%98%80".repeat(40),
                "q=%00",
                "q=%ED%A0%80",
                "q=%25%27%22%5C_",
                "q=" + "x".repeat(3000),
                "from=2026-13-45&to=never",
                "asOf=0000-00-00",
                "state=%C3%9Cnbekannt&phase=MAYBE&status=x&kind=y",
                "patient=1&case=2&firm=3&provider=4&visitType=5");
        for (Operation operation : Operation.all()) {
            if (operation.method().equals("GET") && !operation.hasId()) {
                for (String query : queries) {
                    Api.Answer answer = clinic.admin.get(operation.path() + "?" + query);
                    assertThat(answer.status())
                            .as(operation + "?" + abbreviated(query))
                            .isIn(200, 400, 403, 404, 422);
                    if (answer.status() != 200) {
                        noInternals(answer);
                    }
                }
            }
        }
    }

    @Test
    void anIllegalMoveSaysFromToAndWhatIsMissing() throws Exception {
        Clinic eastside = new Clinic("eastside");
        JsonNode invoice = eastside.invoice();
        String path = "/v1/invoices/" + invoice.get("id").asText();
        long version = invoice.get("version").asLong();
        String before = rows();

        Api.Answer skipped = eastside.biller
                .post(path + "/transitions", Map.of("to", "PAID", "version", version))
                .expect(409);
        assertThat(skipped.text("code")).isEqualTo("illegal-transition");
        assertThat(skipped.text("from")).isEqualTo("PENDING_INVOICE");
        assertThat(skipped.text("to")).isEqualTo("PAID");
        assertThat(skipped.body().get("allowed").toString()).contains("PENDING_REDUCTION");

        Api.Answer incomplete = eastside.biller
                .post(path + "/transitions", Map.of("to", "PENDING_REDUCTION", "version", version))
                .expect(422);
        assertThat(incomplete.text("code")).isEqualTo("missing-fields");
        assertThat(incomplete.body().get("violations").findValuesAsText("field"))
                .contains("sentTo", "sentOn");

        Api.Answer unknown = eastside.biller
                .post(path + "/transitions", Map.of("to", "HALF_PAID", "version", version))
                .expect(422);
        assertThat(unknown.body().get("violations").findValuesAsText("field")).containsExactly("to");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void unknownPathsAndMethodsAreProblemsToo() {
        for (Api.Answer answer : List.of(
                clinic.admin.get("/v1/no-such-thing"),
                clinic.admin.post("/v1/ledger/trial-balance", null),
                clinic.admin.get("/v1/reports/aging?asOf=yesterday"))) {
            assertThat(answer.status()).isIn(400, 404, 405, 422);
            noInternals(answer);
        }
    }

    private Api.Answer send(Operation operation, String path, String type, String body) {
        Api whoMay = path.matches(WRITTEN_BY_PHYSICIANS) ? clinic.physician : clinic.admin;
        return whoMay.send(operation.method(), path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String abbreviated(String text) {
        return text.substring(0, Math.min(30, text.length()));
    }

    /** How many rows all tables of clinics hold, the trail of reads left out. */
    private static String rows() throws SQLException {
        Db db = RunningCareQuay.db();
        long rows = 0;
        for (String table : db.strings(TenantIsolationIT.CLINIC_TABLES)) {
            if (!table.startsWith("audit_")) {
                rows += Long.parseLong(db.one("select count(*) from " + table));
            }
        }
        return String.valueOf(rows);
    }

    private static void noInternals(Api.Answer answer) {
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                .doesNotContain("\tat ", "Exception", "org.carequay", "SQL");
    }
}
