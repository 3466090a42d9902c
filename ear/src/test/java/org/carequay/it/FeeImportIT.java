package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file of prices is tried before it is taken, and taken whole or not at all. */
@ExtendWith(RunningCareQuay.class)
class FeeImportIT {
    private static final String AT = "/v1/fees/import";
    private static final String HEADING = "code,label,amount,effective_from,payer_class\n";
    private final Clinic clinic = new Clinic("harbor");
    private final Db db = RunningCareQuay.db();
    private final String code =
            "V" + String.format("%04d", ThreadLocalRandom.current().nextInt(10_000));

    @Test
    void aTrialSaysWhatTheFileWouldDoAndAddsNothing() throws Exception {
        String first = HEADING + code + ",Zz first,40.00,2001-01-01,\n";
        assertThat(send("?dryRun=true", first).expect(200).body().get("added").asInt())
                .isEqualTo(1);
        assertThat(known()).isZero();
        assertThat(send("", first).expect(200).body().get("imported").asBoolean())
                .isTrue();
        assertThat(known()).isEqualTo(1);

        JsonNode next = send("?dryRun=true&payer=LIEN&effectiveFrom=2002-01-01", HEADING + code + ",Zz next,41,,\n")
                .expect(200)
                .body();
        assertThat(next.get("changed").asInt()).isEqualTo(1);
        assertThat(next.get("imported").asBoolean()).isFalse();
        assertThat(next.at("/lines/0/before").decimalValue()).isEqualByComparingTo("40");
        assertThat(next.at("/lines/0/fee/payer").asText()).isEqualTo("LIEN");
        assertThat(known()).isEqualTo(1);
    }

    @Test
    void aFileWithALineThatIsWrongIsReportedLineByLineAndRefusedWhole() throws Exception {
        String file = HEADING + code + ",Zz,40,2001-01-01,\n" + code + ",Zz,soon,2002-01-01,\n" + code
                + ",Zz,-1,2003-01-01,KING\n" + code + ",Zz,40,2001-01-01,\n";
        JsonNode trial = send("?dryRun=true", file).expect(200).body();
        assertThat(trial.get("added").asInt()).isEqualTo(1);
        assertThat(trial.get("refused").asInt()).isEqualTo(3);
        assertThat(trial.at("/lines/1/line").asInt()).isEqualTo(3);
        assertThat(trial.at("/lines/1/reasons/0/field").asText()).isEqualTo("amount");
        assertThat(trial.at("/lines/2/reasons/0/field").asText()).isEqualTo("payer_class");
        assertThat(trial.at("/lines/3/reasons/0/code").asText()).isEqualTo("fee-exists");

        assertThat(send("", file).expect(422).body().get("violations").findValuesAsText("field"))
                .containsExactlyInAnyOrder("line 3 amount", "line 4 payer_class", "line 5 code");
        assertThat(known()).isZero();
        assertThat(send("?dryRun=true", "no,such\n1,2\n").expect(422).body().get("violations"))
                .hasSize(3);
        assertThat(clinic.biller
                        .send("POST", AT, "text/plain", file.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
    }

    private int known() throws Exception {
        return Integer.parseInt(db.one("select count(*) from fee where code = ?", code));
    }

    private Api.Answer send(String query, String file) {
        return clinic.admin.send("POST", AT + query, "text/plain", file.getBytes(StandardCharsets.UTF_8));
    }
}
