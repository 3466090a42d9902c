package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Merging two records and undoing it leaves the database as it was, to the byte: random rows in every table that refers to a
 * patient, as the catalogue has them. Only the trail and the memory of the merge itself may differ.
 */
@ExtendWith(RunningCareQuay.class)
class MergeRoundTripIT {
    private static final List<String> NOT_COMPARED =
            List.of("audit_event", "audit_link", "patient_merge", "patient_merge_row");

    private final Db db = RunningCareQuay.db();
    private final Api admin = RunningCareQuay.api("eastside", "admin");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mergeAndUndoLeaveTheDatabaseAsItWas(long seed) throws SQLException {
        Random random = new Random(seed);
        UUID clinic = UUID.fromString(db.one("select id from clinic where code = 'eastside'"));
        String survivor = register(random);
        String source = register(random);
        try (RandomRows rows = new RandomRows(db, clinic, random)) {
            for (String table : RandomRows.tables(db)) {
                fill(rows, table, random, survivor, source);
            }
            rows.twins(survivor, source);
            Map<String, List<String>> before = dump(clinic);
            JsonNode merge = admin.post("/v1/patients/" + survivor + "/merge", command(survivor, source, random))
                    .expect(200)
                    .body();
            everythingMovedOrIsTold(merge, survivor, source);
            Map<String, List<String>> between = dump(clinic);
            assertThat(between).isNotEqualTo(before);

            admin.post("/v1/merges/" + merge.get("id").asText() + "/undo", null).expect(200);

            Map<String, List<String>> after = dump(clinic);
            before.forEach(
                    (table, lines) -> assertThat(after.get(table)).as(table).isEqualTo(lines));
        }
    }

    private static void fill(RandomRows rows, String table, Random random, String survivor, String source)
            throws SQLException {
        int ofSurvivor = random.nextInt(3);
        int ofSource = ofSurvivor == 0 ? 1 + random.nextInt(3) : random.nextInt(4);
        for (int i = 0; i < ofSurvivor; i++) {
            rows.make(table, survivor);
        }
        for (int i = 0; i < ofSource; i++) {
            rows.make(table, source);
        }
    }

    /** No row is left with the source but those the merge names, and each table that refers to patients had one. */
    private void everythingMovedOrIsTold(JsonNode merge, String survivor, String source) throws SQLException {
        for (String reference : db.strings(
                "select entity || ' ' || column_name from patient_reference where treatment = 'MOVES' order by 1")) {
            String[] part = reference.split(" ");
            String count = "select count(*) from " + part[0] + " where " + part[1] + " = ?::uuid";
            assertThat(Long.parseLong(db.one(count, source)))
                    .as("left with the source: " + reference)
                    .isEqualTo(counted(merge, part[0], "kept"));
            assertThat(Long.parseLong(db.one(count, survivor)) + counted(merge, part[0], "kept"))
                    .as("no row in " + reference)
                    .isPositive();
        }
    }

    private static long counted(JsonNode merge, String entity, String outcome) {
        for (JsonNode rows : merge.get("rows")) {
            if (rows.get("entity").asText().equals(entity)
                    && rows.get("outcome").asText().equals(outcome)) {
                return rows.get("count").asLong();
            }
        }
        return 0;
    }

    private Map<String, Object> command(String survivor, String source, Random random) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (JsonNode field : admin.get("/v1/patients/" + survivor + "/merge?source=" + source)
                .expect(200)
                .body()
                .get("fields")) {
            String[] choices = field.get("list").asBoolean()
                    ? new String[] {"survivor", "source", "both"}
                    : new String[] {"survivor", "source"};
            if (random.nextBoolean()) {
                fields.put(field.get("name").asText(), choices[random.nextInt(choices.length)]);
            }
        }
        long version =
                admin.get("/v1/patients/" + survivor).body().get("version").asLong();
        return Map.of("source", source, "version", version, "fields", fields);
    }

    private String register(Random random) {
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("birthDateEstimated", random.nextBoolean());
        body.put("gender", random.nextBoolean() ? "female" : "unknown");
        List<Map<String, String>> telecom = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            telecom.add(Map.of("system", "phone", "value", "212555" + (1000 + random.nextInt(9000)), "use", "home"));
        }
        body.put("telecom", telecom);
        body.put(
                "identifier",
                random.nextBoolean()
                        ? List.of(
                                Map.of(
                                        "type",
                                        "SS",
                                        "value",
                                        "1" + (10 + random.nextInt(80)) + "-45-" + (1000 + random.nextInt(9000))),
                                Map.of("type", "DL", "system", "NY", "value", "D" + random.nextInt(99_999)))
                        : List.of());
        return admin.post("/v1/patients", body).expect(201).text("id");
    }

    private Map<String, List<String>> dump(UUID clinic) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : db.strings(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id'
                where c.relnamespace = 'carequay'::regnamespace and c.relkind = 'r' order by 1""")) {
            if (!NOT_COMPARED.contains(table)) {
                tables.put(
                        table,
                        db.strings(
                                "select to_jsonb(t)::text from " + table + " t where clinic_id = ? order by 1",
                                clinic));
            }
        }
        return tables;
    }
}
