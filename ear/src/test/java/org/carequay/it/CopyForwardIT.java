package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words of the last signed note in a new draft: marked, and not signed before somebody stands by them or changes them. */
@ExtendWith(RunningCareQuay.class)
class CopyForwardIT {
    private final Clinic clinic = new Clinic("eastside");
    private final Api physician = clinic.physician;

    @Test
    void copiedPartsAreStoodByOrChangedBeforeTheNoteIsSigned() {
        String patient = clinic.patient();
        clinic.signNote(clinic.encounter(patient));
        JsonNode draft = clinic.encounter(patient);
        String at = "/v1/encounters/" + draft.get("id").asText();
        Map<String, Object> own = note(draft, "Own words");
        own.put("objective", "");
        own.put("assessment", "");
        own.put("plan", "");
        JsonNode begun = physician.put(at + "/note", own).expect(200).body();

        JsonNode copied = physician
                .post(
                        at + "/copy-forward",
                        Map.of("version", begun.get("version").asLong()))
                .expect(200)
                .body();
        assertThat(copied.get("note").get("subjective").asText()).isEqualTo("Own words");
        assertThat(copied.get("note").get("plan").asText()).isEqualTo("Neck pain after the collision, plan");
        assertThat(open(at)).containsExactly("ASSESSMENT", "OBJECTIVE", "PLAN");
        Api.Answer refused = physician
                .post(at + "/sign", Map.of("version", copied.get("version").asLong()))
                .expect(409);
        assertThat(refused.text("code")).isEqualTo("copied-not-attested");

        physician.put(at + "/copy-forward", Map.of("section", "ASSESSMENT")).expect(200);
        physician.put(at + "/copy-forward", Map.of("section", "OBJECTIVE")).expect(200);
        physician.put(at + "/copy-forward", Map.of("section", "SUBJECTIVE")).expect(409);
        physician.put(at + "/copy-forward", Map.of()).expect(422);
        physician
                .post(at + "/sign", Map.of("version", copied.get("version").asLong()))
                .expect(409);
        Map<String, Object> changed = note(copied, "Own words");
        changed.put("objective", copied.get("note").get("objective").asText());
        changed.put("assessment", copied.get("note").get("assessment").asText());
        changed.put("plan", "Another plan");
        JsonNode last = physician.put(at + "/note", changed).expect(200).body();
        assertThat(open(at)).isEmpty();
        physician
                .post(at + "/sign", Map.of("version", last.get("version").asLong()))
                .expect(200);
        assertThat(physician
                        .put(at + "/copy-forward", Map.of("section", "PLAN"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("note-signed");
    }

    @Test
    void withoutAnEarlierNoteThereIsNothingToCopyAndAStaleVersionIsRefused() {
        String patient = clinic.patient();
        JsonNode first = clinic.encounter(patient);
        String at = "/v1/encounters/" + first.get("id").asText();
        assertThat(physician
                        .post(
                                at + "/copy-forward",
                                Map.of("version", first.get("version").asLong()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("nothing-to-copy");
        clinic.signNote(first);
        JsonNode second = clinic.encounter(patient);
        physician
                .post("/v1/encounters/" + second.get("id").asText() + "/copy-forward", Map.of("version", 99))
                .expect(409);
    }

    private List<String> open(String at) {
        List<String> open = new ArrayList<>();
        physician.get(at + "/copy-forward").expect(200).body().get("items").forEach(one -> {
            if (one.get("open").asBoolean()) {
                open.add(one.get("section").asText());
            }
        });
        return open;
    }

    private static Map<String, Object> note(JsonNode seen, String words) {
        Map<String, Object> note = new HashMap<>();
        for (String section : List.of("subjective", "objective", "assessment", "plan")) {
            note.put(section, words);
        }
        note.put("version", seen.get("version").asLong());
        note.put("diagnoses", List.of(Map.of("code", "M54.2")));
        note.put("charges", List.of(Map.of("code", "99204", "units", 1, "diagnosisPointers", List.of(1))));
        return note;
    }
}
