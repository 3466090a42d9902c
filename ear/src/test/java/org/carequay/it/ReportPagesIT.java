package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The administrator builds a template; the physician fills it in, is told what is missing, and signs. */
@ExtendWith(RunningCareQuay.class)
class ReportPagesIT {
    private static final int AHEAD = 45;
    private static final String TWO_THAT_BELONG_TOGETHER =
            """
            {'title': {'en': 'Library'}, 'sections': [{'key': 'history', 'title': {'en': 'History'}, 'elements': [
             {'key': 'rich', 'type': 'RICH_TEXT', 'label': {'en': 'Words'}, 'properties': {'text': {'en': '<p>Old words</p>'}}},
             {'key': 'asked', 'type': 'YES_NO_NA', 'label': {'en': 'Asked'}},
             {'key': 'text', 'type': 'LONG_TEXT', 'label': {'en': 'A text'}},
             {'key': 'image', 'type': 'IMAGE', 'label': {'en': 'An image'}},
             {'key': 'why', 'type': 'SHORT_TEXT', 'label': {'en': 'Why'},
               'visibleIf': {'tests': [{'key': 'asked', 'operator': 'IS', 'value': 'NO'}]}}]}]}""";
    /** One white dot. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private final Clinic clinic = new Clinic("eastside");

    @Test
    void aTemplateIsBuiltByKeyboardAndPublished() {
        String name = "Zz built " + UUID.randomUUID();
        try (Browser browser = Browser.open()) {
            Page chief = browser.signedIn("admin@eastside.example");
            browser.go(chief, "app/templates/list.xhtml");
            chief.locator("[id='add:name']").fill(name);
            press(chief, "Add");
            chief.waitForURL(url -> url.contains("templates/edit.xhtml"));
            press(chief, "Add a section");
            chief.locator("[id='part:title']").fill("History");
            press(chief.locator("[id='part']"), "Keep");
            assertThat(chief.locator("[id='outline']")).containsText("History");
            add(chief, "Yes, no, not applicable");
            label(chief, "Worked today");
            add(chief, "Short text");
            Locator panel = chief.locator("[id='element']");
            panel.locator("[id='element:label']").fill("Why not");
            panel.locator("summary").click();
            Locator shownIf = panel.locator("fieldset").filter(new Locator.FilterOptions().setHasText("Shown only if"));
            shownIf.getByLabel("Element").first().selectOption(new SelectOption().setLabel("Worked today"));
            shownIf.getByLabel("Value").first().fill("NO");
            press(panel, "Keep");
            assertThat(chief.getByLabel("Shown only under a condition")).isVisible();
            browser.check(chief);
            chief.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move up Why not"))
                    .click();
            assertThat(chief.locator("[id='outline'] li li").first()).containsText("Why not");
            press(chief, "Publish a new version");
            assertThat(chief.getByText("Version 1 is published.").first()).isVisible();
            browser.go(chief, "app/templates/changes.xhtml?id=" + chief.url().replaceAll(".*id=([^&]*).*", "$1"));
            assertThat(chief.locator("main")).containsText("Version 1");
            assertThat(browser.noise()).isEmpty();
        }
    }

    @Test
    void aReportIsFilledInAndSigned() throws Exception {
        String patient = clinic.patient();
        JsonNode encounter = arrived(patient, caseOfVictoriaLopez(patient));
        String template = ReportForm.published(clinic, ReportForm.all());
        JsonNode report = clinic.physician
                .post("/v1/reports", Map.of("encounter", encounter.get("id").asText(), "template", template))
                .expect(201)
                .body();
        try (Browser browser = Browser.open()) {
            Page doctor = browser.signedIn("physician@eastside.example");
            browser.go(doctor, "app/reports/edit.xhtml?id=" + report.get("id").asText());
            Locator gaps = doctor.locator("[data-gaps]");
            assertThat(gaps).containsText("A line");
            field(doctor, "line").fill("Typed in the browser");
            field(doctor, "number").fill("ninety");
            field(doctor, "number").blur();
            assertThat(doctor.locator("[id='p-number']")).isVisible();
            field(doctor, "number").fill("90");
            field(doctor, "number").blur();
            assertThat(doctor.locator("[id='p-number']")).isHidden();
            Locator why = doctor.locator("[id='f-why']");
            assertThat(why).isHidden();
            doctor.locator("[id='f-asked']")
                    .getByLabel("No", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            assertThat(why).isVisible();
            assertThat(gaps).containsText("Why not");
            doctor.locator("[id='f-asked']").getByLabel("Not applicable").check();
            assertThat(why).isHidden();
            doctor.locator("[id='f-pain']")
                    .getByLabel("7", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            assertThat(doctor.locator("[id='f-score'] output")).containsText("7");
            Locator flexion = doctor.locator("[data-row='cervical.flexion']");
            flexion.locator("[data-part='measured']").fill("25");
            assertThat(flexion.locator("[data-loss]")).hasText("50 %");
            flexion.locator("[data-part='measured']").blur();
            assertThat(doctor.locator("#report [data-state]")).containsText("Saved");
            Locator text = field(doctor, "text");
            text.pressSequentially("Found: .rom ");
            assertThat(text).hasValue(Pattern.compile("Found: Cervical spine flexion: 25° of 50°, 50 % lost\\s*"));
            doctor.locator("[id='f-attest'] input").check();
            assertThat(gaps.getByRole(AriaRole.LISTITEM)).hasCount(1);
            // At the top, as what is scrolled half under the bar counts as small.
            doctor.evaluate("() => window.scrollTo(0, 0)");
            browser.check(doctor);
            press(doctor, "Sign the report");
            assertThat(doctor.locator("[data-problems]")).containsText("Fill this in.");

            doctor.locator("[data-codes=search]").pressSequentially("S13.4XXA");
            doctor.locator("[data-codes=found] button", new Page.LocatorOptions().setHasText("S13.4XXA"))
                    .click();
            assertThat(doctor.locator("[id='f-dx'] .cq-report-shown")).containsText("S13.4XXA");
            assertThat(gaps.getByRole(AriaRole.LISTITEM)).hasCount(0);
            Browser.settle(doctor);
            doctor.locator("[id='note:charges']").selectOption("99203");
            assertThat(doctor.locator("[id='f-cpt'] .cq-report-shown")).containsText("99203");
            // At the top, as what is scrolled half under the bar counts as small.
            doctor.evaluate("() => window.scrollTo(0, 0)");
            browser.check(doctor);
            doctor.reload();
            assertThat(field(doctor, "line")).hasValue("Typed in the browser");
            press(doctor, "Sign the report");
            assertThat(doctor.getByText("The report is signed.").first()).isVisible();
            assertThat(doctor.locator("article")).containsText("Typed in the browser");
            assertThat(doctor.getByText("Yes, unchanged")).isVisible();
            browser.check(doctor);
            handedOutAndTakenBack(browser, doctor);
            assertThat(browser.noise()).isEmpty();
        }
        assertThat(clinic.physician
                        .get("/v1/reports/" + report.get("id").asText())
                        .body()
                        .get("answers")
                        .get("rom")
                        .get("cervical.flexion")
                        .get("measured")
                        .asInt())
                .isEqualTo(25);
    }

    @Test
    void sectionsMacrosAndFormattedWordsAreWrittenOnceAndUsedAgain() throws Exception {
        String word = Clinic.letters(UUID.randomUUID());
        JsonNode template = clinic.admin
                .post(
                        "/v1/templates",
                        Map.of("name", "Zz library " + word, "definition", ReportForm.json(TWO_THAT_BELONG_TOGETHER)))
                .expect(201)
                .body();
        String edit = "app/templates/edit.xhtml?id=" + template.get("id").asText();
        try (Browser browser = Browser.open()) {
            Page chief = browser.signedIn("admin@eastside.example");
            browser.go(chief, edit);
            link(chief, "[id='outline']", "History").click();
            chief.locator("[id='library:name']").fill("Zz " + word);
            press(chief.locator("[id='library']"), "Keep in the library");
            link(chief, "[id='palette']", "Zz " + word).click();
            assertThat(chief.locator("[id='outline'] > form > ol > li, [id='outline'] > ol > li"))
                    .hasCount(2);
            link(chief, "[id='outline']", "Words").first().click();
            Locator editor = chief.locator("[data-rich] .ql-editor").first();
            assertThat(editor).hasText("Old words");
            editor.click();
            chief.keyboard().press("Control+a");
            chief.keyboard().press("Delete");
            chief.keyboard().press("Control+b");
            chief.keyboard().type("Rest. ");
            chief.keyboard().press("Control+b");
            chief.locator("[data-insert]").first().selectOption("patient.name");
            assertThat(editor).containsText("Rest. {{patient.name}}");
            browser.check(chief);
            press(chief.locator("[id='element']"), "Keep");
            Browser.settle(chief);

            browser.go(chief, "app/templates/macros.xhtml");
            chief.locator("[id='macro:name']").fill("rom");
            chief.locator("[id='macro:text']").fill("Hello {{patient.name}}");
            press(chief.locator("[id='macro']"), "Save");
            assertThat(chief.locator("[id='macro:nameMessage']")).isVisible();
            chief.locator("[id='macro:name']").fill("." + word);
            press(chief.locator("[id='macro']"), "Save");
            assertThat(chief.locator("[id='list']")).containsText("." + word);
            browser.check(chief);

            JsonNode kept = clinic.admin
                    .get("/v1/templates/" + template.get("id").asText())
                    .expect(200)
                    .body();
            assertThat(kept.get("definition").toString())
                    .contains("<p><strong>Rest. </strong>{{patient.name}}</p>")
                    .contains("\"key\":\"asked_2\"", "\"key\":\"why_2\"", "\"tests\":[{\"key\":\"asked_2\"");
            ReportForm.publish(clinic, kept);
            usedInAReport(browser, template.get("id").asText(), word);
            assertThat(browser.noise()).isEmpty();
        }
    }

    private void usedInAReport(Browser browser, String template, String macro) throws Exception {
        String patient = clinic.patient();
        String family = clinic.frontDesk
                .get("/v1/patients/" + patient)
                .body()
                .at("/name/family")
                .asText();
        JsonNode report = clinic.physician
                .post(
                        "/v1/reports",
                        Map.of("encounter", arrived(patient, null).get("id").asText(), "template", template))
                .expect(201)
                .body();
        Page doctor = browser.signedIn("physician@eastside.example");
        browser.go(doctor, "app/reports/edit.xhtml?id=" + report.get("id").asText());
        assertThat(doctor.locator("main")).containsText("." + macro);
        field(doctor, "text").pressSequentially("." + macro + " ");
        assertThat(field(doctor, "text")).hasValue(Pattern.compile("Hello .*" + family + ".*"));
        doctor.locator("[id='picture:file']").setInputFiles(new FilePayload("knee.png", "image/png", PICTURE));
        press(doctor.locator("[id='picture']"), "Add");
        assertThat(doctor.locator("input[name=c-image]")).isChecked();
        assertThat(field(doctor, "text")).hasValue(Pattern.compile("Hello .*"));
    }

    private static Locator link(Page page, String within, String name) {
        return page.locator(within).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    /** The case of an attorney who signs in to the portal. */
    private String caseOfVictoriaLopez(String patient) {
        for (JsonNode firm :
                Clinic.items(clinic.caseManager.get("/v1/firms").expect(200).body())) {
            for (JsonNode attorney : firm.get("attorneys")) {
                if (attorney.get("name").asText().contains("Victoria")) {
                    Map<String, Object> body = Clinic.caseBody(patient);
                    body.put("firm", firm.get("id").asText());
                    body.put("attorney", attorney.get("id").asText());
                    return clinic.caseManager
                            .post("/v1/cases", body)
                            .expect(201)
                            .text("id");
                }
            }
        }
        throw new AssertionError("no such attorney");
    }

    /** With the provider who signs in to the pages: only they may sign. */
    private JsonNode arrived(String patient, String caseId) throws Exception {
        String exam = clinic.visitType(true).get("id").asText();
        return clinic.encounter(patient, caseId, exam, Clinic.signingProvider(), AHEAD);
    }

    /** The attorney of the case sees it from the act of handing out to that of taking back, and not before or after. */
    private static void handedOutAndTakenBack(Browser browser, Page doctor) {
        Page counsel = browser.signedIn("attorney@lopez.example");
        browser.go(counsel, "counsel/home.xhtml");
        Locator link = counsel.locator("a[href*='counsel/report.xhtml']");
        int before = link.count();
        press(doctor, "Hand out Attorney");
        assertThat(doctor.getByText("The report is handed out.").first()).isVisible();
        counsel.reload();
        assertThat(link).hasCount(before + 1);
        String address = link.first().getAttribute("href");
        assertThat(counsel.request()
                        .get(counsel.url().replaceAll("/carequay/.*", "") + address)
                        .status())
                .isEqualTo(200);
        browser.check(counsel);
        press(doctor, "Take back Attorney");
        assertThat(doctor.getByText("no longer handed out").first()).isVisible();
        assertThat(counsel.request()
                        .get(counsel.url().replaceAll("/carequay/.*", "") + address)
                        .status())
                .isEqualTo(404);
    }

    private static void add(Page chief, String kind) {
        chief.locator("[id='palette']")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(kind))
                .click();
        assertThat(chief.locator("[id='element'] h2")).containsText(kind);
    }

    private static void label(Page chief, String label) {
        chief.locator("[id='element:label']").fill(label);
        press(chief.locator("[id='element']"), "Keep");
        assertThat(chief.locator("[id='outline']")).containsText(label);
    }

    private static Locator field(Page page, String key) {
        return page.locator("[id='i-" + key + "']");
    }

    private static void press(Page page, String label) {
        press(page.locator("main"), label);
    }

    private static void press(Locator within, String label) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("\\b" + label + "$")))
                .first()
                .click();
    }
}
