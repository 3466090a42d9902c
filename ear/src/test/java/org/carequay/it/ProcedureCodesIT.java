package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HCPCS Level II as a clinic takes it over from CMS, and what it says of bills. */
@ExtendWith(RunningCareQuay.class)
class ProcedureCodesIT {
    private static final String AT = "/v1/procedure-codes";
    private final Clinic clinic = new Clinic("eastside");
    private final Db db = RunningCareQuay.db();
    private final String code =
            "V" + String.format("%04d", ThreadLocalRandom.current().nextInt(10_000));

    @Test
    void theFileIsTakenOverOnceAndEndsItsCodesForLaterDays() throws Exception {
        assertThat(take(line("")).body().get("added").asInt()).isEqualTo(1);
        assertThat(take(line("")).body().get("same").asInt())
                .as("the same file")
                .isEqualTo(1);
        assertThat(clinic.biller.get(AT + "?q=" + code + "%20words").expect(200).body())
                .as("nothing has both")
                .isEmpty();
        JsonNode known = clinic.biller
                .get(AT + "?q=" + code.toLowerCase(java.util.Locale.ROOT))
                .expect(200)
                .body()
                .get(0);
        assertThat(known.get("label").asText()).isEqualTo("Zz label");
        assertThat(new Clinic("harbor")
                        .biller
                        .get(AT + "?q=" + code)
                        .expect(200)
                        .body())
                .as("each clinic takes over its own")
                .isEmpty();

        JsonNode visit = clinic.signedVisit();
        db.updateUnseen(
                "insert into fee (clinic_id, id, code, label, amount, effective_from) select id, gen_random_uuid(), ?, 'Zz', 40,"
                        + " '2000-01-01' from clinic where code = 'eastside'",
                code);
        take(line("20041231"));
        assertThat(clinic.biller
                        .get(AT + "?q=" + code)
                        .body()
                        .get(0)
                        .get("endedOn")
                        .asText())
                .isEqualTo("2004-12-31");
        Api.Answer refused = clinic.biller.post("/v1/invoices", invoice(visit)).expect(409);
        assertThat(refused.text("code")).isEqualTo("codes-not-valid-then");
        assertThat(refused.text("detail")).contains(code);
        assertThat(take(line("")).body().get("changed").asInt()).isEqualTo(1);
        clinic.biller.post("/v1/invoices", invoice(visit)).expect(201);
    }

    @Test
    void aFileWithALineThatIsWrongIsRefusedWhole() {
        Api.Answer refused = send(line("") + "\n" + line("").replace(code, "99213"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("violations").findValuesAsText("field")).containsExactly("line 2 code");
        assertThat(clinic.biller.get(AT + "?q=" + code).body()).isEmpty();
        assertThat(send("code,label\n").body().get("violations").findValuesAsText("code"))
                .containsExactly("not-hcpcs");
    }

    private Api.Answer take(String file) {
        return send(file).expect(200);
    }

    private Api.Answer send(String file) {
        return clinic.admin.send("POST", AT, "text/plain", file.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As CMS lays it out; the words are ours. */
    private String line(String ended) {
        return String.format(
                "%s00100%s%-80s%-28s%149s1995010119950101%s", code, "3", "Zz words", "Zz label", "", ended);
    }

    private Map<String, Object> invoice(JsonNode visit) {
        Map<String, Object> charge = Map.of("code", code, "units", 1, "diagnosisPointers", List.of(1));
        String encounter = visit.get("id").asText();
        return Map.of(
                "case",
                visit.get("case").asText(),
                "encounters",
                List.of(encounter),
                "visits",
                List.of(Map.of("encounter", encounter, "charges", List.of(charge), "reason", "Zz supply")));
    }
}
