package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A letter of protection from draft to end: written anew while nobody has signed, opened, reminded of, and ended for a reason. */
@ExtendWith(RunningCareQuay.class)
class LetterLifeIT {
    private static final int AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOLD =
            "select rule || ' ' || occurrence from message where patient_id = ?::uuid and rule like 'LETTER%' order by 1";

    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");

    private String caseWithLetter(int daysAhead) {
        String patient = clinic.patient();
        String caseId = clinic.caseWithCounsel(patient, "Lopez Law").get("id").asText();
        book(caseId, patient, clinic.slots(exam(), daysAhead, 30).get(0)).expect(201);
        return caseId;
    }

    private String exam() {
        return clinic.visitType(true).get("id").asText();
    }

    private Api.Answer book(String caseId, String patient, JsonNode slot) {
        return clinic.frontDesk.post("/v1/appointments", clinic.booking(patient, caseId, exam(), slot));
    }

    private String patientOf(String caseId) {
        return clinic.caseManager.get("/v1/cases/" + caseId).expect(200).text("patient");
    }

    private JsonNode act(String caseId, String act, Map<String, Object> more) {
        return answer(caseId, act, more).expect(200).body();
    }

    private Api.Answer answer(String caseId, String act, Map<String, Object> more) {
        JsonNode letter = clinic.letter(caseId);
        Map<String, Object> body = new HashMap<>(more);
        body.put("version", letter.get("version").asLong());
        return clinic.caseManager.post(
                "/v1/cases/" + caseId + "/letters-of-protection/"
                        + letter.get("id").asText() + "/" + act,
                body);
    }

    private void rename(String patient) {
        JsonNode now =
                clinic.frontDesk.get("/v1/patients/" + patient).expect(200).body();
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("version", now.get("version").asLong());
        clinic.frontDesk.put("/v1/patients/" + patient, body).expect(200);
    }

    @Test
    void isWrittenAnewWhileNobodyHasSigned() throws SQLException {
        String caseId = caseWithLetter(60);
        JsonNode drafted = clinic.letter(caseId);
        assertThat(drafted.get("documents").asInt()).isEqualTo(1);
        rename(patientOf(caseId));
        JsonNode again = clinic.letter(caseId);
        assertThat(again.get("id")).isEqualTo(drafted.get("id"));
        assertThat(again.get("document")).isNotEqualTo(drafted.get("document"));
        act(caseId, "send", Map.of());
        rename(patientOf(caseId));
        assertThat(clinic.letter(caseId).get("documents").asInt()).isEqualTo(3);
        assertThat(db.one("select count(*) from document where case_id = ?::uuid", caseId))
                .as("those before are kept")
                .isEqualTo("3");

        JsonNode signed = act(caseId, "sign", Map.of("party", "PATIENT", "name", "Zz Ana"));
        rename(patientOf(caseId));
        assertThat(clinic.letter(caseId).get("document")).isEqualTo(signed.get("document"));
        assertThat(db.one(
                        "select document_id::text from lop_signature where letter_id = ?::uuid",
                        signed.get("id").asText()))
                .isEqualTo(signed.get("document").asText());
    }

    private Api.Answer correct(String caseId, long version, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Clinic.caseBody(patientOf(caseId)));
        body.remove("patient");
        body.putAll(more);
        body.put("version", version);
        return clinic.caseManager.put("/v1/cases/" + caseId, body);
    }

    private long versionOf(String caseId) {
        return clinic.caseManager
                .get("/v1/cases/" + caseId)
                .expect(200)
                .body()
                .get("version")
                .asLong();
    }

    @Test
    void followsTheCaseUntilSomebodySigns() throws SQLException {
        String caseId = caseWithLetter(63);
        JsonNode drafted = clinic.letter(caseId);
        long version = versionOf(caseId);
        String loss = LocalDate.now().minusDays(33).toString();
        correct(caseId, version, Map.of("claimNo", "ZZ-NEW-1", "dateOfLoss", loss))
                .expect(200);
        JsonNode again = clinic.letter(caseId);
        assertThat(again.get("document")).isNotEqualTo(drafted.get("document"));
        assertThat(db.one(
                        "select claim_no || ' ' || date_of_loss || ' ' || covered_from from letter_of_protection where id = ?::uuid",
                        again.get("id").asText()))
                .isEqualTo("ZZ-NEW-1 " + loss + " " + loss);
        assertThat(correct(caseId, version, Map.of()).expect(409).text("code")).isEqualTo("stale");
        correct(caseId, versionOf(caseId), Map.of("claimNo", "ZZ-NEW-1", "dateOfLoss", loss, "narrative", "Zz more"))
                .expect(200);
        assertThat(clinic.letter(caseId).get("document"))
                .as("the narrative is not on it")
                .isEqualTo(again.get("document"));
        assertThat(correct(caseId, versionOf(caseId), Map.of("state", "new york", "dateOfLoss", "2999-01-01"))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("dateOfLoss", "state");

        act(caseId, "send", Map.of());
        JsonNode signed = act(caseId, "sign", Map.of("party", "PATIENT", "name", "Zz Ana"));
        correct(caseId, versionOf(caseId), Map.of("claimNo", "ZZ-NEW-2", "dateOfLoss", loss))
                .expect(200);
        assertThat(clinic.letter(caseId).get("document")).isEqualTo(signed.get("document"));
    }

    @Test
    void whatDoesNotStandOnItLeavesItAsItIs() {
        String caseId = caseWithLetter(61);
        String patient = patientOf(caseId);
        JsonNode before = clinic.letter(caseId);
        JsonNode now =
                clinic.frontDesk.get("/v1/patients/" + patient).expect(200).body();
        Map<String, Object> body = new HashMap<>();
        now.fields().forEachRemaining(field -> body.put(field.getKey(), field.getValue()));
        body.put("telecom", List.of(Map.of("system", "email", "value", "zz-other@test.example", "use", "home")));
        clinic.frontDesk.put("/v1/patients/" + patient, body).expect(200);
        assertThat(clinic.letter(caseId).get("document")).isEqualTo(before.get("document"));
    }

    @Test
    void whoeverHasNotSignedIsRemindedTwiceAndNeverMore() throws SQLException {
        String caseId = caseWithLetter(62);
        String patient = patientOf(caseId);
        act(caseId, "send", Map.of());
        sentDaysAgo(caseId, 4);
        until(patient, "LETTER_UNSIGNED PATIENT 3", "LETTER_UNSIGNED_COUNSEL ATTORNEY 3");
        act(caseId, "sign", Map.of("party", "PATIENT", "name", "Zz Ana"));
        sentDaysAgo(caseId, 8);
        until(
                patient,
                "LETTER_UNSIGNED PATIENT 3",
                "LETTER_UNSIGNED_COUNSEL ATTORNEY 3",
                "LETTER_UNSIGNED_COUNSEL ATTORNEY 7");
        sentDaysAgo(caseId, 90);
        String other = caseWithLetter(63);
        act(other, "send", Map.of());
        sentDaysAgo(other, 8);
        until(patientOf(other), "LETTER_UNSIGNED PATIENT 7", "LETTER_UNSIGNED_COUNSEL ATTORNEY 7");
        assertThat(db.strings(TOLD, patient)).as("another round has gone by").hasSize(3);
        assertThat(db.one(
                        "select count(*) from message m join attorney a on a.email = m.recipient"
                                + " where m.patient_id = ?::uuid and m.rule = 'LETTER_UNSIGNED_COUNSEL'"
                                + " and m.body not like '%Ana%'",
                        patient))
                .isEqualTo("2");
    }

    private void sentDaysAgo(String caseId, int days) throws SQLException {
        db.updateUnseen("update letter_of_protection set sent_at = now() - make_interval(days => " + days
                + ") where case_id = '" + caseId + "'");
    }

    private void until(String patient, String... told) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(db.strings(TOLD, patient))
                .containsExactly(told));
    }

    @Test
    void endsForAReasonThatIsKept() throws Exception {
        String caseId = caseWithLetter(64);
        act(caseId, "send", Map.of());
        assertThat(answer(caseId, "end", Map.of("status", "REVOKED"))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("reason");
        assertThat(answer(caseId, "end", Map.of("status", "EXECUTED", "reason", "x"))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("status");
        assertThat(answer(caseId, "end", Map.of("status", "SATISFIED", "reason", "x"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("illegal-transition");
        JsonNode revoked = act(caseId, "end", Map.of("status", "REVOKED", "reason", "Zz wrong firm"));
        assertThat(revoked.get("status").asText()).isEqualTo("REVOKED");
        assertThat(revoked.get("reason").asText()).isEqualTo("Zz wrong firm");

        String paid = caseWithLetter(66);
        assertThat(clinic.letter(paid).hasNonNull("signedDocument")).isFalse();
        clinic.executeLetter(paid);
        JsonNode executed = clinic.letter(paid);
        assertThat(db.one(
                        "select s.kind || ' ' || (s.bytes > d.bytes) from document s, document d"
                                + " where s.id = ?::uuid and d.id = ?::uuid",
                        executed.path("signedDocument").asText(),
                        executed.get("document").asText()))
                .isEqualTo("LETTER_OF_PROTECTION true");
        assertThat(certificateOf(executed))
                .contains("AnaTest", "Counsel", "onpaper")
                .contains(db.one(
                        "select sha256 from document where id = ?::uuid",
                        executed.get("document").asText()));
        assertThat(act(paid, "end", Map.of("status", "SATISFIED", "reason", "Paid in full"))
                        .get("status")
                        .asText())
                .isEqualTo("SATISFIED");
    }

    /** All words of the finished document, without blanks: long ones are broken on paper. */
    private String certificateOf(JsonNode letter) throws IOException {
        String link = clinic.caseManager
                .get("/v1/documents/" + letter.get("signedDocument").asText() + "/link")
                .expect(200)
                .text("url");
        byte[] pdf = clinic.caseManager
                .get(link.substring(link.indexOf("/v1/")))
                .expect(200)
                .bytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getSignatureDictionaries()).as("seals").hasSize(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    @Test
    void ofFiftyBookingsAtOnceOneDraftsTheLetter() throws Exception {
        String patient = clinic.patient();
        String caseId = clinic.caseWithCounsel(patient, "Lopez Law").get("id").asText();
        List<JsonNode> free = clinic.slots(exam(), 70, 59);
        assertThat(free).hasSize(AT_ONCE);
        List<Callable<Api.Answer>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            JsonNode slot = free.get(i);
            acts.add(() -> book(caseId, patient, slot));
        }
        List<Api.Answer> answers = Together.run(acts);
        assertThat(answers).allSatisfy(each -> assertThat(each.status()).isIn(201, 409));
        assertThat(answers).filteredOn(each -> each.status() == 201).hasSizeGreaterThan(1);
        assertThat(db.strings("select status from letter_of_protection where case_id = ?::uuid", caseId))
                .containsExactly("DRAFT");
        assertThat(db.one("select count(*) from document where case_id = ?::uuid", caseId))
                .isEqualTo("1");
    }
}
