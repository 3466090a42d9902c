package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The body chart by the API, and what the signature of its note does to it. */
@ExtendWith(RunningCareQuay.class)
class BodyChartIT {
    private final Clinic clinic = new Clinic("eastside");

    static Map<String, Object> shoulder(int severity) {
        return Map.of("view", "front", "x", 0.3, "y", 0.22, "symptom", "pain", "severity", severity);
    }

    private static String at(JsonNode encounter) {
        return "/v1/encounters/" + encounter.get("id").asText() + "/body-chart";
    }

    private JsonNode saved(JsonNode encounter, int severity) {
        Map<String, Object> chart = Map.of(
                "version",
                0,
                "figure",
                "FEMALE",
                "marks",
                List.of(shoulder(severity)),
                "strokes",
                List.of(Map.of(
                        "view",
                        "BACK",
                        "symptom",
                        "BURNING",
                        "points",
                        List.of(List.of(0.5, 0.3), List.of(0.5, 0.4)))));
        return clinic.physician.put(at(encounter), chart).expect(200).body();
    }

    @Test
    void a_chart_is_kept_with_what_lies_at_its_marks_and_stale_versions_are_refused() {
        JsonNode encounter = clinic.encounter();
        assertThat(clinic.physician
                        .get(at(encounter))
                        .expect(200)
                        .body()
                        .get("version")
                        .asLong())
                .isZero();
        JsonNode saved = saved(encounter, 6);
        assertThat(saved.get("version").asLong()).isEqualTo(1);
        JsonNode mark = saved.get("marks").get(0);
        assertThat(mark.get("region").asText()).isEqualTo("shoulder-front");
        assertThat(mark.get("laterality").asText()).isEqualTo("RIGHT");
        assertThat(clinic.physician.get(at(encounter)).expect(200).body()).isEqualTo(saved);
        assertThat(clinic.physician
                        .put(at(encounter), Map.of("version", 0, "marks", List.of()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
        clinic.physician
                .put(at(encounter), Map.of("version", 1, "marks", List.of()))
                .expect(200);
    }

    @Test
    void what_does_not_fit_is_named_and_nothing_is_kept() {
        JsonNode encounter = clinic.encounter();
        JsonNode refused = clinic.physician
                .put(
                        at(encounter),
                        Map.of(
                                "version",
                                0,
                                "marks",
                                List.of(
                                        shoulder(5),
                                        Map.of("view", "FRONT", "x", 1.7, "y", 0.2, "symptom", "PAIN", "severity", 11),
                                        Map.of(
                                                "view",
                                                "BACK",
                                                "x",
                                                0.5,
                                                "y",
                                                0.4,
                                                "symptom",
                                                "PAIN",
                                                "severity",
                                                1,
                                                "region",
                                                "spleen"))))
                .expect(422)
                .body();
        assertThat(refused.get("violations").findValuesAsText("field"))
                .containsExactly("marks[1].severity", "marks[1].x", "marks[2].region");
        assertThat(clinic.physician
                        .get(at(encounter))
                        .expect(200)
                        .body()
                        .get("version")
                        .asLong())
                .isZero();
    }

    @Test
    void a_signature_freezes_the_chart_and_covers_it() throws SQLException {
        JsonNode encounter = clinic.encounter();
        saved(encounter, 6);
        clinic.signNote(encounter);
        assertThat(clinic.physician
                        .put(at(encounter), Map.of("version", 1, "marks", List.of()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("note-signed");
        UUID id = UUID.fromString(encounter.get("id").asText());
        Db db = RunningCareQuay.db();
        assertThatThrownBy(() -> db.update("update body_chart set version = 9 where encounter_id = ?", id))
                .hasMessageContaining("signed note");
        assertThat(isIntact(encounter)).isTrue();
        String change =
                "update body_chart set content = jsonb_set(content, '{marks,0,severity}', ?::jsonb) where encounter_id = ?";
        db.updateUnseen(change, "7", id);
        assertThat(isIntact(encounter)).isFalse();
        db.updateUnseen(change, "6", id);
        assertThat(isIntact(encounter)).isTrue();
    }

    private boolean isIntact(JsonNode encounter) {
        return clinic.physician
                .get("/v1/encounters/" + encounter.get("id").asText() + "/signature")
                .expect(200)
                .body()
                .get("intact")
                .asBoolean();
    }

    @Test
    void the_chart_of_a_draft_is_not_for_case_managers_nor_any_for_another_clinic() {
        JsonNode encounter = clinic.encounter();
        saved(encounter, 6);
        assertThat(clinic.caseManager.get(at(encounter)).expect(200).body().get("marks"))
                .isEmpty();
        Clinic other = new Clinic("harbor");
        other.physician.get(at(encounter)).expect(404);
        other.physician
                .put(at(encounter), Map.of("version", 1, "marks", List.of()))
                .expect(404);
        clinic.biller.get(at(encounter)).expect(403);
    }
}
