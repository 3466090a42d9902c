package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong is refused with a reason, leaves nothing behind, and never shows how the server is built. */
@ExtendWith(RunningCareQuay.class)
class BadInputIT {
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
    void unknownPathsAndMethodsAreProblemsToo() {
        for (Api.Answer answer : List.of(
                clinic.admin.get("/v1/no-such-thing"),
                clinic.admin.post("/v1/ledger/trial-balance", null),
                clinic.admin.get("/v1/reports/aging?asOf=yesterday"))) {
            assertThat(answer.status()).isIn(400, 404, 405, 422);
            noInternals(answer);
        }
    }

    private static void noInternals(Api.Answer answer) {
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                .doesNotContain("\tat ", "Exception", "org.carequay", "SQL");
    }
}
