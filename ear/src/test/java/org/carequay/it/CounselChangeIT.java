package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Other counsel: the letter in force ends, the next is drafted, the former attorney sees the case no longer. */
@ExtendWith(RunningCareQuay.class)
class CounselChangeIT {
    private static final int AT_ONCE = 6;
    private static final String ATTORNEY =
            """
            select a.id || ' ' || a.firm_id from attorney a join clinic c on c.id = a.clinic_id
            where c.code = 'eastside' and a.account_id is not null order by a.name limit 1 offset ?""";
    private static final String SEES = "select count(*) from case_grant where case_id = ?::uuid and revoked_at is null"
            + " and account_id = (select account_id from attorney where id = ?::uuid)";

    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");

    private record Counsel(String attorney, String firm) {}

    @Test
    void theLetterEndsTheNextIsDraftedAndSightGoesOver() throws SQLException {
        Counsel first = counsel(0);
        Counsel second = counsel(1);
        String caseId = caseOf(first);
        book(caseId, 30).expect(201);
        send(onlyLetter(caseId));
        assertThat(sees(caseId, first)).isTrue();

        Api.Answer changed = change(caseId, version(caseId), second).expect(200);

        assertThat(changed.text("attorney")).isEqualTo(second.attorney());
        List<JsonNode> letters = letters(caseId);
        assertThat(letters).extracting(l -> l.get("status").asText()).containsExactly("DRAFT", "SUPERSEDED");
        assertThat(letters.get(0).get("attorneyName").asText()).isEqualTo(changed.text("attorneyName"));
        assertThat(letters.get(0).get("document").asText())
                .isNotEqualTo(letters.get(1).get("document").asText());
        assertThat(sees(caseId, first)).isFalse();
        assertThat(sees(caseId, second)).as("before the letter is sent").isFalse();
        send(letters.get(0));
        assertThat(sees(caseId, second)).as("once the letter is sent").isTrue();
        JsonNode told = clinic.caseManager
                .get("/v1/cases/" + caseId + "/counsel-changes")
                .expect(200)
                .body()
                .get("items");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("reason").asText()).isEqualTo("Patient hired another firm");
    }

    @Test
    void counselThatWithdrawsLeavesNoLetterInForce() throws SQLException {
        String caseId = caseOf(counsel(0));
        book(caseId, 31).expect(201);

        change(caseId, version(caseId), null).expect(200);

        assertThat(letters(caseId)).extracting(l -> l.get("status").asText()).containsExactly("COUNSEL_WITHDREW");
        book(caseId, 40).expect(201);
        assertThat(letters(caseId)).as("nobody to protect the bill").hasSize(1);
        change(caseId, version(caseId), counsel(1)).expect(200);
        assertThat(letters(caseId))
                .extracting(l -> l.get("status").asText())
                .containsExactly("DRAFT", "COUNSEL_WITHDREW");
    }

    @Test
    void aRefusedChangeLeavesNothing() throws SQLException {
        String caseId = caseOf(counsel(0));
        book(caseId, 32).expect(201);
        long version = version(caseId);

        assertThat(change(caseId, version, counsel(0)).expect(409).text("code")).isEqualTo("same-counsel");
        assertThat(change(caseId, version + 1, counsel(1)).expect(409).text("code"))
                .isEqualTo("stale");
        Map<String, Object> body = body(version, counsel(1));
        body.put("on", LocalDate.now().plusDays(2).toString());
        body.put("reason", " ");
        body.put("firm", counsel(0).firm());
        assertThat(post(caseId, body).expect(422).body().findValuesAsText("field"))
                .contains("on", "reason");
        body = body(version, new Counsel(counsel(1).attorney(), counsel(0).firm()));
        assertThat(post(caseId, body).expect(422).body().findValuesAsText("field"))
                .containsExactly("attorney");
        clinic.frontDesk
                .post("/v1/cases/" + caseId + "/counsel-changes", body(version, counsel(1)))
                .expect(403);

        assertThat(version(caseId)).isEqualTo(version);
        assertThat(letters(caseId)).extracting(l -> l.get("status").asText()).containsExactly("DRAFT");
        assertThat(db.one("select count(*) from counsel_change where case_id = ?::uuid", caseId))
                .isEqualTo("0");
    }

    @Test
    void whateverHappensAtOnceOneLetterIsInForceAndItIsTheRightCounsels() throws Exception {
        String caseId = caseOf(counsel(0));
        long version = version(caseId);
        List<JsonNode> slots = clinic.slots(clinic.visitType(true).get("id").asText(), 41, 20);
        List<Callable<Api.Answer>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            JsonNode slot = slots.get(i * 3);
            acts.add(() -> book(caseId, slot));
            acts.add(() -> change(caseId, version, counsel(1)));
        }

        List<Api.Answer> answers = Together.run(acts);

        assertThat(answers).allSatisfy(each -> assertThat(each.status()).isIn(200, 201, 409));
        assertThat(answers).filteredOn(each -> each.status() == 200).hasSize(1);
        assertThat(db.strings(
                        "select attorney_id from letter_of_protection where case_id = ?::uuid"
                                + " and status in ('DRAFT', 'SENT', 'PART_SIGNED', 'EXECUTED')",
                        caseId))
                .containsExactly(counsel(1).attorney());
    }

    @Test
    void theDatabaseRefusesASecondLetterInForce() throws SQLException {
        String caseId = caseOf(counsel(0));
        book(caseId, 33).expect(201);
        assertThatThrownBy(() -> db.update(
                        """
                        insert into letter_of_protection (clinic_id, id, version, case_id, patient_id, firm_id, attorney_id,
                          firm_name, attorney_name, date_of_loss, covered_from, language, status, created_at, created_by)
                        select clinic_id, gen_random_uuid(), 1, case_id, patient_id, firm_id, attorney_id, firm_name,
                          attorney_name, date_of_loss, covered_from, language, 'SENT', now(), 'x'
                        from letter_of_protection where case_id = ?::uuid""",
                        caseId))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("letter_of_protection_live");
    }

    private Counsel counsel(int position) throws SQLException {
        String[] ids = db.one(ATTORNEY, position).split(" ");
        return new Counsel(ids[0], ids[1]);
    }

    private String caseOf(Counsel counsel) {
        Map<String, Object> body = Clinic.caseBody(clinic.patient());
        body.put("firm", counsel.firm());
        body.put("attorney", counsel.attorney());
        return clinic.caseManager.post("/v1/cases", body).expect(201).text("id");
    }

    private Api.Answer book(String caseId, int daysAhead) {
        List<JsonNode> free = clinic.slots(clinic.visitType(true).get("id").asText(), daysAhead, 20);
        return book(caseId, free.get(free.size() / 2));
    }

    private Api.Answer book(String caseId, JsonNode slot) {
        String patient = clinic.caseManager.get("/v1/cases/" + caseId).text("patient");
        String visitType = clinic.visitType(true).get("id").asText();
        return clinic.frontDesk.post("/v1/appointments", clinic.booking(patient, caseId, visitType, slot));
    }

    private long version(String caseId) {
        return clinic.caseManager
                .get("/v1/cases/" + caseId)
                .expect(200)
                .body()
                .get("version")
                .asLong();
    }

    private Api.Answer change(String caseId, long version, Counsel to) {
        return post(caseId, body(version, to));
    }

    private Api.Answer post(String caseId, Map<String, Object> body) {
        return clinic.caseManager.post("/v1/cases/" + caseId + "/counsel-changes", body);
    }

    private static Map<String, Object> body(long version, Counsel to) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", version);
        body.put("firm", to == null ? null : to.firm());
        body.put("attorney", to == null ? null : to.attorney());
        body.put("on", LocalDate.now().minusDays(1).toString());
        body.put("reason", "Patient hired another firm");
        return body;
    }

    private List<JsonNode> letters(String caseId) {
        List<JsonNode> letters = new ArrayList<>();
        clinic.caseManager
                .get("/v1/cases/" + caseId + "/letters-of-protection")
                .expect(200)
                .body()
                .get("items")
                .forEach(letters::add);
        return letters;
    }

    private JsonNode onlyLetter(String caseId) {
        List<JsonNode> letters = letters(caseId);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private void send(JsonNode letter) {
        String path = "/v1/cases/" + letter.get("case").asText() + "/letters-of-protection/"
                + letter.get("id").asText();
        clinic.caseManager
                .post(path + "/send", Map.of("version", letter.get("version").asLong()))
                .expect(200);
    }

    private boolean sees(String caseId, Counsel counsel) throws SQLException {
        return db.one(SEES, caseId, counsel.attorney()).equals("1");
    }
}
