package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents come in, are kept encrypted, and go out by signed links. */
@ExtendWith(RunningCareQuay.class)
class DocumentsIT {
    private static final String OCTETS = "application/octet-stream";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Clinic clinic = new Clinic("eastside");
    private final String patient = clinic.patient();

    @Test
    void aFileComesBackAsItWasSent() {
        byte[] pdf = SampleFiles.pdf("Zz one");
        JsonNode document = upload("Zz Überweisung 1.pdf", pdf, "&category=REFERRAL")
                .expect(201)
                .body();
        assertThat(document.path("fileName").asText()).isEqualTo("Zz Überweisung 1.pdf");
        assertThat(document.path("category").asText()).isEqualTo("REFERRAL");
        assertThat(document.path("bytes").asInt()).isEqualTo(pdf.length);
        Api.Answer got = open(clinic.frontDesk, document);
        assertThat(got.bytes()).isEqualTo(pdf);
        assertThat(got.raw().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("%C3%9Cberweisung");
    }

    @Test
    void aLargeFileComesBackWhole() {
        byte[] tiff = new byte[30 * 1024 * 1024];
        new Random(7).nextBytes(tiff);
        System.arraycopy(new byte[] {'I', 'I', 42, 0}, 0, tiff, 0, 4);
        JsonNode document = upload("Zz scan.tif", tiff, "").expect(201).body();
        assertThat(Arrays.equals(open(clinic.frontDesk, document).bytes(), tiff))
                .isTrue();
    }

    @Test
    void nothingInTheStoreOrTheDatabaseIsReadable() throws Exception {
        String canary = "Zzcanary" + UUID.randomUUID();
        byte[] text = (canary + "\n").repeat(3_000).getBytes(StandardCharsets.US_ASCII);
        JsonNode document = upload("Zz note.txt", text, "").expect(201).body();
        Path object = object(document);
        assertThat(Files.size(object)).isGreaterThan(text.length);
        assertThat(new String(Files.readAllBytes(object), StandardCharsets.ISO_8859_1))
                .doesNotContain(canary.substring(0, 12));
        Path server = RunningCareQuay.server().documents().getParent();
        try (Stream<Path> all = Files.walk(server)) {
            assertThat(all.filter(Files::isRegularFile).filter(file -> holds(file, canary)))
                    .isEmpty();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException goneOrInUse) {
            return false;
        }
    }

    @Test
    void aFlippedBitIsReportedAndNothingIsShown() throws Exception {
        JsonNode document = upload("Zz flip.pdf", SampleFiles.pdf("Zz flip"), "")
                .expect(201)
                .body();
        Path object = object(document);
        byte[] sound = Files.readAllBytes(object);
        for (int place : new int[] {0, sound.length / 2, sound.length - 1}) {
            byte[] changed = sound.clone();
            changed[place] ^= 4;
            Files.write(object, changed);
            Api.Answer refused = follow(clinic.frontDesk, link(clinic.frontDesk, document, ""));
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.text("code")).isEqualTo("document-damaged");
        }
        Files.delete(object);
        assertThat(follow(clinic.frontDesk, link(clinic.frontDesk, document, ""))
                        .text("code"))
                .isEqualTo("document-missing");
        Files.write(object, sound);
        open(clinic.frontDesk, document);
    }

    @Test
    void twoObjectsThatChangePlacesAreReported() throws Exception {
        JsonNode first =
                upload("Zz a.pdf", SampleFiles.pdf("Zz a"), "").expect(201).body();
        JsonNode second =
                upload("Zz b.pdf", SampleFiles.pdf("Zz b"), "").expect(201).body();
        byte[] kept = Files.readAllBytes(object(first));
        Files.write(object(first), Files.readAllBytes(object(second)));
        assertThat(follow(clinic.frontDesk, link(clinic.frontDesk, first, "")).text("code"))
                .isEqualTo("document-damaged");
        Files.write(object(first), kept);
        open(clinic.frontDesk, first);
    }

    @Test
    void aLinkIsForOneCallerOneDocumentAndOnePurpose() {
        JsonNode document =
                upload("Zz link.pdf", SampleFiles.pdf("Zz l"), "").expect(201).body();
        JsonNode other =
                upload("Zz other.pdf", SampleFiles.pdf("Zz o"), "").expect(201).body();
        JsonNode link = clinic.frontDesk
                .get("/v1/documents/" + id(document) + "/link?purpose=PRINT")
                .expect(200)
                .body();
        Instant expires = Instant.parse(link.path("expiresAt").asText());
        assertThat(expires)
                .isBetween(Instant.now().plusSeconds(13 * 60), Instant.now().plusSeconds(15 * 60));
        String path = path(link);
        assertThat(path).contains("purpose=PRINT");
        assertThat(clinic.frontDesk.get(path).status()).isEqualTo(200);
        assertThat(clinic.caseManager.get(path).status()).isEqualTo(404);
        assertThat(new Clinic("harbor").frontDesk.get(path).status()).isEqualTo(404);
        assertThat(clinic.frontDesk.get(path.replace("PRINT", "DOWNLOAD")).status())
                .isEqualTo(404);
        assertThat(clinic.frontDesk.get(path.replace(id(document), id(other))).status())
                .isEqualTo(404);
    }

    @Test
    void aLinkEndsWithTheGrantAndWithTheSignInItWasMadeIn() throws SQLException {
        JsonNode document =
                upload("Zz ends.pdf", SampleFiles.pdf("Zz e"), "").expect(201).body();
        JsonNode client = clinic.admin
                .post("/v1/api-clients", Map.of("name", "Zz link reader", "role", "FRONT_DESK"))
                .expect(201)
                .body();
        String account = client.path("id").asText();
        Api reader = signedIn(client, client);
        String path = link(reader, document, "");
        assertThat(reader.get(path).status()).isEqualTo(200);

        RunningCareQuay.db().updateUnseen("update account set removed = '{document.read}' where id = ?::uuid", account);
        assertThat(reader.get(path).status()).as("without the grant").isIn(403, 404);
        RunningCareQuay.db().updateUnseen("update account set removed = '{}' where id = ?::uuid", account);
        assertThat(reader.get(path).status()).as("with the grant").isEqualTo(200);
        assertThat(signedIn(client, client).get(path).status())
                .as("with a new token of the same sign-in")
                .isEqualTo(200);

        JsonNode rotated = clinic.admin
                .post("/v1/api-clients/" + account + "/rotate", null)
                .expect(200)
                .body();
        assertThat(reader.get(path).status()).as("with the ended token").isEqualTo(401);
        Api again = signedIn(client, rotated);
        assertThat(again.get(path).status()).as("signed in anew").isEqualTo(404);
        assertThat(follow(again, link(again, document, "")).status()).isEqualTo(200);
    }

    private static Api signedIn(JsonNode client, JsonNode secret) {
        return Api.signedIn(
                RunningCareQuay.server().baseUrl() + "/api",
                client.path("clientId").asText(),
                secret.path("secret").asText());
    }

    @Test
    void opensAreRecordedWithTheirPurpose() throws SQLException {
        JsonNode document =
                upload("Zz audit.pdf", SampleFiles.pdf("Zz au"), "").expect(201).body();
        follow(clinic.frontDesk, link(clinic.frontDesk, document, "?purpose=PRINT"));
        assertThat(RunningCareQuay.db()
                        .strings("select action from audit_event where entity_id = ?::uuid order by id", id(document)))
                .contains("CREATE", "PRINT", "READ");
    }

    @Test
    void aNewerVersionTakesThePlaceOfOne() {
        JsonNode first =
                upload("Zz v1.pdf", SampleFiles.pdf("Zz v1"), "").expect(201).body();
        JsonNode second = upload("Zz v2.pdf", SampleFiles.pdf("Zz v2"), "&replaces=" + id(first))
                .expect(201)
                .body();
        assertThat(upload("Zz v3.pdf", SampleFiles.pdf("Zz v3"), "&replaces=" + id(first))
                        .text("code"))
                .isEqualTo("already-replaced");
        List<String> versions = ids(clinic.frontDesk
                .get("/v1/documents/" + id(first) + "/versions")
                .expect(200)
                .body());
        assertThat(versions).containsExactly(id(second), id(first));
        JsonNode current = clinic.frontDesk
                .get("/v1/documents?current=true&patient=" + patient)
                .expect(200)
                .body();
        assertThat(ids(current.path("items"))).contains(id(second)).doesNotContain(id(first));
    }

    @Test
    void whatIsNoDocumentIsRefusedAndLeavesNothing() throws IOException {
        Set<Path> before = objects();
        refused("Zz.pdf", new byte[0], "file-empty");
        refused("Zz.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII), "file-type");
        refused(
                "Zz.png",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(StandardCharsets.US_ASCII),
                "file-type");
        refused("Zz.pdf", "%PDF-1.7\nnot one".getBytes(StandardCharsets.US_ASCII), "file-unreadable");
        refused("Zz.pdf", locked(), "file-encrypted");
        refused("Zz.docx", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, "file-type");
        assertThat(upload("Zz nobody.pdf", SampleFiles.PDF, "&patient=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(clinic.frontDesk
                        .send("POST", "/v1/documents/files?patient=" + patient, OCTETS, SampleFiles.PDF)
                        .status())
                .as("without a title")
                .isEqualTo(422);
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void namesAreMadeSafe() {
        JsonNode document = upload("../../etc/pass\u0000wd\r\nX: y.exe", SampleFiles.pdf("Zz n"), "")
                .expect(201)
                .body();
        assertThat(document.path("fileName").asText()).isEqualTo("passwdX y.pdf");
    }

    @Test
    void aConnectionThatIsCutLeavesNothing() throws Exception {
        Set<Path> before = objects();
        URI base = URI.create(RunningCareQuay.server().baseUrl());
        byte[] body = new byte[2_000_000];
        new Random(3).nextBytes(body);
        System.arraycopy("II*\0".getBytes(StandardCharsets.ISO_8859_1), 0, body, 0, 4);
        String head = "POST " + base.getPath() + "/api/v1/documents/files?patient=" + patient + " HTTP/1.1\r\nHost: "
                + base.getAuthority() + "\r\nAuthorization: Bearer " + clinic.frontDesk.token()
                + "\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"Zz cut.tif\"\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length / 2);
            out.flush();
            Awaitility.await().atMost(PATIENCE).until(() -> !objects().equals(before));
            out.write(body, body.length / 2, body.length * 4 / 10);
            out.flush();
        }
        Awaitility.await().atMost(PATIENCE).until(() -> objects().equals(before));
    }

    private void refused(String name, byte[] file, String code) {
        Api.Answer answer = upload(name, file, "");
        assertThat(answer.status()).as(code).isBetween(400, 499);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private Api.Answer upload(String name, byte[] file, String more) {
        String whose = more.contains("patient=") ? "" : "patient=" + patient;
        return clinic.frontDesk.upload("/v1/documents/files?" + whose + more, name, file);
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }

    private static List<String> ids(JsonNode items) {
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .map(i -> id(items.get(i)))
                .toList();
    }

    private static String link(Api api, JsonNode document, String purpose) {
        return path(api.get("/v1/documents/" + id(document) + "/link" + purpose)
                .expect(200)
                .body());
    }

    private static String path(JsonNode link) {
        String url = link.path("url").asText();
        return url.substring(url.indexOf("/v1/"));
    }

    private static Api.Answer follow(Api api, String path) {
        return api.get(path);
    }

    private static Api.Answer open(Api api, JsonNode document) {
        return follow(api, link(api, document, "")).expect(200);
    }

    private static Path object(JsonNode document) throws SQLException {
        return RunningCareQuay.server()
                .documents()
                .resolve(RunningCareQuay.db().one("select name from vault_object where id = ?::uuid", id(document)));
    }

    /** What lies in the store for the patient's clinic; other tests add to it only when they run at the same time. */
    private static Set<Path> objects() {
        try (Stream<Path> all = Files.walk(RunningCareQuay.server().documents())) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
