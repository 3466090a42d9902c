package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole record: every row that hangs on the patient and nobody else's, nothing secret, each document as it was, all accounted for. */
@ExtendWith(RunningCareQuay.class)
class RecordExportIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What is not part of the record: the trail, the search, and the clinic's own questions. */
    private static final List<String> LEFT_OUT = List.of(
            "audit_event",
            "audit_link",
            "booking_claim",
            "patient_token",
            "patient_match_key",
            "patient_import_key",
            "duplicate_pair",
            "patient_merge",
            "patient_merge_row",
            "access_alert",
            "emergency_access",
            "care_access_request",
            "legal_hold",
            "record_deletion");

    private final Db db = RunningCareQuay.db();
    private final Api admin = RunningCareQuay.api("eastside", "admin");

    @Test
    void everyRowOfThePatientIsInItAndNobodyElses() throws Exception {
        String patient = somebody();
        Map<String, byte[]> files = export(patient);
        JsonNode tables = JSON.readTree(files.get("record.json")).get("tables");

        for (String reference : db.strings(
                "select distinct entity || '.' || column_name from patient_reference where entity <> 'patient' order by 1")) {
            String table = reference.replaceFirst("\\..*", "");
            String column = reference.replaceFirst(".*\\.", "");
            if (LEFT_OUT.contains(table)) {
                assertThat(tables.has(table)).as(table).isFalse();
                continue;
            }
            long there = Long.parseLong(
                    db.one("select count(*) from " + table + " where " + column + " = ?::uuid", patient));
            long given = 0;
            for (JsonNode row : tables.path(table)) {
                given += patient.equals(row.path(column).asText()) ? 1 : 0;
            }
            boolean kept = table.equals("document") || table.equals("document_disclosure");
            assertThat(given).as(reference).isEqualTo(kept ? given : there);
        }
        assertThat(tables.get("patient")).hasSize(1);
        assertThat(tables.get("appointment")).isNotEmpty();
        TreeSet<String> names = new TreeSet<>();
        tables.fieldNames().forEachRemaining(names::add);
        assertThat(names).as("rows that hang on such rows").contains("encounter", "invoice", "invoice_line");

        String text = new String(files.get("record.json"), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("value_cipher", "token_hash", "clinic_id");
        List<String> others = db.strings(
                "select mrn from patient where id <> ?::uuid and clinic_id = (select clinic_id from patient where id = ?::uuid)",
                patient,
                patient);
        assertThat(others).isNotEmpty().noneMatch(mrn -> text.contains("\"" + mrn + "\""));
    }

    @Test
    void numbersOfDocumentsAreInTheClearAndSocialSecurityNumbersAreNot() throws Exception {
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put(
                "identifier",
                List.of(
                        Map.of("type", "DL", "system", "NY", "value", "Q-4477 \"a\""),
                        Map.of("type", "SS", "value", "219-09-9996"),
                        Map.of("type", "PPN", "value", "X44771")));
        String patient = admin.post("/v1/patients", body).expect(201).text("id");
        String text = new String(export(patient).get("record.json"), StandardCharsets.UTF_8);
        JsonNode rows = JSON.readTree(text).at("/tables/patient_identifier");
        assertThat(rows)
                .extracting(row ->
                        row.get("type").asText() + " " + row.path("value").asText())
                .containsExactlyInAnyOrder("DL Q-4477 \"A\"", "SS ", "PPN X44771");
        assertThat(text).doesNotContain("219099996", "219-09-9996", "blind_index");
    }

    @Test
    void eachFileIsWhatTheListSaysAndEachDocumentWhatWasKept() throws Exception {
        String patient = somebody();
        List<String> kept =
                db.strings("select sha256 from document where patient_id = ?::uuid order by created_at, id", patient);
        Map<String, byte[]> files = export(patient);
        JsonNode list = JSON.readTree(files.get("manifest.json")).get("files");
        assertThat(list).hasSize(files.size() - 1);
        for (JsonNode file : list) {
            assertThat(sha256(files.get(file.get("name").asText())))
                    .as(file.get("name").asText())
                    .isEqualTo(file.get("sha256").asText());
        }
        assertThat(files.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("documents/"))
                        .map(file -> sha256(file.getValue())))
                .isNotEmpty()
                .containsExactlyElementsOf(kept);
        try (PDDocument pdf = Loader.loadPDF(files.get("summary.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Summary of the record", db.one("select mrn from patient where id = ?::uuid", patient))
                    .doesNotContain("FULFILLED", "CHECKED_IN", "RE_EXAM", "PENDING_", "ACTIVE");
        }
    }

    @Test
    void itIsAccountedFor() throws Exception {
        String patient = somebody();
        export(patient);
        String documents = db.one("select count(*) from document where patient_id = ?::uuid", patient);
        assertThat(db.one(
                        "select count(*) from document_disclosure where patient_id = ?::uuid and recipient_name = 'Zz Insurance'",
                        patient))
                .as("each document and the summary, which is one too")
                .isEqualTo(documents);
        assertThat(db.one(
                        "select count(*) from audit_event where action = 'EXPORT' and entity = 'patient' and entity_id = ?::uuid",
                        patient))
                .isEqualTo("1");
    }

    @Test
    void onlyWhoMayAndWhoSaysWhatFor() throws SQLException {
        String patient = somebody();
        String path = "/v1/patients/" + patient + "/record-exports";
        assertThat(admin.post(path, Map.of("recipientKind", "OTHER"))
                        .expect(422)
                        .text("code"))
                .isEqualTo("invalid");
        RunningCareQuay.api("eastside", "biller").post(path, wanted()).expect(403);
        RunningCareQuay.api("harbor", "admin").post(path, wanted()).expect(404);
        PageSession page = NewUser.ready("eastside", "CLINIC_ADMIN").signedIn();
        String address = "/app/patients/export.xhtml?id=" + patient;
        assertThat(page.submit(
                                address,
                                "export",
                                Map.of(
                                        "export:recipientKind", "OTHER",
                                        "export:recipient", "Zz Insurance",
                                        "export:purpose", "Zz",
                                        "export:password", "not the password",
                                        "export:make", "export:make"))
                        .body())
                .contains("The password does not match");
    }

    private Map<String, Object> wanted() {
        return Map.of("recipientKind", "OTHER", "recipient", "Zz Insurance", "purpose", "Zz test");
    }

    private Map<String, byte[]> export(String patient) throws IOException {
        byte[] zip = admin.post("/v1/patients/" + patient + "/record-exports", wanted())
                .expect(200)
                .bytes();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** Somebody of the demo with bills and documents, whom no test of this class has exported before. */
    private String somebody() throws SQLException {
        return db.one(
                "select p.id from patient p join clinic c on c.id = p.clinic_id and c.code = 'eastside'"
                        + " where p.merged_into is null and not p.confidential and exists (select 1 from invoice i where i.patient_id = p.id)"
                        + " and exists (select 1 from document d where d.patient_id = p.id)"
                        + " and exists (select 1 from encounter s where s.patient_id = p.id)"
                        + " and not exists (select 1 from audit_event e where e.entity_id = p.id and e.action = 'EXPORT') order by p.id limit 1");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
