package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clinic as one file: all of its tables and documents, nothing secret, nothing of another clinic, never in the clear in the store. */
@ExtendWith(RunningCareQuay.class)
class ClinicExportIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> MADE_FOR_THE_SEARCH =
            List.of("patient_token", "patient_match_key", "patient_import_key", "request_key", "clinic_export");
    private final Db db = RunningCareQuay.db();
    private final Api admin = RunningCareQuay.api("harbor", "admin");

    @Test
    void everythingOfTheClinicIsInItAndNothingOfAnother() throws Exception {
        int before =
                admin.get("/v1/clinic-exports").expect(200).body().get("items").size();
        Api.Answer started = admin.post("/v1/clinic-exports", null);
        // Somebody else may just be at it: then theirs is as good.
        assertThat(started.status()).isIn(202, 409);
        JsonNode ready = admin.until(
                        "/v1/clinic-exports",
                        body -> body.get("items").size() > 0
                                && body.get("items").size() >= before
                                && body.get("items")
                                        .get(0)
                                        .get("state")
                                        .asText()
                                        .matches("READY|FAILED"),
                        PATIENCE)
                .get("items")
                .get(0);
        assertThat(ready.get("state").asText()).isEqualTo("READY");
        byte[] zip = admin.get("/v1/clinic-exports/newest-file").expect(200).bytes();
        assertThat(sha256(zip)).isEqualTo(ready.get("sha256").asText());

        Map<String, byte[]> files = unpacked(zip);
        for (JsonNode file :
                new ObjectMapper().readTree(files.get("manifest.json")).get("files")) {
            assertThat(sha256(files.get(file.get("name").asText())))
                    .as(file.get("name").asText())
                    .isEqualTo(file.get("sha256").asText());
        }
        String harbor = db.one("select id from clinic where code = 'harbor'");
        List<String> tables = db.strings(
                "select c.relname from pg_class c where c.relkind = 'r' and c.relrowsecurity and c.relnamespace = 'carequay'::regnamespace"
                        + " and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id') order by 1");
        for (String table : tables) {
            assertThat(files.containsKey("tables/" + table + ".ndjson"))
                    .as(table)
                    .isEqualTo(!MADE_FOR_THE_SEARCH.contains(table));
        }
        for (String table : List.of("patient", "appointment", "invoice", "ledger_line", "encounter")) {
            assertThat(lines(files.get("tables/" + table + ".ndjson")))
                    .as(table)
                    .isEqualTo(Long.parseLong(
                            db.one("select count(*) from " + table + " where clinic_id = ?::uuid", harbor)));
        }
        assertThat(new String(files.get("tables/patient_identifier.ndjson"), StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.contains("\"type\":\"DL\""))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"value\":\""), "has its number in the clear");
        assertThat(files.keySet().stream().filter(name -> name.startsWith("documents/")))
                .hasSize(ready.get("documents").asInt())
                .isNotEmpty();

        StringBuilder all = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (name.startsWith("tables/")) {
                all.append(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        String text = all.toString();
        assertThat(text)
                .doesNotContain(
                        "\"token_hash\":", "\"value_cipher\":", "\"client_secret_hash\":", "\"wrapped\":", "$argon2");
        List<String> others = db.strings("select id::text from patient where clinic_id <> ?::uuid", harbor);
        assertThat(others).isNotEmpty().noneMatch(text::contains);
        assertThat(db.one(
                        "select count(*) from audit_event where clinic_id = ?::uuid and action = 'EXPORT' and entity = 'clinic_export'",
                        harbor))
                .isNotEqualTo("0");
    }

    @Test
    void onlyWhoSetsUpTheClinicAndNotByGuessing() throws IOException {
        RunningCareQuay.api("harbor", "biller").post("/v1/clinic-exports", null).expect(403);
        RunningCareQuay.api("harbor", "biller")
                .get("/v1/clinic-exports/newest-file")
                .expect(403);
        PageSession page = NewUser.ready("harbor", "CLINIC_ADMIN").signedIn();
        assertThat(page.submit(
                                "/app/admin/export.xhtml",
                                "export",
                                Map.of("export:password", "not the password", "export:start", "export:start"))
                        .body())
                .contains("The password does not match");
    }

    private static long lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().count();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
