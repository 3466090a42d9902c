package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff asks of one another: who may do what with it, and where it is seen. */
@ExtendWith(RunningCareQuay.class)
class TasksIT {
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");
    private final String patient = clinic.patient();
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    @Test
    void aTaskGoesFromStateToStateAndBackFromBothEnds() {
        JsonNode asked = ask(Map.of("ownerRole", "CASE_MANAGER"));
        assertThat(asked.get("status").asText()).isEqualTo("REQUESTED");
        assertThat(asked.hasNonNull("owner")).isFalse();
        Api.Answer refused = act(clinic.caseManager, asked, "complete").expect(409);
        assertThat(refused.text("code")).isEqualTo("illegal-transition");
        assertThat(refused.text("detail")).contains("REQUESTED", "COMPLETED");

        JsonNode taken = act(clinic.caseManager, asked, "take").expect(200).body();
        assertThat(taken.get("status").asText()).isEqualTo("REQUESTED");
        assertThat(taken.get("owner").asText()).isNotBlank();
        assertThat(act(clinic.admin, taken, "take").expect(409).text("code")).isEqualTo("task-taken");
        JsonNode started = act(clinic.caseManager, taken, "start").expect(200).body();
        JsonNode done = act(clinic.caseManager, started, "complete").expect(200).body();
        assertThat(done.get("status").asText()).isEqualTo("COMPLETED");
        assertThat(done.hasNonNull("endedAt")).isTrue();
        assertThat(done.get("endedBy").asText()).isEqualTo(done.get("ownerName").asText());
        assertThat(change(clinic.caseManager, done, Map.of("title", "Zz late"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("task-ended");
        assertThat(act(clinic.caseManager, done, "start").expect(409).text("code"))
                .isEqualTo("illegal-transition");

        JsonNode again = act(clinic.frontDesk, done, "reopen").expect(200).body();
        assertThat(again.get("status").asText()).isEqualTo("REQUESTED");
        assertThat(again.hasNonNull("endedAt")).isFalse();
        JsonNode cancelled = act(clinic.frontDesk, again, "cancel").expect(200).body();
        assertThat(cancelled.get("status").asText()).isEqualTo("CANCELLED");
        assertThat(act(clinic.frontDesk, cancelled, "reopen").expect(200).text("status"))
                .isEqualTo("REQUESTED");
    }

    @Test
    void whoStartsWhatNobodyHasTakesIt() {
        JsonNode started = act(clinic.biller, ask(Map.of("ownerRole", "BILLER")), "start")
                .expect(200)
                .body();
        assertThat(started.get("ownerRole").asText()).isEqualTo("BILLER");
        assertThat(mine(clinic.biller)).contains(started.get("id").asText());
        assertThat(mine(clinic.frontDesk)).isEmpty();
    }

    @Test
    void anOldVersionIsRefusedAndACommandSentTwiceMakesOne() {
        JsonNode asked = ask(Map.of("ownerRole", "FRONT_DESK"));
        JsonNode changed = change(clinic.frontDesk, asked, Map.of("title", "Zz other", "priority", "URGENT"))
                .expect(200)
                .body();
        assertThat(changed.get("title").asText()).isEqualTo("Zz other");
        assertThat(change(clinic.frontDesk, asked, Map.of("title", "Zz stale"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
        assertThat(act(clinic.frontDesk, asked, "start").expect(409).text("code"))
                .isEqualTo("stale");
        clinic.frontDesk
                .post("/v1/tasks/" + changed.get("id").asText() + "/start", Map.of())
                .expect(422);

        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body(Map.of("ownerRole", "BILLER"));
        String first = clinic.frontDesk.post("/v1/tasks", body, key).expect(201).text("id");
        assertThat(clinic.frontDesk.post("/v1/tasks", body, key).expect(201).text("id"))
                .isEqualTo(first);
        body.put("title", "Zz another");
        assertThat(clinic.frontDesk.post("/v1/tasks", body, key).expect(422).text("code"))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void onlyThoseItConcernsChangeIt() {
        JsonNode asked = ask(Map.of("ownerRole", "CASE_MANAGER"));
        clinic.biller.get("/v1/tasks/" + asked.get("id").asText()).expect(200);
        for (String act : List.of("take", "start", "cancel")) {
            assertThat(act(clinic.biller, asked, act).expect(403).text("code"))
                    .as(act)
                    .isEqualTo("task-not-yours");
        }
        assertThat(change(clinic.biller, asked, Map.of()).expect(403).text("code"))
                .isEqualTo("task-not-yours");
        assertThat(act(clinic.frontDesk, asked, "take").expect(403).text("code"))
                .as("who asked for it is not of the role")
                .isEqualTo("task-not-yours");
        String biller = mineNamed(clinic.biller);
        JsonNode given =
                change(clinic.admin, asked, Map.of("owner", biller)).expect(200).body();
        act(clinic.biller, given, "start").expect(200);
    }

    @Test
    void whatDoesNotFitIsSaidAtItsField() {
        assertThat(fields(body(Map.of("title", " ")))).contains("title", "owner");
        assertThat(fields(body(Map.of("title", "x".repeat(201), "ownerRole", "PATIENT", "dueOn", "2099-01-01"))))
                .containsExactlyInAnyOrder("title", "ownerRole", "dueOn");
        assertThat(fields(body(Map.of("owner", UUID.randomUUID().toString())))).containsExactly("owner");
        clinic.frontDesk
                .post(
                        "/v1/tasks",
                        body(Map.of(
                                "ownerRole",
                                "BILLER",
                                "patient",
                                UUID.randomUUID().toString())))
                .expect(404);
    }

    @Test
    void whatIsLongestDueComesFirstAndWhatEndedLast() {
        String later = ask(Map.of(
                        "ownerRole", "BILLER", "dueOn", today.plusDays(1).toString()))
                .get("id")
                .asText();
        String anyDay = ask(Map.of("ownerRole", "BILLER")).get("id").asText();
        String urgent = ask(Map.of(
                        "ownerRole", "BILLER", "dueOn", today.plusDays(1).toString(), "priority", "URGENT"))
                .get("id")
                .asText();
        JsonNode ended =
                ask(Map.of("ownerRole", "BILLER", "dueOn", today.minusDays(9).toString()));
        act(clinic.frontDesk, ended, "cancel").expect(200);
        JsonNode overdue =
                ask(Map.of("ownerRole", "BILLER", "dueOn", today.minusDays(1).toString()));
        assertThat(overdue.get("overdue").asBoolean()).isTrue();
        assertThat(ids(clinic.biller, "whose=ROLE"))
                .containsExactly(
                        overdue.get("id").asText(),
                        urgent,
                        later,
                        anyDay,
                        ended.get("id").asText());
        assertThat(ids(clinic.biller, "status=CANCELLED"))
                .containsExactly(ended.get("id").asText());
        assertThat(ids(clinic.physician, "whose=ROLE")).isEmpty();
    }

    @Test
    void anotherClinicSeesNothingOfIt() {
        JsonNode asked = ask(Map.of("ownerRole", "FRONT_DESK"));
        Api other = RunningCareQuay.api("harbor", "frontdesk");
        other.get("/v1/tasks/" + asked.get("id").asText()).expect(404);
        act(other, asked, "start").expect(404);
        change(other, asked, Map.of()).expect(404);
        other.post("/v1/tasks", body(Map.of("ownerRole", "FRONT_DESK"))).expect(404);
    }

    @Test
    void theTaskOfAHiddenPatientIsHidden() throws SQLException {
        String longest = today.minusYears(4).toString();
        String id = ask(Map.of("ownerRole", "FRONT_DESK", "dueOn", longest))
                .get("id")
                .asText();
        assertThat(first(clinic.frontDesk)).isEqualTo(id);
        db.updateUnseen("update patient set confidential = true where id = ?::uuid", patient);
        try {
            clinic.frontDesk.get("/v1/tasks/" + id).expect(404);
            clinic.frontDesk.get("/v1/tasks?patient=" + patient).expect(404);
            assertThat(first(clinic.frontDesk)).isNotEqualTo(id);
            clinic.frontDesk
                    .post("/v1/tasks/" + id + "/start", Map.of("version", 1))
                    .expect(404);
            clinic.frontDesk
                    .post("/v1/tasks", body(Map.of("ownerRole", "FRONT_DESK")))
                    .expect(404);
            assertThat(first(clinic.admin)).isEqualTo(id);
        } finally {
            db.updateUnseen("update patient set confidential = false where id = ?::uuid", patient);
        }
        clinic.frontDesk
                .post("/v1/tasks/" + id + "/cancel", Map.of("version", 1))
                .expect(200);
    }

    @Test
    void theTimelineShowsItAndAMergeMovesItThereAndBack() {
        String id = ask(Map.of("ownerRole", "FRONT_DESK")).get("id").asText();
        JsonNode entry = timeline(patient).get(0);
        assertThat(entry.get("id").asText()).isEqualTo(id);
        assertThat(entry.get("status").asText()).isEqualTo("REQUESTED");

        String survivor = clinic.patient();
        String merge = clinic.admin
                .post("/v1/patients/" + survivor + "/merge", Map.of("source", patient, "version", 1))
                .expect(200)
                .text("id");
        assertThat(timeline(survivor)).hasSize(1);
        assertThat(clinic.frontDesk.get("/v1/tasks/" + id).expect(200).text("patient"))
                .isEqualTo(survivor);
        assertThat(clinic.frontDesk
                        .post("/v1/tasks", body(Map.of("ownerRole", "FRONT_DESK")))
                        .expect(409)
                        .text("code"))
                .isEqualTo("patient-merged");
        clinic.admin.post("/v1/merges/" + merge + "/undo", null).expect(200);
        assertThat(clinic.frontDesk.get("/v1/tasks/" + id).expect(200).text("patient"))
                .isEqualTo(patient);
    }

    /** By the front desk, about the patient of this test unless it says another. */
    private JsonNode ask(Map<String, Object> more) {
        return clinic.frontDesk.post("/v1/tasks", body(more)).expect(201).body();
    }

    private Map<String, Object> body(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("title", "Zz ask for the records", "patient", patient));
        body.putAll(more);
        return body;
    }

    private static Api.Answer act(Api who, JsonNode task, String act) {
        return who.post(
                "/v1/tasks/" + task.get("id").asText() + "/" + act,
                Map.of("version", task.get("version").asLong()));
    }

    private Api.Answer change(Api who, JsonNode task, Map<String, Object> more) {
        Map<String, Object> body =
                body(Map.of("ownerRole", task.get("ownerRole").asText()));
        body.put("version", task.get("version").asLong());
        body.putAll(more);
        return who.put("/v1/tasks/" + task.get("id").asText(), body);
    }

    private List<String> mine(Api who) {
        return ids(who, "whose=MINE");
    }

    /** The account of that client, as a task says that it took. */
    private String mineNamed(Api who) {
        return act(who, ask(Map.of("ownerRole", "BILLER")), "take").expect(200).text("owner");
    }

    private List<String> ids(Api who, String query) {
        return Clinic.items(who.get("/v1/tasks?patient=" + patient + "&" + query)
                        .expect(200)
                        .body())
                .findValuesAsText("id");
    }

    /** Of all that they see the one that is to be done first. */
    private static String first(Api who) {
        return Clinic.items(who.get("/v1/tasks?size=1").expect(200).body())
                .path(0)
                .path("id")
                .asText();
    }

    private List<String> fields(Map<String, Object> body) {
        return clinic.frontDesk
                .post("/v1/tasks", body)
                .expect(422)
                .body()
                .get("violations")
                .findValuesAsText("field");
    }

    private JsonNode timeline(String of) {
        return Clinic.items(clinic.frontDesk
                .get("/v1/patients/" + of + "/timeline?kind=TASK")
                .expect(200)
                .body());
    }
}
