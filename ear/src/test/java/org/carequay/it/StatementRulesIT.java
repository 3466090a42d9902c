package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets a statement, who does not, and what it says. */
@ExtendWith(RunningCareQuay.class)
class StatementRulesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RUNS = "/v1/statement-runs";
    private final Clinic clinic = new Clinic("harbor");
    private final Db db = RunningCareQuay.db();

    @Test
    void aPatientIsWrittenToInTheirLanguageWithTheTextForTheAge() throws Exception {
        put("PATIENT", 0, "es", "Zz Le rogamos el pago. <b>");
        JsonNode invoice = new Bills(clinic).patientsOwn();
        String patient = invoice.get("patient").asText();
        db.updateUnseen("update patient set language = 'es' where id = ?::uuid", patient);
        JsonNode run = finished(Map.of());
        JsonNode statement = of(run, patient);
        assertThat(statement.get("balance").decimalValue())
                .isEqualByComparingTo(invoice.get("billed").decimalValue());
        String text = pdf(statement.get("document").asText());
        assertThat(text).contains("Zz Le rogamos el pago. <b>", "Queens, NY 11101", "Más de 120");

        String list = new String(document(run.get("mailing").asText()), StandardCharsets.UTF_8);
        assertThat(list.lines()
                        .filter(line -> line.contains(statement.get("number").asText())))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line)
                        .contains("\"Queens\"", "\"11101\"", "\"es\"")
                        .contains(statement.get("recipient").asText()));
        assertThat(list.lines().count()).isEqualTo(run.get("recipients").asInt() + 1);
    }

    @Test
    void whoeverIsOnHoldOrOwesTooLittleGetsNoneAndTheRunSaysWhy() throws Exception {
        JsonNode invoice = new Bills(clinic).patientsOwn();
        String patient = invoice.get("patient").asText();
        JsonNode hold = clinic.biller
                .post("/v1/statement-rules/holds", Map.of("patient", patient, "reason", "Zz pays in May"))
                .expect(201)
                .body();
        JsonNode run = finished(Map.of());
        assertThat(names(run.get("statements"), "recipient")).doesNotContain(spoken(patient));
        JsonNode skipped = skipped(run, patient);
        assertThat(skipped.get("reason").asText()).isEqualTo("HOLD");
        assertThat(skipped.get("note").asText()).isEqualTo("Zz pays in May");

        clinic.biller
                .post("/v1/statement-rules/holds/" + hold.get("id").asText() + "/release", null)
                .expect(204);
        JsonNode none = finished(Map.of("minimum", 100_000));
        assertThat(none.get("recipients").asInt()).isZero();
        assertThat(skipped(none, patient).get("reason").asText()).isEqualTo("BELOW_MINIMUM");
        assertThat(of(finished(Map.of()), patient).get("document").isNull()).isFalse();
    }

    @Test
    void whatIsWithTheAgencyOrOwedByAnInsurerIsNotAskedOfThePatient() throws Exception {
        Bills bills = new Bills(clinic);
        JsonNode atAgency = bills.patientsOwn();
        clinic.admin
                .post(
                        "/v1/invoices/" + atAgency.get("id").asText() + "/transitions",
                        Map.of(
                                "to",
                                "COLLECTIONS",
                                "version",
                                atAgency.get("version").asLong(),
                                "reason",
                                "Zz agency"))
                .expect(200);
        JsonNode insured = clinic.invoice();
        db.updateUnseen(
                "update case_file set firm_id = null, attorney_id = null where id = (select case_id from invoice where id = ?::uuid)",
                insured.get("id").asText());
        db.updateUnseen(
                "update invoice set payer_class = 'WORKERS_COMPENSATION' where id = ?::uuid",
                insured.get("id").asText());
        JsonNode run = finished(Map.of());
        String of = "select count(*) from statement where run_id = ?::uuid and patient_id = ?::uuid";
        for (JsonNode each : List.of(atAgency, insured)) {
            assertThat(db.one(of, run.get("id").asText(), each.get("patient").asText()))
                    .isEqualTo("0");
        }
        assertThat(skipped(run, atAgency.get("patient").asText()).get("reason").asText())
                .isEqualTo("COLLECTIONS");
        db.updateUnseen(
                "update invoice set payer_class = 'LIEN' where id = ?::uuid",
                insured.get("id").asText());
        assertThat(db.one(
                        of,
                        finished(Map.of()).get("id").asText(),
                        insured.get("patient").asText()))
                .as("nobody else stands for it")
                .isEqualTo("1");
    }

    @Test
    void aRunThatIsCalledOffIsNotTakenUpAgain() throws Exception {
        new Bills(clinic).patientsOwn();
        JsonNode run = finished(Map.of());
        String at = RUNS + "/" + run.get("id").asText();
        assertThat(clinic.biller.post(at + "/cancel", null).expect(409).text("code"))
                .isEqualTo("statement-run-over");
        db.updateUnseen(
                "update statement_run set state = 'FAILED', workbook_id = null, mailing_id = null where id = ?::uuid",
                run.get("id").asText());
        db.updateUnseen(
                "update statement set document_id = null, sha256 = null, issued_at = null where run_id = ?::uuid"
                        + " and position = 1",
                run.get("id").asText());

        JsonNode off = clinic.biller.post(at + "/cancel", null).expect(200).body();
        assertThat(off.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(off.get("issued").asInt()).isEqualTo(run.get("recipients").asInt() - 1);
        assertThat(clinic.biller.post(at + "/cancel", null).status()).isEqualTo(409);
        assertThat(clinic.caseManager.post(at + "/cancel", null).status()).isEqualTo(403);
    }

    /** A biller who may not see somebody writes to them all the same: they owe as well. */
    @Test
    void aConfidentialPatientIsWrittenToAsWell() throws Exception {
        JsonNode invoice = new Bills(clinic).patientsOwn();
        String patient = invoice.get("patient").asText();
        db.updateUnseen("update patient set confidential = true where id = ?::uuid", patient);
        assertThat(clinic.biller
                        .get("/v1/invoices/" + invoice.get("id").asText())
                        .status())
                .isEqualTo(404);
        JsonNode run = finished(Map.of());
        assertThat(db.one(
                        "select count(*) from statement where run_id = ?::uuid and patient_id = ?::uuid and issued_at is not null",
                        run.get("id").asText(),
                        patient))
                .isEqualTo("1");
        assertThat(names(run.get("statements"), "recipient")).doesNotContain(spoken(patient));
        db.updateUnseen("update patient set confidential = false where id = ?::uuid", patient);
    }

    @Test
    void whatIsWrongIsSaid() {
        Api biller = clinic.biller;
        biller.post("/v1/statement-rules/holds", Map.of("reason", "Zz")).expect(422);
        biller.post("/v1/statement-rules/holds", Map.of("patient", UUID.randomUUID(), "reason", "Zz"))
                .expect(404);
        biller.post(
                        "/v1/statement-rules/holds",
                        Map.of("patient", clinic.patient(), "reason", "Zz", "until", "2020-01-01"))
                .expect(422);
        biller.put("/v1/statement-rules/texts", Map.of("recipient", "PATIENT", "language", "en", "text", "Zz"))
                .expect(422);
        biller.put(
                        "/v1/statement-rules/texts",
                        Map.of("recipient", "PATIENT", "fromDays", 1, "language", "fr", "text", "Zz"))
                .expect(422);
        long version = biller.get("/v1/statement-rules")
                .expect(200)
                .body()
                .get("version")
                .asLong();
        assertThat(biller.put("/v1/statement-rules", Map.of("version", version, "minimum", -1))
                        .status())
                .isEqualTo(422);
        assertThat(biller.put("/v1/statement-rules", Map.of("version", version + 7, "minimum", 0))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
        biller.post(RUNS, Map.of("asOf", LocalDate.now().toString(), "minimum", -1))
                .expect(422);
    }

    private void put(String recipient, int days, String language, String text) {
        clinic.biller
                .put(
                        "/v1/statement-rules/texts",
                        Map.of("recipient", recipient, "fromDays", days, "language", language, "text", text))
                .expect(200);
    }

    private JsonNode finished(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("asOf", LocalDate.now().toString());
        String run = clinic.biller.post(RUNS, body).expect(202).text("id");
        return clinic.biller.until(
                RUNS + "/" + run, found -> found.get("state").asText().equals("FINISHED"), PATIENCE);
    }

    private JsonNode of(JsonNode run, String patient) throws SQLException {
        String spoken = spoken(patient);
        for (JsonNode statement : run.get("statements")) {
            if (statement.get("recipient").asText().equals(spoken)) {
                return statement;
            }
        }
        throw new AssertionError("no statement to that patient");
    }

    private JsonNode skipped(JsonNode run, String patient) throws SQLException {
        String name = db.one("select display_name from patient_card where patient_id = ?::uuid", patient);
        for (JsonNode one : run.get("skipped")) {
            if (one.get("patientName").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("not left out");
    }

    private String spoken(String patient) throws SQLException {
        return db.one("select spoken_name from patient_card where patient_id = ?::uuid", patient);
    }

    private static List<String> names(JsonNode rows, String field) {
        return rows.findValuesAsText(field);
    }

    private String pdf(String document) throws IOException {
        try (PDDocument read = Loader.loadPDF(document(document))) {
            return new PDFTextStripper().getText(read);
        }
    }

    private byte[] document(String id) {
        String url =
                clinic.biller.get("/v1/documents/" + id + "/link").expect(200).text("url");
        return clinic.biller.get(url.substring(url.indexOf("/v1/"))).expect(200).bytes();
    }
}
