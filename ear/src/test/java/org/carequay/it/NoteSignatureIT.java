package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A note is signed once, whole and by who may; afterwards every byte of it counts. */
@ExtendWith(RunningCareQuay.class)
class NoteSignatureIT {
    private static final List<String> TOUCHED = List.of(
            "update note set %s = translate(%s, 'N', 'M') where encounter_id = ?::uuid",
            "update note set %s = translate(%s, 'M', 'N') where encounter_id = ?::uuid");

    private final Clinic clinic = new Clinic("eastside");
    private final JsonNode encounter = clinic.encounter(clinic.patient());
    private final String at = "/v1/encounters/" + encounter.get("id").asText();

    private Api.Answer sign(Api by) {
        return by.post(at + "/sign", Map.of("version", version()));
    }

    private long version() {
        return clinic.physician.get(at).expect(200).body().get("version").asLong();
    }

    private boolean intact() {
        return clinic.physician
                .get(at + "/signature")
                .expect(200)
                .body()
                .get("intact")
                .asBoolean();
    }

    @Test
    void aNoteWithNothingInItIsNotSignedAndEveryGapIsNamed() {
        JsonNode refused = sign(clinic.physician).expect(422).body();
        assertThat(refused.get("code").asText()).isEqualTo("note-incomplete");
        assertThat(refused.get("violations").findValuesAsText("field"))
                .contains("subjective", "objective", "assessment", "plan", "diagnoses");
        assertThat(clinic.physician.get(at).text("noteStatus")).isEqualTo("DRAFT");
    }

    @Test
    void nobodyWithoutTheKeySigns() {
        for (Api other : List.of(clinic.frontDesk, clinic.biller, clinic.caseManager, clinic.admin)) {
            sign(other).expect(403);
        }
        assertThat(clinic.physician.get(at).text("noteStatus")).isEqualTo("DRAFT");
    }

    @Test
    void aNoteIsSignedOnce() {
        clinic.signNote(encounter);
        JsonNode signed = clinic.physician.get(at).expect(200).body();
        assertThat(sign(clinic.physician).expect(409).text("code")).isEqualTo("note-signed");
        assertThat(clinic.physician.get(at).expect(200).body()).isEqualTo(signed);
    }

    @Test
    void oneByteThatIsChangedInTheDatabaseIsFound() throws SQLException {
        clinic.signNote(encounter);
        assertThat(intact()).isTrue();
        String id = encounter.get("id").asText();
        for (String part : List.of("subjective", "objective", "assessment", "plan")) {
            RunningCareQuay.db().updateUnseen(TOUCHED.get(0).formatted(part, part), id);
            assertThat(intact()).as(part).isFalse();
            RunningCareQuay.db().updateUnseen(TOUCHED.get(1).formatted(part, part), id);
            assertThat(intact()).as(part).isTrue();
        }
        RunningCareQuay.db()
                .updateUnseen(
                        "update note_charge set units = units + 1 where note_id = (select id from note where encounter_id = ?::uuid)",
                        id);
        assertThat(intact()).isFalse();
    }
}
