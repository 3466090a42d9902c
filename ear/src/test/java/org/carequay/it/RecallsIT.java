package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is to come back is found, written to once for each rung, and left alone once they come or do not want to. */
@ExtendWith(RunningCareQuay.class)
class RecallsIT {
    @Test
    void aPatientIsWrittenToOnceBookedForAndSatisfied() throws SQLException {
        Recalled mary = new Recalled("EMAIL");
        OwnProvider exam = new OwnProvider(mary.clinic);
        mary.add(mary.kind(exam.visitType));
        mary.visited(25);
        assertThat(mary.run().get("made").asInt()).isPositive();

        JsonNode recall = mary.only();
        assertThat(recall.get("dueOn").asText())
                .isEqualTo(mary.today.plusDays(5).toString());
        assertThat(recall.get("state").asText()).isEqualTo("CONTACTED");
        assertThat(recall.get("nextContactOn").asText())
                .isEqualTo(mary.today.plusDays(5).toString());
        assertThat(mary.written()).hasSize(1);
        String body = mary.written().get(0).get("body").asText();
        assertThat(body).contains("{link}");
        assertThat(body.replace("{link}", "")).doesNotContain("{", exam.visitTypeName);

        mary.run();
        assertThat(mary.only().get("version").asLong())
                .isEqualTo(recall.get("version").asLong());
        assertThat(mary.written()).hasSize(1);

        String visit = book(mary, exam);
        assertThat(mary.only().get("state").asText()).isEqualTo("SCHEDULED");
        assertThat(mary.only().get("appointment").asText()).isEqualTo(visit);
        mary.told.cancel(visit);
        assertThat(mary.only().get("state").asText()).isEqualTo("CONTACTED");

        mary.visited(1, exam.visitType, null);
        mary.run();
        assertThat(mary.only().get("state").asText()).isEqualTo("SATISFIED");
        assertThat(mary.clinic
                        .frontDesk
                        .get("/v1/recalls/" + recall.get("id").asText() + "/history")
                        .expect(200)
                        .body()
                        .findValuesAsText("to"))
                .contains("SATISFIED", "SCHEDULED", "CONTACTED", "DUE");
    }

    @Test
    void visitsCountInTheirCaseOnly() throws SQLException {
        Recalled juan = new Recalled("EMAIL");
        String one = juan.clinic.caseWithCounsel(juan.patient()).get("id").asText();
        String other = juan.clinic.caseWithCounsel(juan.patient()).get("id").asText();
        OwnProvider therapy = new OwnProvider(juan.clinic);
        OwnProvider exam = new OwnProvider(juan.clinic);
        Map<String, Object> kind = juan.kind(exam.visitType);
        kind.put("basis", "CASE");
        kind.put("phases", List.of("INTAKE", "ACTIVE"));
        kind.put("days", 90);
        kind.put("visits", 2);
        juan.add(kind);
        juan.visited(20, juan.told.own.visitType, one);
        juan.visited(20, juan.told.own.visitType, other);
        juan.visited(10, therapy.visitType, one);
        juan.visited(9, therapy.visitType, other);
        juan.run();
        assertThat(juan.recalls()).isEmpty();

        juan.visited(3, therapy.visitType, one);
        juan.run();
        assertThat(juan.only().get("dueOn").asText())
                .isEqualTo(juan.today.minusDays(3).toString());
        assertThat(juan.only().get("caseFile").asText()).isEqualTo(one);
        juan.visited(2, exam.visitType, other);
        juan.run();
        assertThat(juan.only().get("state").asText()).isEqualTo("CONTACTED");

        closeCase(juan, one);
        juan.run();
        assertThat(juan.only().get("reason").asText()).isEqualTo("CASE_ENDED");
    }

    @Test
    void aPersonsDateStaysAndARulesDateFollows() throws SQLException {
        Recalled ana = new Recalled("EMAIL");
        Recalled eva = new Recalled("EMAIL");
        OwnProvider exam = new OwnProvider(ana.clinic);
        Map<String, Object> kind = ana.kind(exam.visitType);
        kind.put("triggers", List.of(ana.told.own.visitType, eva.told.own.visitType));
        kind.put("leadDays", 30);
        String type = ana.add(kind);
        ana.visited(25);
        eva.visited(25);
        ana.run();
        String chosen = ana.today.plusDays(70).toString();
        ana.act(ana.only(), "due", Map.of("dueOn", chosen)).expect(200);

        kind.put("days", 40);
        ana.change(type, kind);
        ana.run();
        assertThat(ana.only().get("dueOn").asText()).isEqualTo(chosen);
        assertThat(ana.only().get("dueBy").asText()).isEqualTo("PERSON");
        assertThat(eva.only().get("dueOn").asText())
                .isEqualTo(eva.today.plusDays(15).toString());

        eva.visited(4);
        kind.put("days", 10);
        ana.change(type, kind);
        eva.run();
        assertThat(eva.recalls().stream().map(each -> each.get("reason").asText()))
                .containsExactlyInAnyOrder("REPLACED", "null");
        assertThat(ana.recalls()).hasSize(1);

        kind.put("active", false);
        ana.change(type, kind);
        eva.run();
        assertThat(ana.only().get("reason").asText()).isEqualTo("TYPE_ENDED");
        kind.put("active", true);
        ana.change(type, kind);
        eva.run();
        assertThat(ana.only().get("state").asText()).isIn("DUE", "CONTACTED");
    }

    @Test
    void whoCannotBeWrittenToIsToBeCalled() throws SQLException {
        Recalled silent = new Recalled();
        silent.add(silent.kind(null));
        silent.visited(40);
        silent.run();
        JsonNode recall = silent.only();
        assertThat(recall.get("state").asText()).isEqualTo("DUE");
        assertThat(recall.get("contacts").asInt()).isZero();
        assertThat(recall.get("call").asBoolean()).isTrue();
        assertThat(silent.written().get(0).get("problem").asText()).isEqualTo("no-consent");
        assertThat(silent.dueUntil(silent.today.minusDays(10))).isEqualTo(1);
        assertThat(silent.dueUntil(silent.today.minusDays(11))).isZero();

        silent.act(recall, "contacts", Map.of("way", "CALL", "outcome", "SENT")).expect(422);
        silent.act(recall, "contacts", Map.of("way", "MESSAGE", "outcome", "REACHED"))
                .expect(422);
        silent.act(recall, "contacts", Map.of("way", "CALL", "outcome", "NO_ANSWER"))
                .expect(200);
        silent.act(recall, "contacts", Map.of("way", "CALL", "outcome", "NO_ANSWER"))
                .expect(409);
        JsonNode called = silent.only();
        assertThat(called.get("state").asText()).isEqualTo("CONTACTED");
        silent.act(called, "contacts", Map.of("way", "CALL", "outcome", "DECLINED", "note", "Moves away"))
                .expect(200);
        assertThat(silent.only().get("reason").asText()).isEqualTo("DECLINED");
        silent.run();
        assertThat(silent.only().get("state").asText()).isEqualTo("SUPPRESSED");
        silent.act(silent.only(), "resume", Map.of()).expect(200);
        silent.run();
        assertThat(silent.only().get("state").asText()).isEqualTo("CONTACTED");
        assertThat(silent.written()).hasSize(1);
    }

    @Test
    void twoRecallsOfAPatientAreOneMessage() throws SQLException {
        Recalled both = new Recalled("EMAIL");
        Map<String, Object> kind = both.kind(null);
        both.add(kind);
        kind.put("name", kind.get("name") + " again");
        kind.put("days", 28);
        both.add(kind);
        both.visited(31);
        both.run();
        assertThat(both.recalls()).hasSize(2);
        assertThat(both.written()).hasSize(1);
        assertThat(both.recalls().stream().map(each -> each.get("nextContactOn").asText()))
                .contains(both.today.plusDays(2).toString());
    }

    @Test
    void allOfAKindAreEndedAtOnceButNotAllThatThereAre() throws SQLException {
        Recalled one = new Recalled("EMAIL");
        Recalled other = new Recalled("EMAIL");
        Map<String, Object> kind = one.kind(null);
        kind.put("triggers", List.of(one.told.own.visitType, other.told.own.visitType));
        String type = one.add(kind);
        one.visited(31);
        other.visited(31);
        one.run();
        Api desk = one.clinic.frontDesk;
        desk.post("/v1/recalls/stop", Map.of("reason", "NOT_NEEDED")).expect(422);
        desk.post("/v1/recalls/stop", Map.of("type", type, "reason", "OPTED_OUT"))
                .expect(422);
        RunningCareQuay.api("harbor", "frontdesk")
                .post("/v1/recalls/stop", Map.of("type", type, "reason", "NOT_NEEDED"));
        assertThat(one.only().get("state").asText()).isEqualTo("CONTACTED");
        JsonNode stopped = desk.post("/v1/recalls/stop", Map.of("type", type, "reason", "NOT_NEEDED"))
                .expect(200)
                .body();
        assertThat(stopped.get("stopped").asInt()).isEqualTo(2);
        assertThat(List.of(one.only(), other.only()))
                .allSatisfy(each -> assertThat(each.get("reason").asText()).isEqualTo("NOT_NEEDED"));
        one.act(one.only(), "resume", Map.of()).expect(200);
    }

    @Test
    void whatIsComputedAheadIsWrittenToNobodyAhead() throws SQLException {
        Recalled early = new Recalled("EMAIL");
        early.add(early.kind(null));
        early.visited(5);
        early.run(Map.of("asOf", early.today.plusDays(20).toString()));
        assertThat(early.only().get("state").asText()).isEqualTo("DUE");
        assertThat(early.written()).isEmpty();
        early.clinic
                .frontDesk
                .post("/v1/recall-runs", Map.of("asOf", early.today.plusYears(3).toString()))
                .expect(422);
    }

    @Test
    void theDeadAreLeftAlone() throws SQLException {
        Recalled late = new Recalled("EMAIL");
        late.add(late.kind(null));
        late.visited(29);
        late.run();
        assertThat(late.only().get("state").asText()).isEqualTo("CONTACTED");
        RunningCareQuay.db()
                .updateUnseen("update patient set deceased = current_date where id = ?::uuid", late.patient());
        late.run();
        assertThat(late.only().get("reason").asText()).isEqualTo("DECEASED");
        late.clinic
                .frontDesk
                .post(
                        "/v1/recalls",
                        Map.of(
                                "patient",
                                late.patient(),
                                "type",
                                late.only().get("type").asText(),
                                "dueOn",
                                late.today.toString()))
                .expect(409);
    }

    @Test
    void manyWhoAskForTheSameAtOnceGetOne() throws Exception {
        Recalled wanted = new Recalled("EMAIL");
        String type = wanted.add(wanted.kind(null));
        Map<String, Object> body = new HashMap<>();
        body.put("patient", wanted.patient());
        body.put("type", type);
        body.put("dueOn", wanted.today.plusDays(3).toString());
        List<Integer> answers = Together.run(
                8, () -> wanted.clinic.frontDesk.post("/v1/recalls", body).status());
        assertThat(answers).containsOnlyOnce(201).contains(409);
        assertThat(wanted.only().get("dueBy").asText()).isEqualTo("PERSON");

        List<String> runs = Together.run(8, () -> wanted.clinic
                .frontDesk
                .post("/v1/recall-runs", Map.of())
                .expect(202)
                .text("id"));
        assertThat(runs.stream().distinct().count()).isLessThan(8);
        wanted.run();
        assertThat(wanted.written()).hasSize(1);
    }

    private static String book(Recalled who, OwnProvider with) {
        return who.clinic
                .frontDesk
                .post(
                        "/v1/appointments",
                        Map.of(
                                "patient", who.patient(),
                                "visitType", with.visitType,
                                "provider", with.provider,
                                "site", with.site,
                                "start", who.told.at(3, 9).toString()))
                .expect(201)
                .text("id");
    }

    private static void closeCase(Recalled who, String id) throws SQLException {
        RunningCareQuay.db().updateUnseen("update case_file set phase = 'SETTLED' where id = ?::uuid", id);
    }
}
