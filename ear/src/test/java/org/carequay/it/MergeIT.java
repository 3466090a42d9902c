package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people and clients see of a merge, of a merged record, and of undoing. */
@ExtendWith(RunningCareQuay.class)
class MergeIT {
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");
    private final String survivor = clinic.patient();
    private final String source = clinic.patient();

    @Test
    void aMergedRecordNamesTheOneThatStandsAndTakesNothingNew() {
        merge(survivor, source);

        JsonNode merged = patient(source);
        assertThat(merged.get("active").asBoolean()).isFalse();
        assertThat(merged.get("mergedInto").asText()).isEqualTo(survivor);
        Map<String, Object> edit = new HashMap<>(Clinic.patientBody());
        edit.put("version", merged.get("version").asLong());
        assertThat(clinic.frontDesk
                        .put("/v1/patients/" + source, edit)
                        .expect(409)
                        .text("code"))
                .isEqualTo("patient-merged");
        assertThat(book(source, null, 21).expect(409).text("code")).isEqualTo("patient-merged");
        assertThat(book(survivor, null, 21).status()).isEqualTo(201);
    }

    @Test
    void wordsOfBothFindTheRightRecordBeforeAndAfter() {
        String word = patient(source).at("/telecom/0/value").asText();
        assertThat(found(word)).containsExactly(source);
        String merge = merge(survivor, source);
        assertThat(found(word)).contains(survivor);
        undo(merge).expect(200);
        assertThat(found(word)).containsExactly(source);
    }

    @Test
    void listsAreKeptOnceAndFieldsAsChosen() throws SQLException {
        String ours = withNumber("123-45-6789");
        String theirs = withNumber("234-56-7890");
        clinic.admin
                .post(
                        "/v1/patients/" + ours + "/merge",
                        Map.of("source", theirs, "version", 1, "fields", Map.of("name", "source")))
                .expect(200);
        JsonNode merged = patient(ours);
        assertThat(merged.at("/name/family")).isEqualTo(patient(theirs).at("/name/family"));
        assertThat(merged.get("telecom")).hasSize(2);
        assertThat(merged.get("address")).hasSize(1);
        assertThat(merged.get("identifier").findValuesAsText("value")).contains("***-**-6789", "***-**-7890");
        assertThat(db.one(
                        "select count(distinct value_cipher) from patient_identifier where patient_id = ?::uuid", ours))
                .isEqualTo("2");
    }

    @Test
    void whatCameLaterStaysUnlessItHangsOnSomethingThatGoesBack() {
        String theirVisit = book(source, null, 30).expect(201).text("id");
        String merge = merge(survivor, source);
        String laterVisit = book(survivor, null, 40).expect(201).text("id");
        clinic.frontDesk
                .post("/v1/appointments/" + theirVisit + "/arrive", null)
                .expect(200);

        JsonNode preview =
                clinic.admin.get("/v1/merges/" + merge + "/undo").expect(200).body();
        assertThat(count(preview, "appointment", "back")).isEqualTo(1);
        assertThat(count(preview, "appointment", "stays")).isEqualTo(1);
        assertThat(count(preview, "encounter", "along")).isEqualTo(1);
        JsonNode undone = undo(merge).expect(200).body();

        assertThat(count(undone, "encounter", "along")).isEqualTo(1);
        assertThat(visit(theirVisit).get("patient").asText()).isEqualTo(source);
        assertThat(visit(theirVisit).get("status").asText()).isEqualTo("arrived");
        assertThat(visit(laterVisit).get("patient").asText()).isEqualTo(survivor);
    }

    @Test
    void whatSomebodyChangedOnTheSurvivorSinceStays() {
        String name = patient(survivor).at("/name/family").asText();
        String merge = merge(survivor, source);
        Map<String, Object> edit = new HashMap<>(Clinic.patientBody());
        edit.put("version", patient(survivor).get("version").asLong());
        for (String same : List.of("telecom", "birthDate", "address")) {
            edit.put(same, patient(survivor).get(same));
        }
        clinic.frontDesk.put("/v1/patients/" + survivor, edit).expect(200);

        JsonNode undone = undo(merge).expect(200).body();

        assertThat(undone.get("leftEdited").toString()).isEqualTo("[\"name\"]");
        JsonNode now = patient(survivor);
        assertThat(now.at("/name/family").asText()).isNotEqualTo(name);
        assertThat(now.get("telecom")).hasSize(1);
        assertThat(patient(source).get("active").asBoolean()).isTrue();
    }

    @Test
    void visitsAtTheSameTimeAreInTheWayAndNamed() {
        List<JsonNode> slots = clinic.slots(visitType(), 50, 9);
        Map<String, Object> first = clinic.booking(survivor, null, visitType(), slots.get(0));
        clinic.frontDesk.post("/v1/appointments", first).expect(201);
        Map<String, Object> second = new HashMap<>(clinic.booking(source, null, visitType(), slots.get(0)));
        second.put("provider", otherProvider());
        String theirs = clinic.admin
                .post("/v1/appointments", overbooked(second))
                .expect(201)
                .text("id");

        Api.Answer refused = tryMerge(survivor, source);

        assertThat(refused.expect(409).text("code")).isEqualTo("merge-obstacles");
        assertThat(refused.body().get("obstacles")).hasSize(1);
        JsonNode preview = clinic.admin
                .get("/v1/patients/" + survivor + "/merge?source=" + source)
                .expect(200)
                .body();
        assertThat(preview.at("/obstacles/0/ofSource").asText()).isEqualTo(theirs);
    }

    @Test
    void onlyTheLatestMergeOfAChainIsUndone() {
        String top = clinic.patient();
        String first = merge(survivor, source);
        String second = merge(top, survivor);
        assertThat(patient(source).get("mergedInto").asText()).isEqualTo(top);

        Api.Answer refused = undo(first).expect(409);
        assertThat(refused.text("code")).isEqualTo("merge-not-latest");
        assertThat(refused.text("detail")).contains(patient(survivor).get("mrn").asText());
        undo(second).expect(200);
        undo(first).expect(200);
        assertThat(undo(first).expect(409).text("code")).isEqualTo("merge-undone");
        assertThat(patient(source).get("mergedInto").isNull()).isTrue();
    }

    @Test
    void oldVersionsOtherRolesAndWrongFieldsAreRefused() {
        String path = "/v1/patients/" + survivor + "/merge";
        assertThat(clinic.frontDesk
                        .post(path, Map.of("source", source, "version", 1))
                        .status())
                .isEqualTo(403);
        assertThat(clinic.admin
                        .post(path, Map.of("source", source, "version", 7))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
        assertThat(clinic.admin
                        .post(path, Map.of("source", survivor, "version", 1))
                        .status())
                .isEqualTo(422);
        assertThat(clinic.admin
                        .post(path, Map.of("source", source, "version", 1, "fields", Map.of("shoeSize", "source")))
                        .status())
                .isEqualTo(422);
        assertThat(patient(source).get("active").asBoolean()).isTrue();
    }

    private String merge(String into, String from) {
        return tryMerge(into, from).expect(200).text("id");
    }

    private Api.Answer tryMerge(String into, String from) {
        long version = patient(into).get("version").asLong();
        return clinic.admin.post("/v1/patients/" + into + "/merge", Map.of("source", from, "version", version));
    }

    private Api.Answer undo(String merge) {
        return clinic.admin.post("/v1/merges/" + merge + "/undo", null);
    }

    private JsonNode patient(String id) {
        return clinic.frontDesk.get("/v1/patients/" + id).expect(200).body();
    }

    private JsonNode visit(String id) {
        return clinic.frontDesk.get("/v1/appointments/" + id).expect(200).body();
    }

    private List<String> found(String word) {
        return clinic.frontDesk
                .get("/v1/patients?q=" + word)
                .expect(200)
                .body()
                .get("items")
                .findValuesAsText("id");
    }

    private String visitType() {
        return clinic.visitType(false).get("id").asText();
    }

    private String otherProvider() {
        return Clinic.items(clinic.frontDesk.get("/v1/providers").expect(200).body())
                .get(1)
                .get("id")
                .asText();
    }

    private static Map<String, Object> overbooked(Map<String, Object> booking) {
        booking.put("overbook", Map.of("reason", "test"));
        return booking;
    }

    private Api.Answer book(String patient, String caseFile, int daysAhead) {
        JsonNode slot = clinic.slots(visitType(), daysAhead, 9).get(0);
        return clinic.frontDesk.post("/v1/appointments", clinic.booking(patient, caseFile, visitType(), slot));
    }

    private String withNumber(String number) {
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("identifier", List.of(Map.of("type", "SS", "value", number)));
        body.put(
                "address",
                List.of(Map.of(
                        "line", List.of("12 Harbor St"), "city", "Queens", "state", "NY", "postalCode", "11101")));
        return clinic.frontDesk.post("/v1/patients", body).expect(201).text("id");
    }

    private static long count(JsonNode body, String entity, String outcome) {
        for (JsonNode rows : body.get("rows")) {
            if (rows.get("entity").asText().equals(entity)
                    && rows.get("outcome").asText().equals(outcome)) {
                return rows.get("count").asLong();
            }
        }
        return 0;
    }
}
