package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is past the clinic's rules is proposed by the job, approved by somebody else, and deleted whole; nothing else ever is. */
@ExtendWith(RunningCareQuay.class)
class RetentionIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** What was booked, and what it cannot do without; the registers; the record number. */
    private static final List<String> MAY_STAY = List.of(
            "appointment",
            "case_file",
            "document",
            "encounter",
            "invoice",
            "legal_hold",
            "patient_payment",
            "record_deletion",
            "statement");

    private final Db db = RunningCareQuay.db();
    private final Api admin = RunningCareQuay.api("harbor", "admin");

    @Test
    void aRecordThatIsDueIsDeletedWholeOnceSomebodyElseApproves() throws SQLException {
        UUID clinic = UUID.fromString(db.one("select id from clinic where code = 'harbor'"));
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("name", Map.of("family", "Zzyzxforgotten", "given", List.of("Zz")));
        String patient = admin.post("/v1/patients", body).expect(201).text("id");
        String mrn = db.one("select mrn from patient where id = ?::uuid", patient);
        admin.put("/v1/retention-rules", rules(1)).expect(200);
        try (RandomRows rows = new RandomRows(db, clinic, new Random(7))) {
            for (String table : RandomRows.tables(db)) {
                rows.make(table, patient);
            }
            String document = rows.make("document", patient);
            db.updateUnseen(
                    "insert into vault_object select clinic_id, ?::uuid, store, 'feed/' || replace(?, '-', ''), key_id, wrapped, bytes,"
                            + " sha256, created_at, checked_at from vault_object where clinic_id = ? limit 1",
                    document,
                    document,
                    clinic);
            prepare(patient);

            assertThat(proposalAfterTheJob(patient)).as("an open case").isNull();
            closeCases(patient, "CLOSED");
            String hold = admin.post("/v1/legal-holds", Map.of("patient", patient, "reason", "Zz lawsuit"))
                    .expect(201)
                    .text("id");
            assertThat(proposalAfterTheJob(patient)).as("a legal hold").isNull();
            admin.post("/v1/legal-holds/" + hold + "/release", null).expect(204);
            admin.post("/v1/legal-holds/" + hold + "/release", null).expect(409);
            JsonNode proposal = proposalAfterTheJob(patient);
            assertThat(proposal).isNotNull();
            assertThat(proposal.get("kind").asText()).isEqualTo("RECORD");
            String approve = "/v1/record-deletions/" + proposal.get("id").asText() + "/approve";

            assertThat(refusal(admin, approve)).isEqualTo("own-proposal");
            Api other = another();
            hold = admin.post("/v1/legal-holds", Map.of("patient", patient, "reason", "Zz another lawsuit"))
                    .expect(201)
                    .text("id");
            assertThat(refusal(other, approve)).isEqualTo("legal-hold");
            admin.post("/v1/legal-holds/" + hold + "/release", null).expect(204);
            closeCases(patient, "ACTIVE");
            assertThat(refusal(other, approve)).isEqualTo("open-case");
            closeCases(patient, "SETTLED");
            owe(clinic, patient);
            assertThat(refusal(other, approve)).isEqualTo("open-balance");
            pay(patient);
            admin.put("/v1/retention-rules", rules(90)).expect(200);
            assertThat(refusal(other, approve)).as("the rule was mended").isEqualTo("not-due");
            assertThat(proposalAfterTheJob(patient)).as("taken back").isNull();
            admin.put("/v1/retention-rules", rules(1)).expect(200);
            approve = "/v1/record-deletions/"
                    + proposalAfterTheJob(patient).get("id").asText() + "/approve";
            assertThat(db.one("select family from patient where id = ?::uuid", patient))
                    .as("untouched by refusals")
                    .isEqualTo("Zzyzxforgotten");

            other.post(approve, null).expect(204);

            assertThat(refusal(other, approve)).isEqualTo("deletion-decided");
            for (String reference :
                    db.strings("select entity || ' ' || column_name from patient_reference order by 1")) {
                String[] part = reference.split(" ");
                if (!MAY_STAY.contains(part[0])) {
                    assertThat(db.one("select count(*) from " + part[0] + " where " + part[1] + " = ?::uuid", patient))
                            .as("left: " + reference)
                            .isEqualTo("0");
                }
            }
            assertThat(db.one("select mrn || ' ' || family || ' ' || active from patient where id = ?::uuid", patient))
                    .isEqualTo(mrn + " Deleted record false");
            assertThat(db.one("select count(*) from vault_object where id = ?::uuid", document))
                    .as("the key of a document")
                    .isEqualTo("0");
            nothingNamesThem(clinic);
            assertThat(db.one(
                            "select after ->> 'mrn' from audit_event where action = 'DELETE_RECORD' and patient_id = ?::uuid",
                            patient))
                    .isEqualTo(mrn);
            assertThat(admin.post("/v1/audit/verify", null)
                            .expect(200)
                            .body()
                            .get("intact")
                            .asBoolean())
                    .isTrue();
            assertThat(admin.post("/v1/patients/" + patient + "/care-team", Map.of("account", account()))
                            .status())
                    .as("nothing is added to it")
                    .isEqualTo(409);
        } finally {
            admin.put("/v1/retention-rules", rules(null)).expect(200);
        }
    }

    @Test
    void whatIsKeptIsNotProposedAgain() throws SQLException {
        String patient =
                admin.post("/v1/patients", Clinic.patientBody()).expect(201).text("id");
        admin.put("/v1/retention-rules", rules(1)).expect(200);
        try {
            assertThat(proposalAfterTheJob(patient)).as("not due yet").isNull();
            db.updateUnseen(
                    "update patient set changed_at = now() - interval '2 years', birth_date = current_date - 6000 where id = ?::uuid",
                    patient);
            assertThat(proposalAfterTheJob(patient))
                    .as("two years after they came of age")
                    .isNull();
            db.updateUnseen("update patient set birth_date = '1980-01-01' where id = ?::uuid", patient);
            String keep = "/v1/record-deletions/"
                    + proposalAfterTheJob(patient).get("id").asText() + "/keep";
            admin.post(keep, Map.of("note", " ")).expect(422);
            admin.post(keep, Map.of("note", "Zz asked for their record")).expect(204);
            assertThat(admin.post(keep, Map.of("note", "Zz again")).status()).isEqualTo(409);
            assertThat(proposalAfterTheJob(patient).get("state").asText()).isEqualTo("KEPT");
        } finally {
            admin.put("/v1/retention-rules", rules(null)).expect(200);
        }
    }

    @Test
    void documentsAndMessagesAreDeletedWithoutTheRecord() throws SQLException {
        Clinic harbor = new Clinic("harbor");
        UUID clinic = UUID.fromString(db.one("select id from clinic where code = 'harbor'"));
        String patient = harbor.patient();
        String document = harbor.frontDesk
                .upload("/v1/documents/files?patient=" + patient, "Zz old.pdf", SampleFiles.pdf("Zz old"))
                .expect(201)
                .text("id");
        try (RandomRows rows = new RandomRows(db, clinic, new Random(8))) {
            String message = rows.make("message", patient);
            db.updateUnseen(
                    "update document set created_at = now() - interval '2 years' where patient_id = ?::uuid", patient);
            db.updateUnseen("update patient set changed_at = now() - interval '2 years' where id = ?::uuid", patient);
            admin.put(
                            "/v1/retention-rules",
                            Map.of(
                                    "items",
                                    List.of(
                                            Map.of("kind", "DOCUMENTS", "keepFor", 1),
                                            Map.of("kind", "MESSAGES", "keepFor", 1))))
                    .expect(200);
            runTheJob();
            Api other = another();
            List<String> waiting =
                    db.strings("select id from record_deletion where patient_id = ?::uuid order by kind", patient);
            assertThat(waiting).hasSize(2);
            String kept =
                    "select (select count(*) from document where id = ?::uuid) || ' ' || (select count(*) from vault_object"
                            + " where id = ?::uuid) || ' ' || (select count(*) from message where id = ?::uuid)";
            assertThat(db.one(kept, document, document, message)).isEqualTo("1 1 1");
            other.post("/v1/record-deletions/" + waiting.get(0) + "/approve", null)
                    .expect(204);
            assertThat(db.one(kept, document, document, message)).isEqualTo("0 0 1");
            other.post("/v1/record-deletions/" + waiting.get(1) + "/approve", null)
                    .expect(204);
            assertThat(db.one(kept, document, document, message)).isEqualTo("0 0 0");
            assertThat(admin.get("/v1/patients/" + patient).expect(200).text("mrn"))
                    .as("the record")
                    .isNotEmpty();
        } finally {
            Map<String, Object> none = new HashMap<>();
            none.put("kind", "DOCUMENTS");
            none.put("keepFor", null);
            Map<String, Object> neither = new HashMap<>(none);
            neither.put("kind", "MESSAGES");
            admin.put("/v1/retention-rules", Map.of("items", List.of(none, neither)))
                    .expect(200);
        }
    }

    @Test
    void exportsAreDeletedAfterTheirDays() throws SQLException {
        String clinic = db.one("select id from clinic where code = 'harbor'");
        String export = UUID.randomUUID().toString();
        db.updateUnseen(
                "insert into clinic_export (clinic_id, id, state, requested_by, requested_at, ended_at, row_count, document_count, bytes,"
                        + " sha256) values (?::uuid, ?::uuid, 'READY', 'Zz', now() - interval '9 days', now() - interval '8 days', 1, 1, 1,"
                        + " repeat('a', 64))",
                clinic,
                export);
        db.updateUnseen(
                "insert into vault_object select clinic_id, ?::uuid, store, 'feed/' || replace(?, '-', ''), key_id, wrapped, bytes, sha256,"
                        + " created_at, checked_at from vault_object where clinic_id = ?::uuid limit 1",
                export,
                export,
                clinic);
        String state = "select state from clinic_export where id = ?::uuid";
        runTheJob();
        assertThat(db.one(state, export)).as("no rule").isEqualTo("READY");
        admin.put("/v1/retention-rules", exportsFor(30)).expect(200);
        try {
            runTheJob();
            assertThat(db.one(state, export)).as("thirty days").isEqualTo("READY");
            admin.put("/v1/retention-rules", exportsFor(7)).expect(200);
            runTheJob();
            assertThat(db.one(state, export)).isEqualTo("EXPIRED");
            assertThat(db.one("select count(*) from vault_object where id = ?::uuid", export))
                    .isEqualTo("0");
        } finally {
            admin.put("/v1/retention-rules", exportsFor(null)).expect(200);
        }
    }

    @Test
    void theApplicationCannotMakeTheGuardsStandAside() throws SQLException {
        String clinic = db.one("select id from clinic where code = 'harbor'");
        try (Connection application = db.application();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("select set_config('carequay.clinic', '" + clinic
                    + "', true), set_config('carequay.deleting', 'on', true)");
            for (String attempt : List.of(
                    "update record_deletion set deletes_in = pg_current_xact_id()",
                    "insert into record_deletion (clinic_id, id) values (bound_clinic(), gen_random_uuid())",
                    "delete from note",
                    "update document set title = 'Zz other'",
                    "select record_rows_delete('{}', null)",
                    "select record_keys_delete('{}')",
                    "select record_rows_empty('{}')")) {
                Savepoint before = application.setSavepoint();
                assertThatThrownBy(() -> statement.execute(attempt)).as(attempt).isInstanceOf(SQLException.class);
                application.rollback(before);
            }
            application.rollback();
        }
    }

    private static Map<String, Object> rules(Integer years) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("kind", "RECORD");
        rule.put("keepFor", years);
        rule.put("ofAge", years == null ? null : 2);
        return Map.of("items", List.of(rule));
    }

    private static Map<String, Object> exportsFor(Integer days) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("kind", "EXPORTS");
        rule.put("keepFor", days);
        return Map.of("items", List.of(rule));
    }

    private void prepare(String patient) throws SQLException {
        db.updateUnseen("update patient set changed_at = now() - interval '2 years' where id = ?::uuid", patient);
        db.updateUnseen(
                "update legal_hold set released_at = now(), released_by = 'Zz' where patient_id = ?::uuid", patient);
        closeCases(patient, "ACTIVE");
    }

    private void closeCases(String patient, String phase) throws SQLException {
        db.updateUnseen("update case_file set phase = ? where patient_id = ?::uuid", phase, patient);
    }

    private void owe(UUID clinic, String patient) throws SQLException {
        db.updateUnseen(
                "insert into ledger_line (clinic_id, id, entry_id, booked_on, account, debit, credit, case_id, invoice_id)"
                        + " select clinic_id, gen_random_uuid(), gen_random_uuid(), '2020-01-01', 'RECEIVABLE', 10, 0, coalesce(case_id, id), id"
                        + " from invoice where clinic_id = ? and patient_id = ?::uuid limit 1",
                clinic,
                patient);
    }

    private void pay(String patient) throws SQLException {
        db.updateUnseen(
                "delete from ledger_line where invoice_id in (select id from invoice where patient_id = ?::uuid)",
                patient);
    }

    /** No column of any table of the clinic, but the trail, says their name. */
    private void nothingNamesThem(UUID clinic) throws SQLException {
        for (String table : db.strings(
                "select distinct table_name from information_schema.columns c where table_schema = 'carequay' and column_name = 'clinic_id'"
                        + " and table_name <> 'audit_event' and exists (select 1 from pg_class k where k.relname = c.table_name"
                        + " and k.relkind = 'r')")) {
            assertThat(db.one(
                            "select count(*) from " + table
                                    + " t where clinic_id = ? and to_jsonb(t)::text ilike '%zzyzxforgotten%'",
                            clinic))
                    .as(table)
                    .isEqualTo("0");
        }
    }

    private String account() throws SQLException {
        return db.one(
                "select a.id from account a join login l on l.id = a.login_id where l.email = 'physician@harbor.example'");
    }

    private static String refusal(Api api, String path) {
        Api.Answer answer = api.post(path, null);
        assertThat(answer.status()).isEqualTo(409);
        return answer.text("code");
    }

    private Api another() {
        JsonNode made = admin.post("/v1/api-clients", Map.of("name", "Zz privacy officer", "role", "CLINIC_ADMIN"))
                .expect(201)
                .body();
        return Api.signedIn(
                RunningCareQuay.server().baseUrl() + "/api",
                made.get("clientId").asText(),
                made.get("secret").asText());
    }

    /** What the list says of that patient after the job ran; null for nothing. */
    private JsonNode proposalAfterTheJob(String patient) {
        runTheJob();
        for (JsonNode each :
                admin.get("/v1/record-deletions").expect(200).body().get("items")) {
            if (each.get("patient").asText().equals(patient)) {
                return each;
            }
        }
        return null;
    }

    private void runTheJob() {
        String run = admin.post("/v1/job-runs", Map.of("job", "retention"))
                .expect(202)
                .text("id");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> admin.get("/v1/job-runs/" + run).expect(200).text("state"),
                        state -> !"STARTING".equals(state) && !"RUNNING".equals(state));
        assertThat(admin.get("/v1/job-runs/" + run).expect(200).text("state")).isEqualTo("COMPLETED");
    }
}
