package org.carequay.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A patient who came to visits of a kind that nobody else has, and the kinds of recalls that follow from them. */
final class Recalled {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String VISITED =
            """
            insert into appointment (clinic_id, id, patient_id, case_id, visit_type_id, provider_id, site_id, start_at, end_at, status,
              created_at, created_by)
            select clinic_id, ?::uuid, id, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz, 'FULFILLED',
              now(), 'Test'
            from patient where id = ?::uuid""";

    final Told told;
    final Clinic clinic;
    final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    /** @param agreed the channels the patient agreed to */
    Recalled(String... agreed) {
        told = new Told("EMAIL", agreed);
        clinic = told.clinic;
    }

    String patient() {
        return told.patient;
    }

    /** Triggered by the visits of this patient's own kind, satisfied by those of the other kind. */
    Map<String, Object> kind(String satisfier) {
        Map<String, Object> kind = new HashMap<>();
        kind.put("name", "Zz " + told.own.word);
        kind.put("basis", "PATIENT");
        kind.put("triggers", List.of(told.own.visitType));
        kind.put("satisfiers", satisfier == null ? List.of() : List.of(satisfier));
        kind.put("days", 30);
        kind.put("ladder", List.of(-7, 0, 7));
        return kind;
    }

    String add(Map<String, Object> kind) {
        return clinic.admin.post("/v1/recall-types", kind).expect(201).text("id");
    }

    void change(String type, Map<String, Object> kind) {
        Map<String, Object> changed = new HashMap<>(kind);
        changed.put(
                "version",
                clinic.admin
                        .get("/v1/recall-types/" + type)
                        .expect(200)
                        .body()
                        .get("version")
                        .asLong());
        clinic.admin.put("/v1/recall-types/" + type, changed).expect(200);
    }

    String visited(int daysAgo) throws SQLException {
        return visited(daysAgo, told.own.visitType, null);
    }

    /** The same of somebody else. */
    void visitedBy(String other, int daysAgo) throws SQLException {
        visited(other, daysAgo, told.own.visitType, null);
    }

    String visited(int daysAgo, String visitType, String caseId) throws SQLException {
        return visited(patient(), daysAgo, visitType, caseId);
    }

    /** A visit in the past, which no service would book. */
    private String visited(String who, int daysAgo, String visitType, String caseId) throws SQLException {
        // Behind all others, as whoever looks at any visit wants one with a history.
        String id = "f" + UUID.randomUUID().toString().substring(1);
        Instant start = told.at(-daysAgo, 10);
        RunningCareQuay.db()
                .updateUnseen(
                        VISITED,
                        id,
                        caseId,
                        visitType,
                        told.own.provider,
                        told.own.site,
                        start.toString(),
                        start.plus(Duration.ofHours(1)).toString(),
                        who);
        return id;
    }

    /** A run of today that is over. */
    JsonNode run() {
        return run(Map.of());
    }

    JsonNode run(Map<String, Object> body) {
        String id = clinic.frontDesk.post("/v1/recall-runs", body).expect(202).text("id");
        JsonNode run = clinic.frontDesk.until(
                "/v1/recall-runs/" + id,
                found -> !"RUNNING".equals(found.path("state").asText()),
                PATIENCE);
        if (!"FINISHED".equals(run.path("state").asText())) {
            throw new AssertionError("run " + run);
        }
        return run;
    }

    /** Of this patient, the longest due first. */
    List<JsonNode> recalls() {
        List<JsonNode> found = new ArrayList<>();
        Clinic.items(clinic.frontDesk
                        .get("/v1/recalls?patient=" + patient())
                        .expect(200)
                        .body())
                .forEach(found::add);
        return found;
    }

    /** How many of this patient are due until the end of that day. */
    int dueUntil(LocalDate day) {
        return clinic.frontDesk
                .get("/v1/recalls?patient=" + patient() + "&dueTo=" + day)
                .expect(200)
                .body()
                .get("total")
                .asInt();
    }

    JsonNode only() {
        List<JsonNode> found = recalls();
        if (found.size() != 1) {
            throw new AssertionError("recalls " + found);
        }
        return found.get(0);
    }

    Api.Answer act(JsonNode recall, String act, Map<String, Object> body) {
        Map<String, Object> said = new HashMap<>(body);
        said.putIfAbsent("version", recall.get("version").asLong());
        return clinic.frontDesk.post("/v1/recalls/" + recall.get("id").asText() + "/" + act, said);
    }

    /** What was written to the patient about recalls. */
    List<JsonNode> written() {
        List<JsonNode> found = new ArrayList<>();
        Clinic.items(clinic.frontDesk
                        .get("/v1/messages?rule=RECALL&patient=" + patient())
                        .expect(200)
                        .body())
                .forEach(found::add);
        return found;
    }
}
