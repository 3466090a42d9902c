package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hospital IT changes the master key as the admin guide says, and nobody's document gets lost. */
@ExtendWith(RunningCareQuay.class)
class MasterKeyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MASTERS = "select distinct master from vault_key order by 1";
    private final Clinic east = new Clinic("eastside");
    private final Clinic harbor = new Clinic("harbor");

    private static byte[] words(String title) {
        return SampleFiles.pdf("Zz " + title + UUID.randomUUID());
    }

    private static String upload(Clinic clinic, byte[] content) {
        return clinic.frontDesk
                .upload("/v1/documents/files?patient=" + clinic.patient(), "zz.pdf", content)
                .expect(201)
                .text("id");
    }

    /** With a token of the server that runs now. */
    private static Api.Answer content(String clinic, String document) {
        Api desk = RunningCareQuay.api(clinic, "frontdesk");
        String url = desk.get("/v1/documents/" + document + "/link").expect(200).text("url");
        return desk.get(url.substring(url.indexOf("/v1/")));
    }

    private static void keep(String clinic) {
        Api admin = RunningCareQuay.api(clinic, "admin");
        String run = admin.post("/v1/job-runs", Map.of("job", "document-keeping"))
                .expect(202)
                .text("id");
        JsonNode ended = admin.until(
                "/v1/job-runs/" + run,
                body -> !List.of("STARTING", "RUNNING")
                        .contains(body.path("state").asText()),
                PATIENCE);
        assertThat(ended.path("state").asText()).isEqualTo("COMPLETED");
    }

    private static List<String> masters() throws SQLException {
        return RunningCareQuay.db().strings(MASTERS);
    }

    private static String inForce() throws Exception {
        Path kept =
                RunningCareQuay.server().documents().resolveSibling("secrets").resolve("document.key");
        return Files.readString(kept).strip();
    }

    @Test
    void itIsChangedWhileDocumentsStayReadable() throws Exception {
        byte[] first = words("east");
        byte[] second = words("harbor");
        String ofEast = upload(east, first);
        String ofHarbor = upload(harbor, second);
        assertThat(masters()).hasSize(1);
        String before = masters().get(0);
        byte[] key = new byte[32];
        new Random(ofEast.hashCode()).nextBytes(key);
        String next = Base64.getEncoder().encodeToString(key);

        RunningCareQuay.server().restart(Map.of("CAREQUAY_DOCUMENT_KEY", next, "CAREQUAY_DOCUMENT_KEY_OLD", inForce()));
        assertThat(content("eastside", ofEast).expect(200).bytes())
                .as("by the old key")
                .isEqualTo(first);
        keep("eastside");
        assertThat(masters()).as("one clinic at a time").hasSize(2).contains(before);
        keep("harbor");
        assertThat(masters()).hasSize(1).doesNotContain(before);

        RunningCareQuay.server().restart(Map.of("CAREQUAY_DOCUMENT_KEY_OLD", ""));
        assertThat(content("eastside", ofEast).expect(200).bytes()).isEqualTo(first);
        assertThat(content("harbor", ofHarbor).expect(200).bytes()).isEqualTo(second);
    }
}
