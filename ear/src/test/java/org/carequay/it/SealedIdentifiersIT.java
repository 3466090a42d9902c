package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of licences and passports: nowhere in the clear, found whole by whoever types them, shown as they were written. */
@ExtendWith(RunningCareQuay.class)
class SealedIdentifiersIT {
    private static final String TABLES =
            """
            select n.nspname || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' order by 1""";

    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("harbor");
    /** Nine letters and digits that stand nowhere else. */
    private final String core = UUID.randomUUID().toString().replace("-", "").substring(0, 8) + "7";

    @ParameterizedTest
    @ValueSource(strings = {"DL", "PPN"})
    void noTableHasItInTheClearWhateverIsDoneWithIt(String type) throws SQLException {
        String patient = register(licence(type, "k-" + core + " 77"));
        String other = register(licence(type, "K" + core + "77"));
        ObjectNode read = get(patient).deepCopy();
        assertThat(read.at("/identifier/1/value").asText()).isEqualTo("K-" + core.toUpperCase(Locale.ROOT) + " 77");
        ((ObjectNode) read.at("/identifier/1")).put("value", "L-" + core + " 78");
        clinic.frontDesk.put("/v1/patients/" + patient, read).expect(200);
        String merge = clinic.admin
                .post(
                        "/v1/patients/" + patient + "/merge",
                        Map.of("source", other, "version", get(patient).get("version")))
                .expect(200)
                .text("id");
        search("K" + core + "77");
        assertThat(tablesThatHold(core)).isEmpty();
        clinic.admin.post("/v1/merges/" + merge + "/undo", null).expect(200);
        ObjectNode without = get(patient).deepCopy();
        ((ArrayNode) without.get("identifier")).remove(1);
        clinic.frontDesk.put("/v1/patients/" + patient, without).expect(200);

        assertThat(get(patient).get("identifier")).hasSize(1);
        assertThat(numbers(other)).containsExactly("K" + core.toUpperCase(Locale.ROOT) + "77");
        assertThat(tablesThatHold(core)).isEmpty();
        assertThat(db.one(
                        "select count(*) from patient_identifier where patient_id = ?::uuid and value is null", other))
                .isEqualTo("1");
    }

    @Test
    void theTrailTellsThatANumberChangedAndNotWhich() throws SQLException {
        String patient = register(licence("DL", core));
        assertThat(db.strings(
                        "select jsonb_exists(after, 'type') and not jsonb_exists_any(after, array['value', 'value_cipher', 'blind_index'])"
                                + " from audit_event where entity = 'patient_identifier' and patient_id = ?::uuid",
                        patient))
                .containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DL", "PPN"})
    void itIsFoundWholeHoweverItIsTypedAndOnlyInItsClinic(String type) {
        String number = "K-" + core.substring(0, 4) + "-" + core.substring(4) + "-77";
        String patient = register(licence(type, number));
        String whole = "k" + core + "77";
        for (String typed : List.of(
                number,
                whole,
                whole.toUpperCase(Locale.ROOT),
                "k " + core.substring(0, 4) + " " + core.substring(4) + " 77",
                "  K-" + core + "/77 ")) {
            assertThat(ids(search(typed))).as(typed).containsExactly(patient);
        }
        assertThat(search(whole).findValuesAsText("kind")).containsExactly("identifier");
        for (String part : List.of(whole.substring(0, whole.length() - 1), whole + "0", whole.substring(1))) {
            assertThat(ids(search(part))).as(part).doesNotContain(patient);
        }
        assertThat(new Clinic("eastside")
                        .frontDesk
                        .get(query(whole))
                        .expect(200)
                        .body()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void twoClinicsKeepOneNumberDifferently() throws SQLException {
        String here = register(licence("DL", core));
        String there = new Clinic("eastside")
                .frontDesk
                .post("/v1/patients", body(licence("DL", core)))
                .expect(201)
                .text("id");
        assertThat(db.strings(
                        "select blind_index from patient_identifier where patient_id in (?::uuid, ?::uuid)",
                        here,
                        there))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(new Clinic("eastside")
                        .frontDesk
                        .get("/v1/patients/" + there)
                        .body()
                        .toString())
                .contains(core.toUpperCase(Locale.ROOT));
    }

    @Test
    void aSealedNumberCannotBePutIntoAnotherRecordOrType() throws SQLException {
        String mine = register(licence("DL", core));
        String theirs = register(licence("DL", "Z" + core));
        String row = "select id from patient_identifier where patient_id = ?::uuid";
        db.updateUnseen(
                "update patient_identifier set value_cipher = (select value_cipher from patient_identifier where id = ?::uuid)"
                        + " where id = ?::uuid",
                UUID.fromString(db.one(row, theirs)),
                UUID.fromString(db.one(row, mine)));
        try {
            assertThat(clinic.frontDesk.get("/v1/patients/" + mine).status()).isEqualTo(500);
            db.updateUnseen(
                    "update patient_identifier set type = 'PPN' where patient_id = ?::uuid", UUID.fromString(theirs));
            assertThat(clinic.frontDesk.get("/v1/patients/" + theirs).status()).isEqualTo(500);
        } finally {
            for (String patient : List.of(mine, theirs)) {
                db.updateUnseen("delete from patient_identifier where patient_id = ?::uuid", UUID.fromString(patient));
            }
        }
    }

    @Test
    void equalNumbersMakeLikelyDuplicatesHoweverTheyAreWritten() throws SQLException {
        String known = register(licence("DL", "k" + core));
        Map<String, Object> again = body(licence("DL", "K-" + core.substring(0, 3) + " " + core.substring(3)));
        JsonNode match =
                clinic.frontDesk.post("/v1/patients", again).expect(201).body().get("possibleDuplicates");
        assertThat(match).hasSize(1);
        assertThat(match.at("/0/patient/id").asText()).isEqualTo(known);
        assertThat(match.at("/0/reasons").toString()).contains("identifier");

        String family = "Imported" + Clinic.letters(UUID.randomUUID());
        String file = "Last,First,DOB,License,DL state,Passport\n" + family + ",Ida,1961-03-04,K " + core + ",NY,\n"
                + family + ",Uma,1971-03-04,,,P " + core + "\n";
        JsonNode job = ImportFile.ended(clinic.frontDesk, ImportFile.send(clinic.frontDesk, false, file));
        assertThat(job.get("written").asInt()).as(job.toString()).isEqualTo(2);
        assertThat(job.get("duplicates")).as(job.toString()).hasSize(1);
        String imported = db.one("select id from patient where family = ? and given = 'Ida'", family);
        assertThat(numbers(imported)).containsExactly("K " + core.toUpperCase(Locale.ROOT));
        assertThat(ids(search("p-" + core)))
                .containsExactly(db.one("select id from patient where family = ? and given = 'Uma'", family));
        assertThat(tablesThatHold(core)).isEmpty();
    }

    @Test
    void whatIsSentBackAsItWasReadKeepsItsRowAndWhatIsMendedIsKeptAnew() throws SQLException {
        String patient = register(licence("DL", "K-" + core));
        String rows =
                "select id::text || encode(value_cipher, 'hex') from patient_identifier where patient_id = ?::uuid";
        String before = db.one(rows, patient);
        ObjectNode read = get(patient).deepCopy();
        ObjectNode changed = clinic.frontDesk
                .put("/v1/patients/" + patient, read.put("referralSource", "Dr. Zz"))
                .expect(200)
                .body()
                .deepCopy();
        assertThat(db.strings(rows, patient)).containsExactly(before);

        ((ObjectNode) changed.at("/identifier/1")).put("system", "NJ");
        changed = clinic.frontDesk
                .put("/v1/patients/" + patient, changed)
                .expect(200)
                .body()
                .deepCopy();
        assertThat(changed.at("/identifier/1/system").asText()).isEqualTo("NJ");
        ((ObjectNode) changed.at("/identifier/1")).put("value", "K" + core);
        clinic.frontDesk.put("/v1/patients/" + patient, changed).expect(200);
        assertThat(numbers(patient)).containsExactly("K" + core.toUpperCase(Locale.ROOT));
        assertThat(db.strings(rows, patient)).hasSize(1).doesNotContain(before);
    }

    @Test
    void peopleReadItOnTheRecordAndWhenTheyCompareTwo() {
        Map<String, Object> one = body(licence("DL", "K-" + core));
        Map<String, Object> two = new HashMap<>(one);
        two.put("identifier", List.of(licence("DL", "k " + core)));
        String first = clinic.frontDesk.post("/v1/patients", one).expect(201).text("id");
        clinic.frontDesk.post("/v1/patients", two).expect(201);
        clinic.admin.post("/v1/patients/duplicates/scans", Map.of()).expect(202);
        clinic.admin.until(
                "/v1/patients/duplicates/scans/latest",
                body -> "FINISHED".equals(body.path("state").asText()),
                Duration.ofMinutes(2));

        PageSession page = NewUser.ready("harbor", "CLINIC_ADMIN").signedIn();

        String shouted = core.toUpperCase(Locale.ROOT);
        assertThat(page.get("/app/patients/view.xhtml?id=" + first).body()).contains("K-" + shouted);
        assertThat(page.get("/app/patients/duplicates.xhtml").body())
                .contains("license K-" + shouted + "</td>", "license K " + shouted + "</td>");
    }

    @Test
    void theDatabaseTakesNoneInTheClear() throws SQLException {
        String patient = register(licence("DL", core));
        for (String change : List.of("value = 'K1'", "value_cipher = null")) {
            assertThat(refusal("update patient_identifier set " + change + " where patient_id = ?::uuid", patient))
                    .as(change)
                    .contains("patient_identifier_sealed");
        }
    }

    private String refusal(String sql, String patient) {
        try {
            db.updateUnseen(sql, patient);
            return "";
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }

    private List<String> tablesThatHold(String text) throws SQLException {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
        String shouted = HexFormat.of().formatHex(text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        StringBuilder all = new StringBuilder();
        for (String table : db.strings(TABLES)) {
            all.append(all.isEmpty() ? "" : " union all ")
                    .append("(select '" + table + "' from " + table + " t where t::text ~* '" + text + "|" + bytes + "|"
                            + shouted + "' limit 1)");
        }
        return db.strings(all.toString());
    }

    private static Map<String, String> licence(String type, String number) {
        return Map.of("type", type, "system", "NY", "value", number);
    }

    private static Map<String, Object> body(Map<String, String> identifier) {
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("identifier", List.of(identifier));
        return body;
    }

    private String register(Map<String, String> identifier) {
        return clinic.frontDesk
                .post("/v1/patients", body(identifier))
                .expect(201)
                .text("id");
    }

    private JsonNode get(String patient) {
        return clinic.frontDesk.get("/v1/patients/" + patient).expect(200).body();
    }

    /** Of the record, without its own. */
    private List<String> numbers(String patient) {
        List<String> all = get(patient).get("identifier").findValuesAsText("value");
        return all.subList(1, all.size());
    }

    private JsonNode search(String text) {
        return clinic.frontDesk.get(query(text)).expect(200).body().get("items");
    }

    private static String query(String text) {
        return "/v1/patients?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> ids(JsonNode found) {
        return found.findValuesAsText("id");
    }
}
