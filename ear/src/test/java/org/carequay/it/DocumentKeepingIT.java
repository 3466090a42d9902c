package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The job that looks after documents: keys, damage, orphans, and documents from before there was a vault. */
@ExtendWith(RunningCareQuay.class)
class DocumentKeepingIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String KEY_OF =
            "select k.number from vault_object o join vault_key k on k.clinic_id = o.clinic_id and k.id = o.key_id where o.id = ?::uuid";

    private final Clinic clinic = new Clinic("harbor");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void looksAfterEverything() throws Exception {
        JsonNode sound = upload("Zz sound");
        JsonNode damaged = upload("Zz damaged");
        JsonNode held = upload("Zz held");
        byte[] content = bytes(held);
        intoTheDatabase(held, content);
        assertThat(bytes(held)).as("readable where it was before").isEqualTo(content);
        Path orphan = orphan(sound, Duration.ofDays(2));
        Path young = orphan(sound, Duration.ofHours(1));
        byte[] bytes = Files.readAllBytes(object(damaged));
        bytes[bytes.length / 2] ^= 1;
        Files.write(object(damaged), bytes);
        RunningCareQuay.db()
                .updateUnseen(
                        "update vault_object set checked_at = now() - interval '31 days' where id in (?::uuid, ?::uuid)",
                        id(sound),
                        id(damaged));

        Page admin = browser.signedIn("admin@harbor.example");
        browser.go(admin, "app/admin/documents.xhtml");
        browser.check(admin);
        sealWithoutThePassword(admin);
        browser.go(admin, "app/admin/documents.xhtml");
        int before = Integer.parseInt(RunningCareQuay.db().one(KEY_OF, id(sound)));
        admin.locator("[id='vault:rotate']").click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(admin.locator("[id='vault:keys'] tbody tr"))
                .hasCount(before);
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(admin.locator("body"))
                .containsText("Confirm with your password first");
        admin.locator("[id='vault:password']").fill(RunningCareQuay.PASSWORD);
        admin.locator("[id='vault:rotate']").click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(admin.locator("[id='vault:keys'] tbody tr"))
                .hasCount(before + 1);
        run();

        assertThat(RunningCareQuay.db().one(KEY_OF, id(sound))).isEqualTo(String.valueOf(before + 1));
        assertThat(bytes(sound)).isNotEmpty();
        assertThat(RunningCareQuay.db().one("select problem from vault_damage where id = ?::uuid", id(damaged)))
                .isEqualTo("document-damaged");
        assertThat(RunningCareQuay.db().one("select problem from vault_damage where id = ?::uuid", id(sound)))
                .isNull();
        assertThat(orphan).doesNotExist();
        assertThat(young).exists();
        assertThat(RunningCareQuay.db().one("select 1 from document_content where document_id = ?::uuid", id(held)))
                .isNull();
        assertThat(bytes(held)).isEqualTo(content);
        browser.go(admin, "app/admin/documents.xhtml");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        admin.locator("a[href*='" + id(damaged) + "']"))
                .isVisible();
        Files.delete(young);
    }

    /** What is in the file is not even looked at. */
    private static void sealWithoutThePassword(Page admin) throws SQLException {
        String seals = RunningCareQuay.db().one("select count(*) from clinic_seal");
        admin.locator("[id='vault:keyStore']")
                .setInputFiles(new FilePayload("zz.p12", "application/x-pkcs12", new byte[] {1, 2, 3}));
        admin.locator("[id='vault:keyStorePassword']").fill("zz");
        admin.locator("[id='vault:replace']").click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(admin.locator("body"))
                .containsText("Confirm with your password first");
        assertThat(RunningCareQuay.db().one("select count(*) from clinic_seal")).isEqualTo(seals);
    }

    private void run() {
        String run = clinic.admin
                .post("/v1/job-runs", Map.of("job", "document-keeping"))
                .expect(202)
                .text("id");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> clinic.admin
                                .get("/v1/job-runs/" + run)
                                .expect(200)
                                .text("state"),
                        state -> !"STARTING".equals(state) && !"RUNNING".equals(state));
        assertThat(clinic.admin.get("/v1/job-runs/" + run).expect(200).text("state"))
                .isEqualTo("COMPLETED");
    }

    private JsonNode upload(String title) {
        return clinic.frontDesk
                .upload(
                        "/v1/documents/files?patient=" + clinic.patient(),
                        title + ".pdf",
                        SampleFiles.pdf(title + UUID.randomUUID()))
                .expect(201)
                .body();
    }

    /** As it was before there was a vault. */
    private static void intoTheDatabase(JsonNode document, byte[] content) throws Exception {
        Files.delete(object(document));
        RunningCareQuay.db()
                .updateUnseen(
                        "insert into document_content (clinic_id, id, document_id, content) "
                                + "select clinic_id, gen_random_uuid(), id, ? from document where id = ?::uuid",
                        content,
                        id(document));
        RunningCareQuay.db().updateUnseen("delete from vault_object where id = ?::uuid", id(document));
    }

    private static Path orphan(JsonNode beside, Duration old) throws Exception {
        Path file = object(beside).resolveSibling(UUID.randomUUID().toString());
        Files.write(file, new byte[] {1, 2, 3});
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(old)));
        return file;
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }

    private static Path object(JsonNode document) throws SQLException {
        return RunningCareQuay.server()
                .documents()
                .resolve(RunningCareQuay.db().one("select name from vault_object where id = ?::uuid", id(document)));
    }

    private byte[] bytes(JsonNode document) {
        String url = clinic.frontDesk
                .get("/v1/documents/" + id(document) + "/link")
                .expect(200)
                .text("url");
        return clinic.frontDesk
                .get(url.substring(url.indexOf("/v1/")))
                .expect(200)
                .bytes();
    }
}
