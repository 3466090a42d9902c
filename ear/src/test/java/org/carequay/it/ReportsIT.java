package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reports from templates: built, filled in, signed, printed, and what must not happen to them. */
@ExtendWith(RunningCareQuay.class)
class ReportsIT {
    private final Clinic clinic = new Clinic("eastside");
    private final Db db = RunningCareQuay.db();

    @Test
    void everyKindOfElementIsFilledInSignedAndPrinted() throws IOException {
        JsonNode encounter = clinic.encounter();
        String template = ReportForm.published(clinic, ReportForm.all());
        JsonNode report = begin(encounter, template);
        assertThat(report.get("note").asBoolean()).isTrue();
        assertThat(codes(report)).contains("line required", "dx required", "attest required");

        JsonNode saved = put(report, ReportForm.answers());
        assertThat(saved.get("hidden")).extracting(JsonNode::asText).containsExactly("why");
        assertThat(saved.get("scores").get("score").get("value").decimalValue()).isEqualByComparingTo("11");
        assertThat(codes(saved)).containsExactly("dx required");
        assertThat(sign(saved).expect(422).text("code")).isEqualTo("report-incomplete");

        codes(encounter, List.of(Map.of("code", "S13.4XXA")));
        chart(encounter);
        JsonNode signed = sign(saved).expect(200).body();
        assertThat(signed.get("intact").asBoolean()).isTrue();
        assertThat(clinic.physician.get(at(encounter)).text("noteStatus")).isEqualTo("SIGNED");
        assertThat(pdf(signed))
                .contains(
                        "A heading",
                        "Seen for",
                        "A disclaimer",
                        "A line typed",
                        "Words & <signs>",
                        "95.5 kg (high)",
                        "February 3, 2026",
                        "Right one",
                        "Choice a; Choice b",
                        "Yes – Because",
                        "7 / 10",
                        "Ice",
                        "25°",
                        "50 %",
                        "Spurling",
                        "S13.4XXA",
                        "99203",
                        "Body chart",
                        "11 – Many points",
                        "Motor vehicle accident",
                        "I examined the patient.",
                        "Signed electronically by")
                .doesNotContain("x()", "Why not", "Draft");
    }

    @Test
    void aReportKeepsItsVersionWhenTheTemplateGoesOn() throws IOException {
        JsonNode encounter = clinic.encounter();
        JsonNode definition = ReportForm.json(
                "{'title': {'en': 'Short'}, 'sections': [{'key': 's', 'title': {'en': 'S'}, 'elements': ["
                        + "{'key': 'a', 'type': 'SHORT_TEXT', 'label': {'en': 'First wording'}}]}]}");
        String template = ReportForm.published(clinic, definition);
        JsonNode report = put(begin(encounter, template), ReportForm.json("{'a': 'kept'}"));
        String before = pdf(report);
        JsonNode known =
                clinic.admin.get("/v1/templates/" + template).expect(200).body();
        JsonNode changed = clinic.admin
                .put(
                        "/v1/templates/" + template,
                        Map.of(
                                "version", known.get("version").asLong(),
                                "name", known.get("name").asText(),
                                "definition",
                                        ReportForm.json(definition.toString().replace("First", "Second"))))
                .expect(200)
                .body();
        JsonNode second = ReportForm.publish(clinic, changed);
        assertThat(second.get("number").asInt()).isEqualTo(2);
        assertThat(pdf(report)).isEqualTo(before).contains("First wording: kept");
        assertThat(clinic.physician.get(path(report)).body().get("number").asInt())
                .isEqualTo(1);
        JsonNode difference = clinic.admin
                .get("/v1/templates/" + template + "/changes?from=1&to=2")
                .expect(200)
                .body()
                .get("items");
        assertThat(difference).hasSize(1);
        assertThat(difference.get(0).get("what").asText()).isEqualTo("label");
    }

    @Test
    void neitherAPublishedVersionNorASignedReportChangesInTheDatabase() throws Exception {
        JsonNode signed = signed();
        String id = signed.get("id").asText();
        for (String change : List.of(
                "update report set answers = '{}' where id = ?::uuid",
                "delete from report where id = ?::uuid",
                "update report_template_version set number = 9 where id = (select template_version_id from report where id = ?::uuid)")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> db.update(change, id)))
                    .as(change)
                    .isInstanceOf(java.sql.SQLException.class);
        }
        db.updateUnseen("update report set answers = answers || '{\"line\": \"Another line\"}' where id = ?::uuid", id);
        assertThat(clinic.physician
                        .get(path(signed))
                        .expect(200)
                        .body()
                        .get("intact")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatWasCarriedForwardIsConfirmedBeforeItIsSigned() {
        JsonNode first = signed();
        String patient = first.get("patient").asText();
        JsonNode next = clinic.encounter(
                patient, clinic.caseWithCounsel(patient).get("id").asText());
        JsonNode report = begin(next, first.get("template").asText());
        assertThat(report.get("answers").get("text").asText()).isEqualTo("Words & <signs>");
        assertThat(report.get("answers").has("line")).isFalse();
        assertThat(codes(report)).contains("text not-confirmed");
        JsonNode confirmed = clinic.physician
                .post(
                        path(report) + "/confirm",
                        Map.of("version", report.get("version").asLong(), "keys", List.of("text")))
                .expect(200)
                .body();
        assertThat(codes(confirmed)).doesNotContain("text not-confirmed");
        JsonNode edited = put(confirmed, ReportForm.json("{'text': 'Better'}"));
        assertThat(edited.get("copied")).isEmpty();
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
        JsonNode report = begin(clinic.encounter(), ReportForm.published(clinic, ReportForm.all()));
        put(report, ReportForm.json("{'line': 'mine'}"));
        Api.Answer late = clinic.physician
                .put(path(report), ReportForm.save(report, ReportForm.json("{'line': 'yours'}")))
                .expect(409);
        assertThat(late.text("code")).isEqualTo("stale");
        assertThat(clinic.physician
                        .get(path(report))
                        .body()
                        .get("answers")
                        .get("line")
                        .asText())
                .isEqualTo("mine");
    }

    @Test
    void whatDoesNotFitIsNamedAndTheRestIsNotKept() {
        JsonNode report = begin(clinic.encounter(), ReportForm.published(clinic, ReportForm.all()));
        JsonNode refused = clinic.physician
                .put(
                        path(report),
                        ReportForm.save(report, ReportForm.json("{'line': 'x', 'pain': 11, 'gone': 1, 'score': 4}")))
                .expect(422)
                .body();
        assertThat(refused.get("violations"))
                .extracting(one -> one.get("field").asText())
                .containsExactlyInAnyOrder("answers.pain", "answers.gone", "answers.score");
        assertThat(clinic.physician.get(path(report)).body().get("answers")).isEmpty();
    }

    @Test
    void aReportIsSignedOnceByItsOwnProviderAndThenStays() {
        JsonNode signed = signed();
        assertThat(sign(signed).expect(409).text("code")).isEqualTo("report-signed");
        clinic.physician
                .put(path(signed), ReportForm.save(signed, ReportForm.json("{'line': 'later'}")))
                .expect(409);
        clinic.caseManager
                .post(
                        path(signed) + "/sign",
                        Map.of("version", signed.get("version").asLong()))
                .expect(403);
    }

    @Test
    void anotherClinicHasNeitherItsTemplatesNorItsReports() {
        JsonNode signed = signed();
        Clinic other = new Clinic("harbor");
        other.physician.get(path(signed)).expect(404);
        other.physician.get(path(signed) + ".pdf").expect(404);
        other.admin.get("/v1/templates/" + signed.get("template").asText()).expect(404);
        other.physician
                .post(
                        "/v1/reports",
                        Map.of(
                                "encounter", other.encounter().get("id").asText(),
                                "template", signed.get("template").asText()))
                .expect(404);
    }

    @Test
    void aSignedReportIsHandedOutAndTakenBackByAnActOfItsOwn() throws Exception {
        JsonNode signed = signed();
        String releases = path(signed) + "/releases";
        for (int twice = 0; twice < 2; twice++) {
            clinic.physician.post(releases, Map.of("recipient", "PATIENT")).expect(200);
        }
        assertThat(clinic.physician.get(path(signed)).body().get("releases")).hasSize(1);
        clinic.physician
                .post(releases, Map.of("recipient", "PATIENT", "out", false))
                .expect(200);
        assertThat(clinic.physician.get(path(signed)).body().get("releases")).isEmpty();
        JsonNode draft = begin(clinic.encounter(), signed.get("template").asText());
        assertThat(clinic.physician
                        .post(path(draft) + "/releases", Map.of("recipient", "ATTORNEY"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("report-not-signed");
    }

    @Test
    void aNoteThatIsAReportIsSignedThereAndFreeAgainWhenItIsPutAway() {
        JsonNode encounter = clinic.encounter();
        JsonNode report = begin(encounter, ReportForm.published(clinic, ReportForm.all()));
        JsonNode now = clinic.physician.get(at(encounter)).expect(200).body();
        assertThat(clinic.physician
                        .post(
                                at(encounter) + "/sign",
                                Map.of("version", now.get("version").asLong()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("sign-the-report");
        clinic.physician
                .post(
                        path(report) + "/discard",
                        Map.of("version", report.get("version").asLong()))
                .expect(204);
        JsonNode back = clinic.physician.get(at(encounter)).expect(200).body();
        clinic.physician
                .put(
                        at(encounter) + "/note",
                        Map.of("version", back.get("version").asLong(), "subjective", "In four sections"))
                .expect(200);
    }

    @Test
    void aTemplateIsPublishedOnlyWhenItIsWholeAndDiffers() {
        JsonNode added = clinic.admin
                .post("/v1/templates", Map.of("name", "Zz " + UUID.randomUUID()))
                .expect(201)
                .body();
        String at = "/v1/templates/" + added.get("id").asText();
        assertThat(clinic.admin
                        .post(
                                at + "/publish",
                                Map.of("version", added.get("version").asLong()))
                        .expect(422)
                        .text("code"))
                .isEqualTo("template-incomplete");
        clinic.physician
                .post(
                        "/v1/reports",
                        Map.of(
                                "encounter", clinic.encounter().get("id").asText(),
                                "template", added.get("id").asText()))
                .expect(409);
        clinic.admin
                .post("/v1/templates", Map.of("name", added.get("name").asText()))
                .expect(422);
    }

    private JsonNode signed() {
        JsonNode encounter = clinic.encounter();
        JsonNode report = put(begin(encounter, ReportForm.published(clinic, ReportForm.all())), ReportForm.answers());
        codes(encounter, List.of(Map.of("code", "S13.4XXA")));
        return sign(report).expect(200).body();
    }

    /** Gives the note of that encounter its codes. */
    private void codes(JsonNode encounter, List<Map<String, String>> diagnoses) {
        JsonNode now = clinic.physician.get(at(encounter)).expect(200).body();
        clinic.physician
                .put(
                        at(encounter) + "/note",
                        Map.of(
                                "version", now.get("version").asLong(),
                                "diagnoses", diagnoses,
                                "charges",
                                        List.of(Map.of("code", "99203", "units", 1, "diagnosisPointers", List.of(1)))))
                .expect(200);
    }

    private void chart(JsonNode encounter) {
        JsonNode now =
                clinic.physician.get(at(encounter) + "/body-chart").expect(200).body();
        clinic.physician
                .put(
                        at(encounter) + "/body-chart",
                        Map.of(
                                "version", now.get("version").asLong(),
                                "marks",
                                        List.of(Map.of(
                                                "view",
                                                "BACK",
                                                "x",
                                                0.5,
                                                "y",
                                                0.18,
                                                "symptom",
                                                "PAIN",
                                                "severity",
                                                6))))
                .expect(200);
    }

    private JsonNode begin(JsonNode encounter, String template) {
        return clinic.physician
                .post("/v1/reports", Map.of("encounter", encounter.get("id").asText(), "template", template))
                .expect(201)
                .body();
    }

    private JsonNode put(JsonNode report, JsonNode answers) {
        return clinic.physician
                .put(path(report), ReportForm.save(report, answers))
                .expect(200)
                .body();
    }

    private Api.Answer sign(JsonNode report) {
        return clinic.physician.post(
                path(report) + "/sign", Map.of("version", report.get("version").asLong()));
    }

    private static String path(JsonNode report) {
        return "/v1/reports/" + report.get("id").asText();
    }

    private static String at(JsonNode encounter) {
        return "/v1/encounters/" + encounter.get("id").asText();
    }

    private static List<String> codes(JsonNode report) {
        return report.get("gaps").findValuesAsText("key").stream()
                .map(key -> key + " " + gap(report, key))
                .toList();
    }

    private static String gap(JsonNode report, String key) {
        for (JsonNode gap : report.get("gaps")) {
            if (gap.get("key").asText().equals(key)) {
                return gap.get("code").asText();
            }
        }
        return "";
    }

    private String pdf(JsonNode report) throws IOException {
        byte[] bytes = clinic.physician.get(path(report) + ".pdf").expect(200).bytes();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
