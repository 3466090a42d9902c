package org.carequay.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the API tells of and beside a record: its timeline, who has seen it, its pictures, and the list as a file. */
@ExtendWith(RunningCareQuay.class)
class PatientHistoryIT {
    static final byte[] PICTURE = Base64.getDecoder()
            .decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");

    private final Clinic clinic = new Clinic("harbor");

    @Test
    void theTimelineTellsEachWhatTheyMaySee() throws Exception {
        String invoice = clinic.invoice().get("id").asText();
        String patient = RunningCareQuay.db().one("select patient_id from invoice where id = ?::uuid", invoice);

        assertThat(kinds(clinic.biller, patient))
                .contains("MONEY", "VISIT", "CASE", "LETTER")
                .doesNotContain("NOTE");
        assertThat(kinds(clinic.frontDesk, patient)).contains("VISIT", "CASE").doesNotContain("MONEY", "NOTE");
        assertThat(kinds(clinic.physician, patient)).contains("NOTE").doesNotContain("MONEY");
        assertThat(items(clinic.biller, "/v1/patients/" + patient + "/timeline?kind=MONEY"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.get("id").asText()).isEqualTo(invoice));
    }

    @Test
    void theAccessHistoryNamesWhoReadTheRecord() {
        String patient = clinic.patient();
        clinic.physician.get("/v1/patients/" + patient).expect(200);

        assertThat(items(clinic.admin, "/v1/patients/" + patient + "/access-history"))
                .anySatisfy(visit -> {
                    assertThat(visit.get("role").asText()).isEqualTo("PHYSICIAN");
                    assertThat(visit.at("/acts/0/action").asText()).isEqualTo("READ");
                });
        clinic.admin
                .get("/v1/patients/" + UUID.randomUUID() + "/access-history")
                .expect(404);
    }

    @Test
    void aPictureBecomesAPhotoOrACardAndATextDoesNot() {
        String patient = "/v1/patients/" + clinic.patient();
        String photo = picture(patient + "/photo", PICTURE).expect(200).text("document");
        assertThat(clinic.frontDesk.get(patient).expect(200).text("photo")).isEqualTo(photo);

        Map<String, Object> coverage =
                Map.of("order", "PRIMARY", "payer", "Acme", "period", Map.of("start", "2026-01-01"));
        String at = patient + "/coverages/"
                + clinic.frontDesk
                        .post(patient + "/coverages", coverage)
                        .expect(201)
                        .text("id");
        String card = picture(at + "/cards/FRONT", PICTURE).expect(200).text("document");
        assertThat(clinic.frontDesk.get(at).expect(200).text("cardFront")).isEqualTo(card);

        assertThat(picture(patient + "/photo", "no picture".getBytes(UTF_8))
                        .expect(415)
                        .text("code"))
                .isEqualTo("image-type");
        assertThat(picture(at + "/cards/LEFT", PICTURE).status()).isEqualTo(422);
        assertThat(clinic.frontDesk.get(patient).expect(200).text("photo")).isEqualTo(photo);
    }

    @Test
    void theListComesAsAFileWithoutFormulas() {
        String family = "=Filed" + Clinic.letters(UUID.randomUUID());
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("name", Map.of("family", family, "given", List.of("Ana")));
        String mrn = clinic.frontDesk.post("/v1/patients", body).expect(201).text("mrn");

        Api.Answer csv = clinic.biller
                .get("/v1/reports/patients.csv?q=" + family.substring(1))
                .expect(200);
        assertThat(csv.raw().headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(new String(csv.bytes(), UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(mrn, "\"'" + family + ", Ana\"");
        byte[] workbook = clinic.biller
                .get("/v1/reports/patients.xlsx?q=" + family.substring(1))
                .expect(200)
                .bytes();
        assertThat(workbook).startsWith('P', 'K');
    }

    private Api.Answer picture(String path, byte[] image) {
        return clinic.frontDesk.send("PUT", path, "image/png", image);
    }

    private static List<String> kinds(Api api, String patient) {
        return items(api, "/v1/patients/" + patient + "/timeline").stream()
                .map(entry -> entry.get("kind").asText())
                .toList();
    }

    private static List<JsonNode> items(Api api, String path) {
        List<JsonNode> found = new java.util.ArrayList<>();
        Clinic.items(api.get(path).expect(200).body()).forEach(found::add);
        return found;
    }
}
