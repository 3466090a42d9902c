package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Vital signs, problems, medications, allergies, reviews, orders and the follow-up of a patient, over HTTP. */
@ExtendWith(RunningCareQuay.class)
class ClinicalIT {
    private final Clinic clinic = new Clinic("eastside");
    private final Api physician = clinic.physician;
    private String patient;
    private String visit;
    private String record;

    @BeforeEach
    void arrive() {
        patient = clinic.patient();
        visit = "/v1/encounters/" + clinic.encounter(patient).get("id").asText();
        record = "/v1/patients/" + patient;
    }

    @Test
    void vitalSignsKeepWhatWasTypedAndAreComparedInOneUnit() {
        JsonNode all = measure(
                Map.of("kind", "HEIGHT", "value", 70, "unit", "[in_i]"),
                Map.of("kind", "WEIGHT", "value", 150, "unit", "[lb_av]"));
        assertThat(all).hasSize(3);
        JsonNode weight = of(all, "WEIGHT");
        assertThat(weight.get("value").asInt()).isEqualTo(150);
        assertThat(weight.get("unit").asText()).isEqualTo("[lb_av]");
        assertThat(weight.get("canonicalValue").asDouble()).isEqualTo(68.04);
        assertThat(weight.get("loinc").asText()).isEqualTo("29463-7");
        assertThat(of(all, "BMI").get("value").asDouble()).isEqualTo(21.5);
    }

    @Test
    void anImplausibleValueIsRefusedAndNothingIsKept() {
        Api.Answer answer = physician
                .post(
                        visit + "/vitals",
                        readings(Map.of("kind", "PULSE", "value", 72), Map.of("kind", "TEMPERATURE", "value", 98.6)))
                .expect(422);
        assertThat(answer.body().get("violations").findValuesAsText("field")).containsExactly("readings[1].value");
        assertThat(items(physician, visit + "/vitals")).isEmpty();
    }

    @Test
    void aWrongValueIsMarkedWithTheIndexMadeOfItAndStays() {
        JsonNode all = measure(Map.of("kind", "HEIGHT", "value", 180), Map.of("kind", "WEIGHT", "value", 250));
        JsonNode weight = of(all, "WEIGHT");
        String path = visit + "/vitals/" + weight.get("id").asText() + "/error";
        physician.post(path, Map.of("version", 9, "reason", "Wrong scale")).expect(409);
        physician.post(path, Map.of("version", 1)).expect(422);
        JsonNode marked = physician
                .post(path, Map.of("version", 1, "reason", "Wrong scale"))
                .expect(200)
                .body()
                .get("items");
        assertThat(of(marked, "WEIGHT").get("status").asText()).isEqualTo("entered-in-error");
        assertThat(of(marked, "BMI").get("status").asText()).isEqualTo("entered-in-error");
        assertThat(of(marked, "HEIGHT").get("status").asText()).isEqualTo("final");
        assertThat(physician
                        .post(path, Map.of("version", 2, "reason", "Again"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("already-in-error");
        assertThat(items(physician, record + "/vitals").findValuesAsText("kind"))
                .containsExactly("HEIGHT");
        measure(Map.of("kind", "WEIGHT", "value", 80));
        assertThat(items(physician, record + "/vitals?kind=WEIGHT")).hasSize(1);
    }

    @Test
    void aProblemIsCodedOrInWordsAndNeverDeleted() {
        JsonNode problem = physician
                .post(record + "/conditions", Map.of("code", "m542", "onset", "2026-01-02"))
                .expect(201)
                .body();
        assertThat(problem.get("code").asText()).isEqualTo("M54.2");
        assertThat(problem.get("text").asText()).isEqualTo("Cervicalgia");
        physician
                .post(record + "/conditions", Map.of("code", "NOPE", "text", "x"))
                .expect(422);
        physician.post(record + "/conditions", Map.of()).expect(422);
        physician
                .post(
                        record + "/conditions",
                        Map.of(
                                "text",
                                "x",
                                "clinicalStatus",
                                "RESOLVED",
                                "onset",
                                "2026-02-02",
                                "abatement",
                                "2026-01-01"))
                .expect(422);
        String path = record + "/conditions/" + problem.get("id").asText();
        physician
                .put(
                        path,
                        Map.of("version", 1, "code", "M54.2", "clinicalStatus", "RESOLVED", "abatement", "2026-03-01"))
                .expect(200);
        physician.put(path, Map.of("version", 1, "text", "Stale")).expect(409);
        assertThat(physician
                        .post(path + "/error", Map.of("version", 2, "reason", "Other patient"))
                        .expect(200)
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(kept("condition")).isEqualTo("1");
    }

    @Test
    void aMedicationHasItsWords() {
        JsonNode medication = physician
                .post(record + "/medications", Map.of("text", "Ibuprofen 600 mg", "frequency", "three times a day"))
                .expect(201)
                .body();
        physician
                .put(
                        record + "/medications/" + medication.get("id").asText(),
                        Map.of("version", 1, "text", "Ibuprofen 600 mg", "status", "STOPPED", "to", "2026-05-01"))
                .expect(200);
        physician.post(record + "/medications", Map.of("text", "x".repeat(201))).expect(422);
        physician.post(record + "/medications", Map.of("text", "x\u0000")).expect(422);
        assertThat(items(physician, record + "/medications").findValuesAsText("status"))
                .containsExactly("STOPPED");
    }

    @Test
    void noKnownAllergiesAndAnAllergyExcludeEachOther() {
        JsonNode none = physician
                .post(record + "/allergies/none-known", Map.of())
                .expect(201)
                .body();
        Map<String, Object> latex = Map.of("substance", "Latex", "category", "ENVIRONMENT", "criticality", "HIGH");
        assertThat(physician.post(record + "/allergies", latex).expect(409).text("code"))
                .isEqualTo("none-known-stated");
        physician
                .post(
                        record + "/allergies/" + none.get("id").asText() + "/error",
                        Map.of("version", 1, "reason", "Asked again"))
                .expect(200);
        physician.post(record + "/allergies", latex).expect(201);
        assertThat(physician
                        .post(record + "/allergies/none-known", Map.of())
                        .expect(409)
                        .text("code"))
                .isEqualTo("allergies-known");
        physician.post(record + "/allergies", Map.of("substance", "Nuts")).expect(422);
    }

    @Test
    void ofManyWhoStateAtOnceOneDoes() throws Exception {
        List<Integer> statuses = Together.run(
                8,
                () -> physician.post(record + "/allergies/none-known", Map.of()).status());
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(items(physician, record + "/allergies")).hasSize(1);
    }

    @Test
    void aListIsMarkedAsGoneThroughAtTheVisit() {
        physician.put(visit + "/reviews", Map.of("part", "ALLERGIES")).expect(200);
        physician.put(visit + "/reviews", Map.of("part", "ALLERGIES")).expect(200);
        assertThat(items(physician, visit + "/reviews").findValuesAsText("part"))
                .containsExactly("ALLERGIES");
        physician.put(visit + "/reviews", Map.of()).expect(422);
    }

    @Test
    void anOrderGoesItsWay() {
        JsonNode order = physician
                .post(
                        visit + "/service-requests",
                        Map.of("category", "IMAGING", "what", "MRI of the neck", "codes", List.of("S13.4XXA")))
                .expect(201)
                .body();
        String path = visit + "/service-requests/" + order.get("id").asText();
        assertThat(physician
                        .post(path + "/transitions", Map.of("version", 1, "to", "COMPLETED"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("illegal-transition");
        physician
                .post(path + "/transitions", Map.of("version", 1, "to", "ACTIVE"))
                .expect(200);
        assertThat(physician
                        .put(path, Map.of("version", 2, "category", "IMAGING", "what", "CT"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("order-not-draft");
        physician
                .post(path + "/transitions", Map.of("version", 2, "to", "COMPLETED"))
                .expect(200);
        physician
                .post(visit + "/service-requests", Map.of("category", "IMAGING", "what", "x", "codes", List.of("NOPE")))
                .expect(422);
        assertThat(items(physician, record + "/service-requests").findValuesAsText("status"))
                .containsExactly("COMPLETED");
    }

    @Test
    void theFollowUpIsCountedFromTheVisit() {
        JsonNode said = physician
                .put(visit + "/follow-up", Map.of("amount", 2, "unit", "WEEKS"))
                .expect(200)
                .body();
        assertThat(said.get("due").asText()).isNotEmpty();
        physician
                .put(visit + "/follow-up", Map.of("amount", 3, "unit", "WEEKS"))
                .expect(409);
        physician
                .put(visit + "/follow-up", Map.of("version", 1, "amount", 3, "unit", "AT_MMI"))
                .expect(422);
        physician
                .put(visit + "/follow-up", Map.of("version", 1, "unit", "AT_MMI"))
                .expect(200);
        assertThat(physician.get(visit + "/follow-up").expect(200).text("unit")).isEqualTo("AT_MMI");
    }

    @Test
    void whoMayNotReadEncountersSeesNothingAndWhoReadsMayNotWrite() {
        for (String path :
                List.of(visit + "/vitals", record + "/conditions", record + "/medications", record + "/allergies")) {
            clinic.frontDesk.get(path).expect(403);
            clinic.biller.get(path).expect(403);
            clinic.caseManager.get(path).expect(200);
            clinic.caseManager.post(path, Map.of()).expect(403);
        }
    }

    @Test
    void oneEntryIsReadAloneAlsoWhenItWasAnErrorAndOnlyOfItsPatient() {
        Map<String, Map<String, Object>> entries = Map.of(
                "/conditions", Map.of("text", "Zz old fracture"),
                "/medications", Map.of("text", "Zz ibuprofen"),
                "/allergies", Map.of("substance", "Zz latex", "category", "ENVIRONMENT", "criticality", "LOW"));
        String other = "/v1/patients/" + clinic.patient();
        entries.forEach((list, entry) -> {
            JsonNode added = physician.post(record + list, entry).expect(201).body();
            String one = list + "/" + added.get("id").asText();
            JsonNode read = physician.get(record + one).expect(200).body();
            assertThat(read).isEqualTo(added);
            assertThat(read.path("errorReason").isValueNode()
                            && !read.path("errorReason").isNull())
                    .isFalse();
            clinic.caseManager.get(record + one).expect(200);
            clinic.frontDesk.get(record + one).expect(403);
            physician.get(other + one).expect(404);
            physician
                    .post(record + one + "/error", Map.of("version", 1, "reason", "Wrong chart"))
                    .expect(200);
            assertThat(physician.get(record + one).expect(200).text("errorReason"))
                    .isEqualTo("Wrong chart");
        });
    }

    @Test
    void anotherClinicFindsNothing() {
        Api harbor = RunningCareQuay.api("harbor", "physician");
        JsonNode problem = physician
                .post(record + "/conditions", Map.of("text", "Headaches"))
                .expect(201)
                .body();
        harbor.get(record + "/conditions").expect(404);
        harbor.post(record + "/conditions", Map.of("text", "x")).expect(404);
        harbor.put(record + "/conditions/" + problem.get("id").asText(), Map.of("version", 1, "text", "x"))
                .expect(404);
        harbor.post(visit + "/vitals", readings(Map.of("kind", "PULSE", "value", 72)))
                .expect(404);
    }

    private JsonNode measure(Object... readings) {
        return physician
                .post(visit + "/vitals", readings(readings))
                .expect(201)
                .body()
                .get("items");
    }

    private static Map<String, Object> readings(Object... readings) {
        return Map.of("readings", List.of(readings));
    }

    private static JsonNode of(JsonNode all, String kind) {
        for (JsonNode one : all) {
            if (one.get("kind").asText().equals(kind)) {
                return one;
            }
        }
        throw new AssertionError("no " + kind + " in " + all);
    }

    private static JsonNode items(Api client, String path) {
        return client.get(path).expect(200).body().get("items");
    }

    private String kept(String table) {
        try {
            return RunningCareQuay.db().one("select count(*) from " + table + " where patient_id = ?::uuid", patient);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
