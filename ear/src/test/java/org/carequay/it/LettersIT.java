package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever can be reached by nothing else gets a letter: once, on one sheet for one window, with its line among the addresses. */
@ExtendWith(RunningCareQuay.class)
class LettersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String OWN_WORDS =
            """
            insert into message_template (clinic_id, id, rule, channel, language, subject, body)
            select id, gen_random_uuid(), 'RECALL', 'LETTER', 'en', 'Come back, please', ? from clinic where code = 'eastside'""";

    private final Db db = RunningCareQuay.db();

    @Test
    void aRecallThatReachesNobodyIsWrittenOnPaperOnce() throws Exception {
        Recalled silent = new Recalled();
        silent.add(silent.kind(null));
        silent.visited(29);
        silent.run();
        Told reached = new Told(silent.clinic, "EMAIL", "EMAIL");
        reached.booked();
        Told soon = new Told(silent.clinic, null);
        soon.toldOf(3);
        JsonNode before = silent.only();
        assertThat(before.get("call").asBoolean()).isTrue();

        PageSession desk = PageSession.signedIn(
                RunningCareQuay.server().baseUrl(), "frontdesk@eastside.example", RunningCareQuay.PASSWORD);
        assertThat(desk.get("/app/messages/letters.xhtml").body())
                .as("who waits; the first fifty, should many wait from other tests")
                .containsAnyOf("/app/patients/view.xhtml?id=" + silent.patient(), " more wait")
                .doesNotContain("/app/patients/view.xhtml?id=" + reached.patient);
        assertThat(desk.get("/app/messages/view.xhtml?id="
                                + silent.written().get(0).get("id").asText())
                        .body())
                .contains("Open the record", "A letter can tell it")
                .doesNotContain("Nothing is left to be done");

        RunningCareQuay.api("eastside", "biller").post("/v1/mailings", Map.of()).expect(403);
        JsonNode mailing = written(silent.clinic);
        int letters = mailing.get("letters").asInt();
        assertThat(mailing.get("printed").asInt()).isEqualTo(letters);

        String name = db.one("select spoken_name from patient_card where patient_id = ?::uuid", silent.patient());
        String street = db.one("select line from patient_postal where patient_id = ?::uuid", silent.patient());
        List<String> pages = pages(silent.clinic, mailing.get("file").asText());
        assertThat(pages).as("one sheet each").hasSize(letters);
        assertThat(pages)
                .filteredOn(page -> page.contains(name))
                .singleElement()
                .satisfies(page -> assertThat(page)
                        .contains(street, "it is time to arrange your next visit")
                        .doesNotContain("{", "http"));
        assertThat(addresses(silent.clinic, mailing.get("addresses").asText()))
                .hasSize(letters)
                .filteredOn(line -> line.contains(name))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(street));
        assertThat(db.strings(
                        "select patient_id::text from mailing_letter where patient_id in (?::uuid, ?::uuid)",
                        reached.patient,
                        soon.patient))
                .as("written to otherwise, or too late for the post")
                .isEmpty();

        JsonNode after = silent.only();
        assertThat(after.get("state").asText()).isEqualTo("CONTACTED");
        assertThat(after.get("call").asBoolean()).isFalse();
        assertThat(silent.clinic
                        .frontDesk
                        .get("/v1/recalls/" + after.get("id").asText() + "/history")
                        .expect(200)
                        .body()
                        .findValuesAsText("way"))
                .contains("LETTER");
        assertThat(silent.written().get(0).get("problem").asText()).isEqualTo("on-paper");
        assertThat(silent.clinic.frontDesk.post("/v1/mailings", Map.of()).text("code"))
                .as("once more")
                .isEqualTo("no-letters-wait");
    }

    @Test
    void theClinicSaysItInItsOwnWordsOnOnePage() throws Exception {
        Recalled silent = new Recalled();
        silent.add(silent.kind(null));
        silent.visited(29);
        silent.run();
        String words = "Dear {given}, come back to {clinic} or call {phone}. "
                + "We would be glad to see you. ".repeat(45) + "\n\nYours".repeat(5);
        JsonNode mailing;
        try {
            db.updateUnseen(OWN_WORDS, words);
            mailing = written(silent.clinic);
        } finally {
            db.updateUnseen("delete from message_template where channel = 'LETTER'");
        }

        String given = db.one("select given from patient_reach where patient_id = ?::uuid", silent.patient());
        List<String> pages = pages(silent.clinic, mailing.get("file").asText());
        assertThat(pages).as("one sheet each").hasSize(mailing.get("letters").asInt());
        assertThat(pages).filteredOn(page -> page.contains("Come back, please")).anySatisfy(page -> assertThat(page)
                .contains("Dear " + given + ", come back to Eastside", "Yours"));
    }

    private static JsonNode written(Clinic clinic) {
        String id = clinic.frontDesk.post("/v1/mailings", Map.of()).expect(202).text("id");
        return clinic.frontDesk.until(
                "/v1/mailings/" + id,
                found -> "FINISHED".equals(found.get("state").asText()),
                PATIENCE);
    }

    private static List<String> pages(Clinic clinic, String document) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes(clinic, document))) {
            java.util.ArrayList<String> pages = new java.util.ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(pdf));
            }
            return pages;
        }
    }

    private static List<String> addresses(Clinic clinic, String document) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(clinic, document)))) {
            Sheet sheet = workbook.getSheetAt(0);
            return StreamSupport.stream(sheet.spliterator(), false)
                    .skip(1)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(Object::toString)
                            .reduce("", (one, other) -> one + "|" + other))
                    .toList();
        }
    }

    private static byte[] bytes(Clinic clinic, String document) {
        String url = clinic.frontDesk
                .get("/v1/documents/" + document + "/link")
                .expect(200)
                .text("url");
        return clinic.frontDesk.get(url.replaceFirst(".*/api", "")).expect(200).bytes();
    }
}
