package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clinic admin merges two records by keyboard and undoes it, through the pages. */
@ExtendWith(RunningCareQuay.class)
class MergePagesIT {
    private final Clinic clinic = new Clinic("eastside");
    private final String survivor = clinic.patient();
    private final String source = clinic.patient();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void mergeAndUndo() {
        clinic.caseWithCounsel(source);
        Page page = browser.signedIn("admin@eastside.example");
        browser.go(page, "app/patients/merge.xhtml?a=" + survivor);
        page.locator("#other-q").fill(mrn(source));
        page.keyboard().press("Enter");
        page.locator("a[href*='b=" + source + "']").waitFor();
        assertThat(page.url()).contains("q=").doesNotContain(mrn(source));
        page.locator("a[href*='b=" + source + "']").click();
        page.waitForURL("**b=" + source);
        browser.check(page);
        assertThat(page.locator("aside").last()).containsText("1 case");
        assertThat(page.locator("#cautions")).containsText("Two dates of birth");
        page.locator("[id='merge:fields:0:take']").selectOption("SOURCE");
        press(page, "merge:next");
        page.locator("[id='merge:password']").waitFor();
        browser.check(page);

        page.locator("[id='merge:password']").fill("not-the-password");
        press(page, "merge:merge");
        assertThat(page.locator(".cq-problems")).containsText("The password does not match");
        browser.check(page);
        page.locator("[id='merge:password']").fill(RunningCareQuay.PASSWORD);
        press(page, "merge:merge");
        page.waitForURL("**/app/patients/view.xhtml?id=" + survivor);
        browser.check(page);

        browser.go(page, "app/patients/view.xhtml?id=" + source);
        assertThat(page).hasURL(Pattern.compile(".*id=" + survivor + "&merged=" + source));
        assertThat(page.locator("#merged-note")).containsText(mrn(source));
        browser.go(page, "app/documents/list.xhtml?patient=" + source);
        assertThat(page).hasURL(Pattern.compile(".*patient=" + survivor));

        browser.go(page, "app/patients/view.xhtml?id=" + survivor);
        page.locator("a[href*='unmerge.xhtml?id=']").first().click();
        page.waitForURL("**/unmerge.xhtml?id=*");
        browser.check(page);
        assertThat(page.locator("#undo-BACK")).containsText("1 case");
        page.locator("[id='undo:password']").fill(RunningCareQuay.PASSWORD);
        press(page, "undo:undo");
        assertThat(page.locator("#undone")).isVisible();
        browser.check(page);
        assertThat(patient(source).get("active").asBoolean()).isTrue();
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void theFrontDeskSeesNoWayToMerge() {
        Page page = browser.signedIn("frontdesk@eastside.example");
        browser.go(page, "app/patients/view.xhtml?id=" + survivor);
        assertThat(page.locator("a[href*='merge.xhtml']")).hasCount(0);
        assertThat(page.navigate(RunningCareQuay.server().baseUrl() + "/app/patients/merge.xhtml?a=" + survivor)
                        .status())
                .isEqualTo(403);
    }

    private static void press(Page page, String button) {
        page.locator("[id='" + button + "']").focus();
        page.keyboard().press("Enter");
    }

    private String mrn(String id) {
        return patient(id).get("mrn").asText();
    }

    private JsonNode patient(String id) {
        return clinic.frontDesk.get("/v1/patients/" + id).expect(200).body();
    }
}
