package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters and forms in the clinic's own words: drafted, published in versions that never change, and used from a day on. */
@ExtendWith(RunningCareQuay.class)
class LettersIT {
    private static final String LOP = "letter-of-protection";
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");

    private static String code() {
        return "zz-" + Clinic.letters(UUID.randomUUID());
    }

    private JsonNode add(String kind, String code, String title, String body) {
        return clinic.admin
                .post(
                        "/v1/letter-templates",
                        Map.of("kind", kind, "code", code, "language", "en", "title", title, "body", body))
                .expect(201)
                .body();
    }

    private Api.Answer publish(JsonNode template, boolean major, LocalDate from) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", template.get("version").asLong());
        body.put("major", major);
        body.put("note", "Zz what is new");
        body.put("effectiveFrom", from == null ? null : from.toString());
        return clinic.admin.post(at(template) + "/publish", body);
    }

    private JsonNode save(JsonNode template, String title, String body) {
        return clinic.admin
                .put(at(template), Map.of("version", template.get("version").asLong(), "title", title, "body", body))
                .expect(200)
                .body();
    }

    private static String at(JsonNode template) {
        return "/v1/letter-templates/" + template.get("id").asText();
    }

    private static List<String> numbers(JsonNode template) {
        return template.findValues("versions").get(0).findParents("hash").stream()
                .map(one -> one.get("major").asText() + "." + one.get("minor").asText())
                .toList();
    }

    @Test
    void versionsCountUpAndNeverChange() throws SQLException {
        JsonNode template = add("CONSENT", code(), "Zz consent", "<p>I, {{patient.name}}, agree.</p>");
        JsonNode first = publish(template, false, null).expect(200).body();
        assertThat(numbers(first)).containsExactly("1.0");
        assertThat(publish(first, true, null).expect(409).text("code")).isEqualTo("nothing-changed");
        JsonNode second = publish(save(first, "Zz consent", "<p>I, {{patient.name}}, agree to it.</p>"), false, null)
                .expect(200)
                .body();
        JsonNode third = publish(save(second, "Zz consent", "<p>I agree to more.</p>"), true, null)
                .expect(200)
                .body();
        assertThat(numbers(third)).containsExactly("2.0", "1.1", "1.0");
        assertThat(third.get("versions").get(0).get("hash").asText()).matches("[0-9a-f]{64}");
        assertThatThrownBy(() -> db.update(
                        "update letter_template_version set body = 'x' where template_id = ?::uuid",
                        third.get("id").asText()))
                .isInstanceOf(SQLException.class);
        assertThat(clinic.admin
                        .put(at(template), Map.of("version", 1, "title", "x", "body", "x"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
    }

    @Test
    void whatDoesNotFitIsNotPublished() {
        JsonNode unknown =
                add("LETTER_OF_PROTECTION", code(), "Zz", "<p>{{patient.shoeSize}} {{appointment.date}}</p>");
        Api.Answer refused = publish(unknown, false, null);
        assertThat(refused.status()).isIn(409, 422);
        assertThat(refused.text("code")).isEqualTo("letter-unknown-field");
        assertThat(refused.text("detail")).contains("appointment.date, patient.shoeSize");
        JsonNode open = add("LETTER", code(), "Zz", "<p>{{#if case.number}}never ended</p>");
        assertThat(publish(open, false, null).text("code")).isEqualTo("letter-condition");
        JsonNode past = add("LETTER", code(), "Zz", "<p>words</p>");
        assertThat(publish(past, false, LocalDate.of(2020, 1, 1))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("effectiveFrom");
        assertThat(clinic.admin
                        .post(
                                "/v1/letter-templates",
                                Map.of("kind", "CONSENT", "code", LOP, "language", "fr", "jurisdiction", "ny"))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("kind", "language", "jurisdiction");
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsTold() throws Exception {
        JsonNode template = add("LETTER", code(), "Zz", "<p>words</p>");
        Callable<Api.Answer> act = () -> publish(template, false, null);
        assertThat(Together.run(List.of(act, act, act, act)))
                .extracting(Api.Answer::status)
                .containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(numbers(clinic.admin.get(at(template)).expect(200).body())).containsExactly("1.0");
    }

    @Test
    void theClinicsOwnWordsHoldInTheirStateFromTheirDayOn() throws Exception {
        String state = "WY";
        Map<String, Object> variant = new HashMap<>();
        variant.put("code", LOP);
        variant.put("language", "en");
        variant.put("jurisdiction", state);
        JsonNode template =
                clinic.admin.post("/v1/letter-templates", variant).expect(201).body();
        assertThat(template.get("body").asText())
                .as("begins with the shipped words")
                .contains("gross proceeds");
        assertThat(clinic.admin
                        .post("/v1/letter-templates", variant)
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("code");
        LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
        JsonNode mine = save(
                template,
                "Zz Wyoming letter",
                "<p>For {{patient.name}} in {{case.state}}.{{#if case.state = WY}} Zz only there.{{/if}}</p>");
        JsonNode first = publish(mine, false, null).expect(200).body();
        assertThat(numbers(first)).as("counts on from the shipped 1.0").containsExactly("1.1");
        publish(save(first, "Zz Wyoming letter", "<p>Zz tomorrow</p>"), true, today.plusDays(1))
                .expect(200);

        String there = letterText(state);
        assertThat(there).contains("Zz Wyoming letter", "in WY. Zz only there.").doesNotContain("tomorrow");
        String elsewhere = letterText("NY");
        assertThat(elsewhere).contains("Letter of protection", "gross proceeds").doesNotContain("Zz");
        assertThat(db.strings("select template_number || coalesce(' ' || v.title, '') from letter_of_protection l"
                        + " left join letter_template_version v on v.clinic_id = l.clinic_id and v.id = l.template_version_id"
                        + " where l.template_number = '1.1'"))
                .contains("1.1 Zz Wyoming letter");
    }

    private String letterText(String state) throws IOException {
        Map<String, Object> body = Clinic.caseBody(clinic.patient());
        JsonNode firm = clinic.caseManager
                .get("/v1/firms")
                .expect(200)
                .body()
                .get("items")
                .get(0);
        body.put("firm", firm.get("id").asText());
        body.put("attorney", firm.get("attorneys").get(0).get("id").asText());
        body.put("state", state);
        String caseId = clinic.caseManager.post("/v1/cases", body).expect(201).text("id");
        String exam = clinic.visitType(true).get("id").asText();
        List<JsonNode> free = clinic.slots(exam, 50, 20);
        clinic.frontDesk
                .post(
                        "/v1/appointments",
                        clinic.booking(body.get("patient").toString(), caseId, exam, free.get(free.size() - 1)))
                .expect(201);
        String link = clinic.caseManager
                .get("/v1/documents/" + clinic.letter(caseId).get("document").asText() + "/link")
                .expect(200)
                .text("url");
        return text(clinic.caseManager
                .get(link.substring(link.indexOf("/v1/")))
                .expect(200)
                .bytes());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aDraftIsSeenForNobodyAndWithARealCaseAndReadsNoFileAndNoHost() throws Exception {
        JsonNode template = add(
                "LETTER",
                code(),
                "Zz <b>letter</b>",
                "<p style=\"background:url(http://127.0.0.1:1/x)\">To {{patient.name}}<img src=\"file:///etc/passwd\"/>"
                        + "<script>alert(1)</script><object data=\"file:///etc/passwd\">x</object></p>");
        assertThat(template.get("body").asText()).isEqualTo("<p>To {{patient.name}}x</p>");
        assertThat(text(clinic.admin.get(at(template) + "/preview").expect(200).bytes()))
                .contains("Zz <b>letter</b>", "To Jordan Sample");
        Map<String, Object> patient = new HashMap<>(Clinic.patientBody());
        patient.put("name", Map.of("family", "<img src=file:///etc/hostname>", "given", List.of("Zz{{clinic.name}}")));
        Api.Answer made = clinic.frontDesk.post("/v1/patients", patient);
        if (made.status() == 201) {
            String caseId = clinic.caseWithCounsel(made.text("id")).get("id").asText();
            assertThat(text(clinic.admin
                            .get(at(template) + "/preview?case=" + caseId)
                            .expect(200)
                            .bytes()))
                    .contains("To Zz{{clinic.name}} <img src=file:///etc/hostname>");
        }
        String caseId = clinic.caseWithCounsel(clinic.patient()).get("id").asText();
        assertThat(text(clinic.admin
                        .get(at(template) + "/preview?case=" + caseId)
                        .expect(200)
                        .bytes()))
                .contains("To Ana");
        clinic.caseManager.get(at(template) + "/preview?case=" + caseId).expect(403);
    }
}
