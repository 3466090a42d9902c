package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The trail is searched by whom, what and when, and what is handed out can be checked without us. */
@ExtendWith(RunningCareQuay.class)
class AuditSearchIT {
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");

    @TempDir
    Path folder;

    @Test
    void eachPartOfASearchNarrowsIt() throws SQLException {
        String patient = clinic.patient();
        clinic.biller.get("/v1/patients/" + patient).expect(200);
        String biller = db.one("select id from account where client_id = 'eastside-biller'");
        String today = LocalDate.now(ZoneId.of("America/New_York")).toString();

        assertThat(actions("patient=" + patient)).contains("CREATE", "READ");
        assertThat(actions("patient=" + patient + "&account=" + biller)).containsOnly("READ");
        assertThat(actions("patient=" + patient + "&action=CREATE&entity=patient&id=" + patient))
                .containsExactly("CREATE");
        assertThat(actions("patient=" + patient + "&from=" + today + "&to=" + today))
                .isNotEmpty();
        assertThat(actions("patient=" + patient + "&to=2020-01-01")).isEmpty();
        assertThat(new Clinic("harbor")
                        .admin
                        .get("/v1/audit?patient=" + patient)
                        .expect(200)
                        .body()
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void searchesByPatientPersonAndActUseAnIndex() throws SQLException {
        String nobody = "'00000000-0000-0000-0000-000000000001'";
        assertThat(plan("patient_id = " + nobody)).contains("audit_event_patient");
        assertThat(plan("account_id = " + nobody)).contains("audit_event_account");
        assertThat(plan("action = 'NONE'")).contains("audit_event_action");
    }

    @Test
    void anExportIsSignedAndAnActItself() throws Exception {
        String patient = clinic.patient();
        Map<String, byte[]> files = unzipped(clinic.admin
                .get("/v1/audit/export?patient=" + patient)
                .expect(200)
                .bytes());
        byte[] csv = files.get("events.csv");
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("CREATE").contains(patient);
        assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.US_ASCII))
                .isEqualTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(csv)) + "  events.csv\n");
        assertThat(verifies(files, csv)).isTrue();
        csv[csv.length / 2] ^= 1;
        assertThat(verifies(files, csv)).as("with one bit turned").isFalse();
        assertThat(db.one("select action from audit_event where entity = 'audit_event' and action = 'EXPORT' and"
                        + " clinic_id = (select id from clinic where code = 'eastside') limit 1"))
                .isEqualTo("EXPORT");
    }

    @Test
    void fhirTellsWhoDidWhatWhen() throws IOException {
        String patient = clinic.patient();
        Map<String, byte[]> files = unzipped(clinic.admin
                .get("/v1/audit/export?format=fhir&patient=" + patient)
                .expect(200)
                .bytes());
        JsonNode bundle = Api.JSON.readTree(files.get("events.json"));
        assertThat(bundle.get("resourceType").asText()).isEqualTo("Bundle");
        assertThat(bundle.get("entry")).isNotEmpty().allSatisfy(entry -> {
            JsonNode event = entry.get("resource");
            assertThat(event.get("resourceType").asText()).isEqualTo("AuditEvent");
            // Required by the profile: type, recorded, agent with requestor, source with observer.
            assertThat(event.at("/type/code").asText()).isNotEmpty();
            assertThat(event.at("/recorded").asText()).startsWith("20");
            assertThat(event.at("/agent/0/requestor").asBoolean()).isTrue();
            assertThat(event.at("/source/observer/display").asText()).isEqualTo("CareQuay");
        });
        assertThat(bundle.get("entry").findValuesAsText("action")).contains("C");
    }

    @Test
    void somebodyElseChecksTheChainByTheDocumentedCommand() throws Exception {
        clinic.patient();
        Path proof = folder.resolve("audit-chain.txt");
        Files.write(proof, clinic.admin.get("/v1/audit/proof").expect(200).bytes());
        List<String> lines = Files.readAllLines(proof);
        assertThat(checked(proof)).startsWith("INTACT: " + lines.size() + " events");

        int at = lines.size() / 2;
        String[] part = lines.get(at).split(" ");
        byte[] event = Base64.getDecoder().decode(part[2]);
        event[event.length - 1] ^= 1;
        lines.set(at, part[0] + " " + part[1] + " " + Base64.getEncoder().encodeToString(event));
        Files.write(proof, lines);
        assertThat(checked(proof)).isEqualTo("BROKEN at position " + (at + 1));
    }

    @Test
    void thePageSaysChangesInWordsAndKeepsSecretsMasked() throws SQLException {
        NewUser user = NewUser.invited("eastside", "BILLER");
        PageSession admin = PageSession.signedIn(
                RunningCareQuay.server().baseUrl(), "admin@eastside.example", RunningCareQuay.PASSWORD);
        String page =
                admin.get("/app/admin/audit.xhtml?entity=account&id=" + user.id).body();
        assertThat(page).contains("person name", "Zz Newcomer", "Created");
        String links = admin.get("/app/admin/audit.xhtml?entity=account_link").body();
        assertThat(links)
                .contains("Link to an account")
                .doesNotContain(db.one("select token_hash from account_link where account_id = ?::uuid", user.id));
        assertThat(admin.get("/app/admin/audit.xhtml?patient=nobody").status()).isEqualTo(404);
    }

    private List<String> actions(String query) {
        return clinic.admin
                .get("/v1/audit?size=200&" + query)
                .expect(200)
                .body()
                .get("items")
                .findValuesAsText("action");
    }

    /** As the application asks; with so few events a scan would be cheaper, so the planner may not choose one. */
    private String plan(String condition) throws SQLException {
        try (Connection app = db.application()) {
            app.setAutoCommit(false);
            Db.strings(app, "select set_config('enable_seqscan', 'off', true)");
            Db.strings(
                    app,
                    "select set_config('carequay.clinic', (select id::text from carequay.clinic where code = 'eastside'), true)");
            String plan = String.join(
                    "\n",
                    Db.strings(
                            app,
                            "explain select id from carequay.audit_event where clinic_id = carequay.bound_clinic() and "
                                    + condition + " order by id desc limit 50"));
            app.rollback();
            return plan;
        }
    }

    private static String checked(Path proof) throws IOException, InterruptedException {
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "../docs/audit/VerifyChain.java",
                        proof.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        check.waitFor();
        return said;
    }

    private static boolean verifies(Map<String, byte[]> files, byte[] content) throws GeneralSecurityException {
        String pem = new String(files.get("public-key.pem"), StandardCharsets.US_ASCII)
                .replaceAll("-----[A-Z ]+-----|\\s", "");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        signature.update(content);
        return signature.verify(files.get("events.csv.sig"));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
