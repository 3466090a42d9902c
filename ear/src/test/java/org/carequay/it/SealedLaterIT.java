package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Numbers that an earlier version kept in the clear: still found, sealed by the server by itself, and given back by an undone merge. */
@ExtendWith(RunningCareQuay.class)
class SealedLaterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CHECK =
            "alter table patient_identifier add constraint patient_identifier_sealed check (value is null and value_cipher is not null) not valid";
    /** The rows of a record as the version before kept them. */
    private static final String PLAIN_ROWS =
            """
            update patient_identifier set value = ?, value_cipher = null, blind_index = 'of the writing ' || id
            where patient_id = ?::uuid""";

    private static final String PLAIN_WORDS =
            "update patient_token set token = ? where patient_id = ?::uuid and kind = 'IDENTIFIER'";
    private static final String PLAIN_MERGE =
            """
            update patient_merge m set
              survivor_before = plain(m.survivor_before, ?), source_before = plain(m.source_before, ?),
              survivor_after = plain(m.survivor_after, ?) where m.id = ?::uuid""";
    private static final String PLAIN =
            """
            create function pg_temp.plain(record jsonb, number text) returns jsonb language sql as $$
              select jsonb_set(record, '{patient_identifier}', (select jsonb_agg(x.v order by x.v) from (
                select e.v || jsonb_build_object('value', number, 'value_cipher', null,
                  'blind_index', 'of the writing ' || (e.v ->> 'id')) as v
                from jsonb_array_elements(record -> 'patient_identifier') e (v)) x)) $$""";

    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");
    private final String core =
            UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT) + "7";

    @Test
    void anOldRowIsFoundSealedAndFoundAgain() throws SQLException {
        String number = "K-" + core + "-77";
        String patient = register(number);
        String other = register("M-" + core);
        try (Connection holding = db.superuser()) {
            holding.setAutoCommit(false);
            Db.strings(holding, "select id from patient where id = ?::uuid for update", patient);
            asBefore(Map.of(patient, number, other, "M-" + core), null, null);
            assertThat(found("k" + core + "77")).containsExactly(patient);
            assertThat(numberOf(patient)).isEqualTo(number);
            Awaitility.await().atMost(PATIENCE).until(() -> plain(other) == null);
            assertThat(plain(patient))
                    .as("whom somebody is writing is left alone")
                    .isEqualTo(number);
            holding.rollback();
        }
        Awaitility.await().atMost(PATIENCE).until(() -> plain(patient) == null);

        SoftAssertions.assertSoftly(now -> {
            now.assertThat(numberOf(patient)).isEqualTo(number);
            now.assertThat(found("K " + core + " 77")).containsExactly(patient);
            now.assertThat(strings(
                            "select token from patient_token where kind = 'IDENTIFIER' and patient_id = ?::uuid",
                            patient))
                    .hasSize(1)
                    .allMatch(token -> token.startsWith("#"));
            now.assertThat(strings("select concat(before, after) from audit_event where patient_id = ?::uuid", patient))
                    .isNotEmpty()
                    .noneMatch(told -> told.contains(core));
            JsonNode again = clinic.frontDesk
                    .post("/v1/patients", body("k" + core + "77"))
                    .expect(201)
                    .body();
            now.assertThat(again.at("/possibleDuplicates/0/patient/id").asText())
                    .as("by its key")
                    .isEqualTo(patient);
        });
        Awaitility.await().atMost(PATIENCE).until(() -> "t"
                .equals(db.one("select convalidated from pg_constraint where conname = 'patient_identifier_sealed'")));
    }

    private List<String> strings(String sql, String patient) {
        try {
            return db.strings(sql, patient);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String plain(String patient) throws SQLException {
        return db.one("select value from patient_identifier where patient_id = ?::uuid", patient);
    }

    @Test
    void aMergeThatRemembersOldNumbersIsSealedToo() throws SQLException {
        String ours = "K-" + core;
        String theirs = "M-" + core;
        String survivor = register(ours);
        String source = register(theirs);
        String merge = mergedTakingTheirs(survivor, source);
        asBefore(Map.of(survivor, theirs, source, theirs), merge, List.of(ours, theirs, theirs));

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> plainRows() == 0 && !merges(merge).contains(core));
        assertThat(clinic.admin
                        .post("/v1/merges/" + merge + "/undo", null)
                        .expect(200)
                        .body()
                        .get("leftEdited"))
                .isEmpty();
        asTheyWere(survivor, ours, source, theirs);
    }

    @Test
    void itIsUndoneAlsoBeforeItsTurnHasCome() throws SQLException {
        String ours = "K-" + core;
        String theirs = "M-" + core;
        String survivor = register(ours);
        String source = register(theirs);
        String merge = mergedTakingTheirs(survivor, source);
        asBefore(Map.of(survivor, theirs, source, theirs), merge, List.of(ours, theirs, theirs));

        assertThat(clinic.admin
                        .post("/v1/merges/" + merge + "/undo", null)
                        .expect(200)
                        .body()
                        .get("leftEdited"))
                .isEmpty();

        assertThat(merges(merge)).doesNotContain(core);
        asTheyWere(survivor, ours, source, theirs);
    }

    private void asTheyWere(String survivor, String ours, String source, String theirs) throws SQLException {
        assertThat(numberOf(survivor)).isEqualTo(ours);
        assertThat(numberOf(source)).isEqualTo(theirs);
        assertThat(found(ours.replace("-", " "))).containsExactly(survivor);
        assertThat(found(theirs.replace("-", " "))).containsExactly(source);
        assertThat(plainRows()).isZero();
    }

    /** @param told the number of the survivor before, of the source and of the survivor after, as the merge remembers them */
    private void asBefore(Map<String, String> rows, String merge, List<String> told) throws SQLException {
        try (Connection connection = db.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute("alter table patient_identifier drop constraint patient_identifier_sealed");
            for (Map.Entry<String, String> row : rows.entrySet()) {
                run(connection, PLAIN_ROWS, row.getValue(), row.getKey());
                run(connection, PLAIN_WORDS, code(row.getValue()), row.getKey());
                run(connection, "delete from patient_match_key where patient_id = ?::uuid", row.getKey());
            }
            if (merge != null) {
                statement.execute(PLAIN);
                run(
                        connection,
                        PLAIN_MERGE.replace("plain(", "pg_temp.plain("),
                        told.get(0),
                        told.get(1),
                        told.get(2),
                        merge);
            }
            statement.execute(CHECK);
            connection.commit();
        }
    }

    private static void run(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            assertThat(statement.executeUpdate()).as(sql).isPositive();
        }
    }

    private String mergedTakingTheirs(String survivor, String source) {
        return clinic.admin
                .post(
                        "/v1/patients/" + survivor + "/merge",
                        Map.of("source", source, "version", 1, "fields", Map.of("identifier", "source")))
                .expect(200)
                .text("id");
    }

    private String merges(String merge) throws SQLException {
        return db.one("select m::text from patient_merge m where id = ?::uuid", merge);
    }

    private int plainRows() throws SQLException {
        return Integer.parseInt(db.one("select count(*) from patient_identifier where value is not null"));
    }

    private String numberOf(String patient) {
        return clinic.frontDesk
                .get("/v1/patients/" + patient)
                .expect(200)
                .body()
                .at("/identifier/1/value")
                .asText();
    }

    private List<String> found(String typed) {
        return clinic.frontDesk
                .get("/v1/patients?q=" + typed.replace(" ", "%20"))
                .expect(200)
                .body()
                .get("items")
                .findValuesAsText("id");
    }

    private String register(String number) {
        return clinic.frontDesk.post("/v1/patients", body(number)).expect(201).text("id");
    }

    private static Map<String, Object> body(String number) {
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("identifier", List.of(Map.of("type", "DL", "system", "NY", "value", number)));
        return body;
    }

    private static String code(String number) {
        return number.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
