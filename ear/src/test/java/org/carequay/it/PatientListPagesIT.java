package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Finding a patient from the top bar and in the list, by keyboard. */
@ExtendWith(RunningCareQuay.class)
class PatientListPagesIT {
    private final Clinic clinic = new Clinic("eastside");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theTopBarFindsAndOpensByKeyboard() {
        String family = "Topbar" + Clinic.letters(UUID.randomUUID());
        register(family, "William", "1962-05-17");
        String second = register(family, "Zoe", "1990-01-01");
        Page page = browser.signedIn("frontdesk@eastside.example");
        browser.go(page, "app/dashboard.xhtml");
        page.keyboard().press("/");
        page.keyboard().type(family.substring(0, 12));
        Locator offers = page.locator(".cq-search-panel .ui-autocomplete-item");
        assertThat(offers).hasCount(2);
        assertThat(offers.first()).containsText("May 17, 1962");
        browser.check(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(".cq-search-panel")).isHidden();
        page.keyboard().type(family.substring(12));
        assertThat(page.locator(".cq-search-panel")).isVisible();
        assertThat(offers).hasCount(2);
        page.keyboard().press("ArrowDown");
        assertThat(offers.last()).hasClass(java.util.regex.Pattern.compile(".*ui-state-highlight.*"));
        page.keyboard().press("Enter");
        page.waitForURL("**/app/patients/view.xhtml?id=" + second);
        page.keyboard().press("/");
        page.keyboard().type("bill " + family);
        assertThat(offers).hasCount(1);
        assertThat(offers.first()).containsText("Alike: William");
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void theListFindsWhileTypingAndItsAddressTellsNoName() {
        String family = "Listed" + Clinic.letters(UUID.randomUUID());
        String woman = register(family, "Ana", "1962-05-17");
        register(family, "Bob", "2001-05-17");
        Page page = browser.signedIn("frontdesk@eastside.example");
        browser.go(page, "app/patients/list.xhtml");
        Locator rows = page.locator("[id='list:rows_data'] a");
        page.locator("[id='find:text']").pressSequentially(family);
        assertThat(rows).hasCount(2);
        page.waitForURL("**/list.xhtml?s=*");
        assertThat(page.url()).doesNotContainIgnoringCase(family);
        page.locator("[id='find:ageFrom']").fill("50");
        page.keyboard().press("Tab");
        assertThat(rows).hasCount(1);
        page.waitForURL("**ageFrom=50**");
        page.reload();
        assertThat(rows).hasCount(1);
        assertThat(page.locator("[id='find:text']")).hasValue(family);
        browser.check(page);
        page.locator("[id='find:text']").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/app/patients/view.xhtml?id=" + woman);
        page.goBack();
        assertThat(rows).hasCount(1);
        String address = page.url();
        Page other = browser.signedIn("casemanager@eastside.example");
        other.navigate(address);
        assertThat(other.locator("[id='find:text']")).hasValue("");
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        Page page = browser.signedIn("frontdesk@eastside.example");
        browser.go(page, "app/patients/list.xhtml?status=inactive&sex=nonsense&ageTo=-3&sort=mrn;drop&s=forged");
        page.locator("[id='find:text']").fill("<script>zqzq%_\\' שרה 🙂");
        assertThat(page.locator(".cq-empty-title")).hasText("No patient matches");
        Browser.settle(page);
        browser.check(page);
        page.locator("[id='find:ageFrom']").fill("999");
        page.keyboard().press("Tab");
        assertThat(page.locator("[data-problems]")).isVisible();
        assertThat(browser.noise()).isEmpty();
    }

    private String register(String family, String given, String birthDate) {
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("name", Map.of("family", family, "given", List.of(given)));
        body.put("birthDate", birthDate);
        return clinic.frontDesk.post("/v1/patients", body).expect(201).text("id");
    }
}
