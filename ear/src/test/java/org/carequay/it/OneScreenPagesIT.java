package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A visit whose note is a report is one screen: whatever is written in its cards stands in the report at once. */
@ExtendWith(RunningCareQuay.class)
class OneScreenPagesIT {
    private static final int AHEAD = 45;
    private static final String WHAT_THE_CARDS_WRITE =
            """
            {'title': {'en': 'One screen'}, 'sections': [{'key': 'all', 'title': {'en': 'All'}, 'elements': [
             {'key': 'line', 'type': 'SHORT_TEXT', 'label': {'en': 'A line'}},
             {'key': 'chart', 'type': 'BODY_CHART', 'label': {'en': 'Where it hurts'}},
             {'key': 'vital', 'type': 'DATA_BLOCK', 'label': {'en': 'Measured'}, 'properties': {'block': 'VITALS'}},
             {'key': 'drugs', 'type': 'DATA_BLOCK', 'label': {'en': 'Drugs'}, 'properties': {'block': 'MEDICATIONS'}},
             {'key': 'dx', 'type': 'DIAGNOSES', 'label': {'en': 'Diagnoses'}},
             {'key': 'cpt', 'type': 'PROCEDURES', 'label': {'en': 'Procedures'}}]}]}""";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Clinic clinic = new Clinic("eastside");

    @Test
    void everythingOfTheVisitIsWrittenWhereItsReportIs() throws Exception {
        JsonNode encounter = visit();
        String report = begun(encounter);
        Page page = browser.signedIn("physician@eastside.example");
        browser.go(page, "app/encounters/edit.xhtml?id=" + encounter.get("id").asText());
        assertThat(page).hasURL(Pattern.compile(".*/app/reports/edit\\.xhtml\\?id=" + report));
        for (String card : new String[] {
            "vitals",
            "report",
            "note",
            "bodychart",
            "orders",
            "followUp",
            "allergies",
            "medications",
            "conditions",
            "newReport"
        }) {
            assertThat(page.locator("form#" + card)).hasCount(1);
        }
        assertThat(page.locator(".cq-banner")).isVisible();
        page.locator("[id='i-line']").fill("Not yet saved");
        page.locator("[id='vitals:add']").click();
        page.locator("[id='vitals:vital_PULSE']").fill("71");
        page.locator("[id='vitals:save']").click();
        assertThat(shown(page, "vital")).containsText("71");
        assertThat(page.locator("[id='i-line']")).hasValue("Not yet saved");
        page.locator("[id='medications:add']").click();
        page.locator("[id='medications:medication_text']").fill("Zz naproxen 500 mg");
        page.locator("[id='medications:save']").click();
        assertThat(shown(page, "drugs")).containsText("Zz naproxen 500 mg");
        code(page);
        charted(page);
        browser.check(page);
        signed(page);
        assertThat(clinic.physician
                        .get("/v1/reports/" + report)
                        .body()
                        .get("answers")
                        .get("line")
                        .asText())
                .isEqualTo("Not yet saved");
        assertThat(browser.noise()).isEmpty();
    }

    private static void code(Page page) {
        page.locator("[data-codes=search]").pressSequentially("S13.4XXA");
        page.locator("[data-codes=found] button", new Page.LocatorOptions().setHasText("S13.4XXA"))
                .click();
        assertThat(shown(page, "dx")).containsText("S13.4XXA");
        Browser.settle(page);
        page.locator("[id='note:charges']").selectOption("99203");
        assertThat(shown(page, "cpt")).containsText("99203");
    }

    /** By the list, as without a pointer. */
    private static void charted(Page page) {
        page.locator("[id='f-chart']")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Change on this page"))
                .click();
        page.getByLabel("Region").focus();
        page.keyboard().type("Lumbar");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cq-bc-rows li")).hasCount(1);
        assertThat(shown(page, "chart").locator("svg")).isVisible();
        assertThat(shown(page, "chart")).containsText("5");
    }

    /** The signature of the report is that of the note: what it covers is shut on the same page, and amended there. */
    private void signed(Page page) {
        page.locator("[id='report:sign']").click();
        assertThat(page.getByText("The report is signed.").first()).isVisible();
        assertThat(page.locator("[id='chart'] .cq-bc-read")).isVisible();
        assertThat(page.locator("form#note")).hasCount(0);
        page.locator("[id='amend:text']").fill("One word more");
        page.locator("[id='amend:add']").click();
        assertThat(page.locator("#amend li")).containsText("One word more");
        assertThat(page.locator("article")).containsText("Not yet saved");
        // At the top, as what is scrolled half under the bar counts as small.
        page.evaluate("() => window.scrollTo(0, 0)");
        browser.check(page);
    }

    @Test
    void vitalSignsThatAreTypedAreGuardedWhenTheReportIsSaved() throws Exception {
        String report = begun(visit());
        Page page = browser.signedIn("physician@eastside.example");
        browser.go(page, "app/reports/edit.xhtml?id=" + report);
        page.locator("[id='vitals:add']").click();
        page.locator("[id='vitals:vital_PULSE']").fill("88");
        page.locator("[id='i-line']").fill("Kept at once");
        page.locator("[id='i-line']").blur();
        assertThat(page.locator("form#report")).not().hasClass(Pattern.compile("is-dirty"));
        assertThat(page.locator("form#vitals")).hasClass(Pattern.compile("is-dirty"));
        page.locator("[id='vitals:save']").click();
        assertThat(shown(page, "vital")).containsText("88");
        Locator told = page.locator(".ui-growl-item");
        assertThat(told).hasCount(1);
        // The page asks who else writes here, as it does by itself every 15 seconds.
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.evaluate(
                        "() => Object.values(PrimeFaces.widgets).find(each => each instanceof PrimeFaces.widget.Poll).cfg.fn()"));
        Browser.settle(page);
        assertThat(told).hasCount(1);
    }

    private static Locator shown(Page page, String key) {
        return page.locator("[id='f-" + key + "'] .cq-report-shown");
    }

    private JsonNode visit() throws Exception {
        String exam = clinic.visitType(true).get("id").asText();
        return clinic.encounter(clinic.patient(), null, exam, Clinic.signingProvider(), AHEAD);
    }

    private String begun(JsonNode encounter) {
        String template = ReportForm.published(clinic, ReportForm.json(WHAT_THE_CARDS_WRITE));
        return clinic.physician
                .post("/v1/reports", Map.of("encounter", encounter.get("id").asText(), "template", template))
                .expect(201)
                .text("id");
    }
}
