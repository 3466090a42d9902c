package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Notes of a provider in training: nothing of them leaves before the supervisor has signed, too. */
@ExtendWith(RunningCareQuay.class)
class CosignIT {
    /** Days from now, so that the patient's exam is at another time. */
    private static final int FAR_AHEAD = 80;

    private static final String ONE_LINE =
            """
            {'title': {'en': 'One line'}, 'sections': [{'key': 'all', 'title': {'en': 'All'}, 'elements': [
             {'key': 'line', 'type': 'SHORT_TEXT', 'label': {'en': 'A line'}}]}]}""";

    private static final String OWN_LOGIN =
            """
            insert into login (id, email, password_hash)
            select gen_random_uuid(), ?::citext, l.password_hash from login l where l.email = ?::citext""";

    private static final String OWN_ACCOUNT =
            """
            insert into account (clinic_id, id, login_id, person_name, role)
            select a.clinic_id, gen_random_uuid(), own.id, ?, a.role
            from login own cross join account a join login l on l.id = a.login_id
            where own.email = ?::citext and l.email = ?::citext""";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Clinic clinic = new Clinic("eastside");
    private final OwnProvider trainee = new OwnProvider(clinic);

    @Test
    void theSupervisorFindsReadsAndSignsTheNoteAndOnlyThenIsItBilled() throws SQLException {
        String provider = "/v1/providers/" + trainee.provider;
        long version =
                clinic.admin.get(provider).expect(200).body().get("version").asLong();
        assertThat(supervised(version, trainee.provider).expect(422).body().toString())
                .contains("supervisor");
        supervised(version, Clinic.signingProvider()).expect(200);
        String patient = clinic.patient();
        String caseId = clinic.caseWithCounsel(patient).get("id").asText();
        JsonNode encounter = clinic.encounter(patient, caseId, trainee.visitType, trainee.provider, FAR_AHEAD);
        String at = "/v1/encounters/" + encounter.get("id").asText();
        clinic.physician
                .post(at + "/cosign", Map.of("version", version(at), "statement", "Seen"))
                .expect(409);

        clinic.signNote(encounter);
        assertThat(clinic.physician
                        .get(at)
                        .body()
                        .get("cosignature")
                        .path("signedAt")
                        .isNull())
                .isTrue();
        // The exam of the case, whose note nobody signs, is what its letter is written for.
        clinic.encounter(patient, caseId);
        clinic.executeLetter(caseId);
        JsonNode held = Clinic.items(clinic.biller
                        .get("/v1/charges?list=held&q=" + trainee.word)
                        .expect(200)
                        .body())
                .get(0);
        assertThat(held.get("encounter")).isEqualTo(encounter.get("id"));
        assertThat(held.get("obstacles").toString()).contains("NOT_COSIGNED");
        assertThat(bill(caseId, encounter).expect(409).text("code")).isEqualTo("cosign-missing");

        Page page = browser.signedIn("physician@eastside.example");
        browser.go(page, "app/dashboard.xhtml");
        Locator due = page.locator("#cosign a[href*='" + encounter.get("id").asText() + "']");
        assertThat(due).hasCount(1);
        due.click();
        page.waitForURL("**/app/encounters/edit.xhtml?id=*");
        assertThat(page.locator("main")).containsText("Waits for");
        browser.check(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign as supervisor"))
                .click();
        assertThat(page.locator("[id='encounter']")).containsText("I saw the patient with the author");
        assertThat(page.locator("[id='encounter']")).not().containsText("Waits for");
        // At the top, as what is scrolled half under the bar counts as small.
        page.evaluate("() => window.scrollTo(0, 0)");
        browser.check(page);
        assertThat(browser.noise()).isEmpty();

        JsonNode signature = clinic.physician.get(at + "/signature").expect(200).body();
        bill(caseId, encounter).expect(201);
        assertThat(signature.get("intact").asBoolean()).isTrue();
        assertThat(clinic.physician
                        .post(at + "/cosign", Map.of("version", version(at), "statement", "Seen"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("cosign-not-due");
        String id = encounter.get("id").asText();
        assertThatThrownBy(() -> RunningCareQuay.db()
                        .update("update note set cosign_statement = 'Other' where encounter_id = ?::uuid", id))
                .isInstanceOf(SQLException.class);
        RunningCareQuay.db()
                .updateUnseen("update note set cosign_statement = 'Other' where encounter_id = ?::uuid", id);
        assertThat(clinic.physician.get(at + "/signature").body().get("intact").asBoolean())
                .isFalse();
    }

    @Test
    void theSupervisorHandsTheNoteBackAndItsWriterAmendsIt() throws SQLException {
        supervised(
                        clinic.admin
                                .get("/v1/providers/" + trainee.provider)
                                .body()
                                .get("version")
                                .asLong(),
                        Clinic.signingProvider())
                .expect(200);
        String writer = ownLogin();
        JsonNode encounter = clinic.encounter(clinic.patient(), null, trainee.visitType, trainee.provider, FAR_AHEAD);
        String id = encounter.get("id").asText();
        String at = "/v1/encounters/" + id;
        assertThat(handBack(at, "Too early").expect(409).text("code")).isEqualTo("cosign-not-due");
        clinic.signNote(encounter);
        assertThat(handBack(at, " ").expect(422).body().toString()).contains("reason");

        Page supervisor = browser.signedIn("physician@eastside.example");
        browser.go(supervisor, "app/encounters/edit.xhtml?id=" + id);
        supervisor.locator("[id='handBack:reason']").fill("Which side?");
        supervisor.locator("[id='handBack:hand']").click();
        assertThat(supervisor.locator("[id='encounter']")).containsText("Handed back, waits for an amendment");
        assertThat(supervisor.locator("form#handBack")).hasCount(0);
        supervisor.evaluate("() => window.scrollTo(0, 0)");
        browser.check(supervisor);
        browser.go(supervisor, "app/dashboard.xhtml");
        assertThat(supervisor.locator("#cosign a[href*='" + id + "']")).hasCount(0);
        assertThat(handBack(at, "Again").expect(409).text("code")).isEqualTo("note-handed-back");
        assertThatThrownBy(() -> RunningCareQuay.db()
                        .update(
                                "update note_hand_back set reason = 'Other' where note_id ="
                                        + " (select id from note where encounter_id = ?::uuid)",
                                id))
                .isInstanceOf(SQLException.class);

        Page author = browser.signedIn(writer);
        browser.go(author, "app/dashboard.xhtml");
        author.locator("#handedBack a[href*='" + id + "']").click();
        author.waitForURL("**/app/encounters/edit.xhtml?id=*");
        assertThat(author.locator("[id='encounter']")).containsText("Which side?");
        assertThat(author.locator("form#cosign")).hasCount(0);
        author.locator("[id='amend:text']").fill("The left one.");
        author.locator("[id='amend:add']").click();
        assertThat(author.locator("[id='encounter']")).not().containsText("waits for an amendment");
        browser.go(author, "app/dashboard.xhtml");
        assertThat(author.locator("#handedBack")).hasCount(0);

        browser.go(supervisor, "app/dashboard.xhtml");
        assertThat(supervisor.locator("#cosign a[href*='" + id + "']")).hasCount(1);
        JsonNode signed = clinic.physician
                .post(at + "/cosign", Map.of("version", version(at), "statement", "Seen"))
                .expect(200)
                .body();
        assertThat(signed.at("/cosignature/handBacks/0/reason").asText()).isEqualTo("Which side?");
        assertThat(signed.at("/cosignature/handBacks/0/settledAt").asText()).isNotEmpty();
        assertThat(signed.at("/cosignature/handedBack").asBoolean()).isFalse();
        assertThat(clinic.physician.get(at + "/signature").body().get("intact").asBoolean())
                .isTrue();
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void aReportThatIsTheNoteIsHandedOutOnlyWithBothSignatures() throws SQLException {
        supervised(
                        clinic.admin
                                .get("/v1/providers/" + trainee.provider)
                                .body()
                                .get("version")
                                .asLong(),
                        Clinic.signingProvider())
                .expect(200);
        JsonNode encounter = clinic.encounter(clinic.patient(), null, trainee.visitType, trainee.provider, FAR_AHEAD);
        String at = "/v1/encounters/" + encounter.get("id").asText();
        String template = ReportForm.published(clinic, ReportForm.json(ONE_LINE));
        JsonNode report = clinic.physician
                .post("/v1/reports", Map.of("encounter", encounter.get("id").asText(), "template", template))
                .expect(201)
                .body();
        String path = "/v1/reports/" + report.get("id").asText();
        clinic.physician
                .put(
                        at + "/note",
                        Map.of(
                                "version", version(at),
                                "diagnoses", List.of(Map.of("code", "M54.2")),
                                "charges",
                                        List.of(Map.of("code", "99204", "units", 1, "diagnosisPointers", List.of(1)))))
                .expect(200);
        clinic.physician
                .put(path, ReportForm.save(report, ReportForm.json("{'line': 'Words'}")))
                .expect(200);
        clinic.physician.post(path + "/sign", Map.of("version", version(path))).expect(200);
        Map<String, Object> release = Map.of("recipient", "PATIENT");
        assertThat(clinic.physician
                        .post(path + "/releases", release)
                        .expect(409)
                        .text("code"))
                .isEqualTo("cosign-missing");
        clinic.physician
                .post(at + "/cosign", Map.of("version", version(at), "statement", "Seen"))
                .expect(200);
        clinic.physician.post(path + "/releases", release).expect(200);
    }

    /** The trainee signs in to the pages, too: as nobody else of the clinic does. */
    private String ownLogin() throws SQLException {
        String email = "zz." + trainee.word + "@eastside.example";
        String known = "physician@eastside.example";
        RunningCareQuay.db().updateUnseen(OWN_LOGIN, email, known);
        RunningCareQuay.db().updateUnseen(OWN_ACCOUNT, trainee.name, email, known);
        RunningCareQuay.db()
                .updateUnseen(
                        "update provider set account_id = (select a.id from account a join login l on l.id = a.login_id"
                                + " where l.email = ?::citext) where id = ?::uuid",
                        email,
                        trainee.provider);
        return email;
    }

    private Api.Answer handBack(String encounter, String reason) {
        return clinic.physician.post(encounter + "/hand-back", Map.of("version", version(encounter), "reason", reason));
    }

    private Api.Answer bill(String caseId, JsonNode encounter) {
        return clinic.biller.post(
                "/v1/invoices",
                Map.of("case", caseId, "encounters", List.of(encounter.get("id").asText())));
    }

    private long version(String encounter) {
        return clinic.physician.get(encounter).expect(200).body().get("version").asLong();
    }

    private Api.Answer supervised(long version, String by) {
        return clinic.admin.put(
                "/v1/providers/" + trainee.provider,
                Map.of("version", version, "name", trainee.name, "supervisor", by));
    }
}
