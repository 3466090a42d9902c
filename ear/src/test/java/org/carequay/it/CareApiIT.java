package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Care teams, asking to see somebody, and emergency access, as programs do it. */
@ExtendWith(RunningCareQuay.class)
class CareApiIT {
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");
    private final String base = RunningCareQuay.server().baseUrl() + "/api";

    /** A program in the role of a physician who sees own patients only, and may open records in an emergency. */
    private record Limited(Api api, String account) {}

    @Test
    void whoAsksIsPutIntoTheTeamAndTakenOutAgain() throws SQLException {
        Limited limited = limited();
        String patient = patient();
        limited.api().get("/v1/patients/" + patient).expect(404);
        limited.api().get("/v1/patients/" + patient + "/care-team").expect(404);
        limited.api()
                .post("/v1/access-requests", Map.of("mrn", "no such", "birthDate", "1980-01-01", "note", "Zz please"))
                .expect(422);
        limited.api()
                .post("/v1/access-requests", asked(patient, "note", "Zz please"))
                .expect(204);
        JsonNode request = null;
        for (JsonNode each :
                clinic.admin.get("/v1/access-requests").expect(200).body().get("items")) {
            request = each.get("patient").asText().equals(patient) ? each : request;
        }
        assertThat(request).isNotNull();
        clinic.admin
                .post("/v1/access-requests/" + request.get("id").asText() + "/answer", Map.of())
                .expect(422);
        clinic.admin
                .post("/v1/access-requests/" + request.get("id").asText() + "/answer", Map.of("granted", true))
                .expect(204);
        limited.api().get("/v1/patients/" + patient).expect(200);
        String membership = null;
        for (JsonNode each : limited.api()
                .get("/v1/patients/" + patient + "/care-team")
                .expect(200)
                .body()
                .get("items")) {
            membership = each.get("account").asText().equals(limited.account())
                    ? each.path("membership").asText()
                    : membership;
        }
        clinic.admin.post("/v1/care-team-members/" + membership + "/end", null).expect(204);
        limited.api().get("/v1/patients/" + patient).expect(404);
        clinic.admin.post("/v1/care-team-members/" + membership + "/end", null).expect(404);
        clinic.admin
                .post("/v1/patients/" + patient + "/care-team", Map.of("account", limited.account()))
                .expect(200);
        limited.api().get("/v1/patients/" + patient).expect(200);
    }

    @Test
    void anEmergencyOpensTheRecordAndIsReviewedByAnother() throws SQLException {
        Limited limited = limited();
        String patient = patient();
        Map<String, Object> wanted = asked(patient, "explanation", "Zz the patient is in the waiting room");
        limited.api().post("/v1/emergency-accesses", wanted).expect(403);
        db.updateUnseen("update account set added = '{break-glass.use}' where id = ?::uuid", limited.account());
        limited.api().post("/v1/emergency-accesses", wanted).expect(422);
        wanted.put("reason", "EMERGENCY_CARE");
        assertThat(limited.api()
                        .post("/v1/emergency-accesses", wanted)
                        .expect(200)
                        .text("patient"))
                .isEqualTo(patient);
        limited.api().get("/v1/patients/" + patient).expect(200);
        String id = db.one("select id from emergency_access where patient_id = ?::uuid", patient);
        String path = "/v1/emergency-accesses/" + id;
        assertThat(clinic.admin.get(path).expect(200).text("explanation")).contains("waiting room");
        assertThat(clinic.admin.get(path + "/events").expect(200).body().get("items"))
                .hasSizeGreaterThanOrEqualTo(2);
        RunningCareQuay.api("harbor", "admin").get(path).expect(404);
        clinic.admin.post(path + "/review", Map.of("outcome", "NOT_JUSTIFIED")).expect(422);
        assertThat(clinic.admin
                        .post(path + "/review", Map.of("outcome", "JUSTIFIED"))
                        .expect(200)
                        .text("outcome"))
                .isEqualTo("JUSTIFIED");
        assertThat(clinic.admin
                        .post(path + "/review", Map.of("outcome", "JUSTIFIED"))
                        .status())
                .as("once")
                .isEqualTo(409);
    }

    private String patient() {
        return clinic.admin
                .post("/v1/patients", Clinic.patientBody())
                .expect(201)
                .text("id");
    }

    private Map<String, Object> asked(String patient, String name, String value) throws SQLException {
        return new java.util.HashMap<>(Map.of(
                "mrn",
                db.one("select mrn from patient where id = ?::uuid", patient),
                "birthDate",
                db.one("select birth_date from patient where id = ?::uuid", patient),
                name,
                value));
    }

    private Limited limited() throws SQLException {
        JsonNode made = clinic.admin
                .post("/v1/api-clients", Map.of("name", "Zz limited", "role", "PHYSICIAN"))
                .expect(201)
                .body();
        String account = made.get("id").asText();
        db.updateUnseen("update account set own_patients = true where id = ?::uuid", account);
        return new Limited(
                Api.signedIn(
                        base, made.get("clientId").asText(), made.get("secret").asText()),
                account);
    }
}
