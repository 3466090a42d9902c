package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a visit: diagnoses by keyboard alone, and the cards beside the note. */
@ExtendWith(RunningCareQuay.class)
class EncounterPagesIT {
    @RegisterExtension
    final Browser browser = new Browser();

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
        assertThat(page.getByText("A temperature is between").first()).isVisible();
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
