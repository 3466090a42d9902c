package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a visit: diagnoses by keyboard alone, and the cards beside the note. */
@ExtendWith(RunningCareQuay.class)
class EncounterPagesIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private static final String ELSEWHERE =
            """
            insert into note_writer (clinic_id, encounter_id, account_id, name, since, seen_at)
            select e.clinic_id, e.id, gen_random_uuid(), 'Zz Colleague', now(), now() + interval '1 hour' from encounter e
            where e.id = ?::uuid""";

    private final Clinic clinic = new Clinic("eastside");

    @Test
    void aDiagnosisIsFoundChosenAndTurnedByKeyboardAlone() {
        Page page = visit(clinic.patient());
        page.locator("[data-codes=search]").focus();
        page.keyboard().type("rotatr cuf strain rt");
        assertThat(page.locator("[data-codes=found] button").first()).containsText("S46.011A");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[data-codes=found] button").first()).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-codes=found] button[aria-pressed=true]")).hasCount(1);
        page.locator("[data-codes=found] button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='note:codes']")).containsText("1. S46.011A");

        Browser.settle(page);
        mark(page, "Left").press("Enter");
        assertThat(page.locator("[id='note:codes']")).containsText("1. S46.012A");
        Browser.settle(page);
        mark(page, "Subsequent D").press("Enter");
        assertThat(page.locator("[id='note:codes']")).containsText("1. S46.012D");
        assertThat(mark(page, "Left")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("[data-codes=found]")).containsText("S46.011A");
        browser.check(page);
    }

    @Test
    void vitalSignsAreRecordedRefusedAndMarked() {
        Page page = visit(clinic.patient());
        page.locator("[id='vitals:add']").click();
        page.locator("[id='vitals:vital_SYSTOLIC']").fill("150");
        page.locator("[id='vitals:vital_DIASTOLIC']").fill("70");
        page.locator("[id='vitals:vital_TEMPERATURE']").fill("37");
        page.locator("[id='vitals:save']").click();
        assertThat(page.locator(".cq-vital").filter(new Locator.FilterOptions().setHasText("Temperature")))
                .containsText("A temperature is between");
        assertThat(page.locator("[id='vitals:vital_SYSTOLIC']")).hasValue("150");
        page.locator("[id='vitals:vital_TEMPERATURE']").fill("98.6");
        browser.check(page);
        page.locator("[id='vitals:save']").click();
        Locator systolic = page.locator("#vitals tbody tr").filter(new Locator.FilterOptions().setHasText("Systolic"));
        assertThat(systolic).containsText("High");
        systolic.locator("button[title='Entered in error']").click();
        page.locator("[id='vitals:vital_reason']").fill("Wrong arm");
        page.locator("[id='vitals:mark']").click();
        assertThat(systolic).containsText("Entered in error");
        assertThat(systolic).containsText("Wrong arm");
    }

    @Test
    void allergiesStandInTheBannerAndExcludeThatNoneAreKnown() {
        Page page = visit(clinic.patient());
        page.locator("[id='allergies:none']").click();
        assertThat(page.locator(".cq-banner")).containsText("No known allergies");
        assertThat(page.locator("[id='allergies:add']")).hasCount(0);
        page.locator("#allergies button", new Page.LocatorOptions().setHasText("Take back"))
                .click();
        page.locator("[id='allergies:allergy_reason']").fill("Asked again");
        page.locator("[id='allergies:mark']").click();
        page.locator("[id='allergies:add']").click();
        page.locator("[id='allergies:allergy_substance']").fill("Latex");
        page.locator("[id='allergies:allergy_criticality']").selectOption("HIGH");
        page.locator("[id='allergies:save']").click();
        assertThat(page.locator(".cq-banner")).containsText("Allergy: Latex");
    }

    @Test
    void problemsMedicationsOrdersAndTheFollowUpAreWrittenAndSeenOnTheRecord() {
        String patient = clinic.patient();
        Page page = visit(patient);
        page.locator("[id='conditions:add']").click();
        page.locator("[id='conditions:problem_text']").fill("Old ankle fracture");
        page.locator("[id='conditions:save']").click();
        assertThat(page.locator("#conditions")).containsText("Old ankle fracture");
        page.locator("[id='conditions:reviewed']").click();
        assertThat(page.locator("#conditions")).containsText("Reviewed at this visit");
        page.locator("[id='medications:add']").click();
        page.locator("[id='medications:medication_text']").fill("Ibuprofen 600 mg");
        page.locator("[id='medications:save']").click();
        assertThat(page.locator("#medications")).containsText("Ibuprofen 600 mg");
        page.locator("[id='orders:add']").click();
        page.locator("[id='orders:order_what']").fill("MRI of the neck");
        page.locator("[id='orders:save']").click();
        page.locator("#orders button", new Page.LocatorOptions().setHasText("Send"))
                .click();
        assertThat(page.locator("#orders")).containsText("Sent");
        String visit = page.url();
        page.locator("#orders a[aria-label='Print: MRI of the neck']").click();
        page.waitForURL("**/app/encounters/orders.xhtml?*");
        assertThat(page.locator("article")).containsText("Imaging: MRI of the neck");
        browser.check(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator("article")).isVisible();
        assertThat(page.locator(".cq-rail")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
        browser.go(page, visit.replaceAll(".*/carequay/", ""));
        page.locator("[id='followUp:edit']").click();
        page.locator("[id='followUp:follow_amount']").fill("2");
        page.locator("[id='followUp:save']").click();
        assertThat(page.locator("#followUp")).containsText("In 2 weeks");
        browser.check(page);

        browser.go(page, "app/patients/view.xhtml?id=" + patient);
        assertThat(page.locator("#clinical-part")).containsText("Ibuprofen 600 mg");
        browser.check(page);
        Page desk = browser.signedIn("frontdesk@eastside.example");
        browser.go(desk, "app/patients/view.xhtml?id=" + patient);
        assertThat(desk.locator("#clinical-part")).hasCount(0);
    }

    @Test
    void whatTwoWriteAtOnceIsPutTogetherOrChosenPartByPart() throws SQLException {
        String encounter = clinic.encounter(clinic.patient()).get("id").asText();
        RunningCareQuay.db().updateUnseen(ELSEWHERE, encounter);
        Page mine = browser.signedIn("physician@eastside.example");
        browser.go(mine, "app/encounters/edit.xhtml?id=" + encounter);
        assertThat(mine.locator("[id='here:writers']")).containsText("Zz Colleague has had this note open");

        write(encounter, Map.of("plan", "Their plan"));
        mine.locator("[id='note:subjective']").fill("My history");
        mine.locator("[id='note:subjective']").blur();
        assertThat(mine.locator("[id='note:plan']")).hasValue("Their plan");
        assertThat(mine.locator("[id='note:saved']")).containsText("Saved");
        assertThat(mine.locator("[id='note:clash'] section")).hasCount(0);

        write(encounter, Map.of("plan", "Their better plan", "objective", "Their findings"));
        mine.locator("[id='note:plan']").fill("My plan");
        mine.locator("[id='note:plan']").blur();
        Locator clash = mine.locator("[id='note:clash'] section");
        assertThat(clash).containsText("Their better plan");
        assertThat(mine.locator("[id='note:objective']")).hasValue("Their findings");
        assertThat(mine.locator("[id='note:saved']")).containsText("Not saved");
        browser.check(mine);
        mine.locator("[id='note:sign']").click();
        Browser.settle(mine);
        assertThat(clash).isVisible();
        clash.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Put both together: Plan"))
                .click();
        assertThat(clash).hasCount(0);
        assertThat(mine.locator("[id='note:plan']")).hasValue("My plan\n\nTheir better plan");
        JsonNode kept =
                clinic.physician.get("/v1/encounters/" + encounter).body().get("note");
        org.assertj.core.api.Assertions.assertThat(kept.get("plan").asText()).isEqualTo("My plan\n\nTheir better plan");
        org.assertj.core.api.Assertions.assertThat(kept.get("subjective").asText())
                .isEqualTo("My history");
        org.assertj.core.api.Assertions.assertThat(kept.get("objective").asText())
                .isEqualTo("Their findings");
    }

    /** Saves, from elsewhere, the note as it is but for these parts. */
    private void write(String encounter, Map<String, String> parts) {
        String at = "/v1/encounters/" + encounter;
        JsonNode now = clinic.physician.get(at).expect(200).body();
        Map<String, Object> note = new HashMap<>();
        for (String part : List.of("subjective", "objective", "assessment", "plan")) {
            note.put(part, parts.getOrDefault(part, now.get("note").get(part).asText()));
        }
        note.put("version", now.get("version").asLong());
        clinic.physician.put(at + "/note", note).expect(200);
    }

    private static Locator mark(Page page, String word) {
        return page.locator(".cq-marks button", new Page.LocatorOptions().setHasText(word));
    }

    private Page visit(String patient) {
        String encounter = clinic.encounter(patient).get("id").asText();
        Page page = browser.signedIn("physician@eastside.example");
        browser.go(page, "app/encounters/edit.xhtml?id=" + encounter);
        return page;
    }
}
