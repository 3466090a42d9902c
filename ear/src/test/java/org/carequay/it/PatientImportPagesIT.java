package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A file goes through the pages of the import, step by step. */
@ExtendWith(RunningCareQuay.class)
class PatientImportPagesIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aFileIsMappedCheckedAndImported() throws Exception {
        String family = "Pages" + Clinic.letters(UUID.randomUUID());
        Page page = browser.signedIn("frontdesk@eastside.example");
        browser.go(page, "app/patients/import.xhtml");
        upload(page, "Who,First,DOB\n" + family + ",Ana,1980-02-29\n" + family + ",Bob,2/30/1980\n");
        browser.check(page);
        page.locator("[id='columns:check']").click();
        assertThat(page.locator(".cq-problems, [role=alert]").first()).containsText("Family name");
        Locator who = page.locator("#mapping tr", new Page.LocatorOptions().setHasText("Who"));
        who.locator("select").selectOption("name.family");
        page.locator("[id='columns:name']").fill("Shape " + family);
        page.locator("[id='columns:check']").click();
        page.locator("[id='result:run']").waitFor();
        browser.check(page);
        assertThat(page.locator("#written")).hasText("1");
        assertThat(page.locator("#rejected")).hasText("1");
        assertThat(page.locator("table.cq-table tbody tr")).containsText(new String[] {"Birth date"});
        page.locator("[id='result:run']").click();
        assertThat(page.locator(".cq-chip", new Page.LocatorOptions().setHasText("Imported")))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        browser.check(page);
        assertThat(RunningCareQuay.db().one("select count(*) from patient where family = ?", family))
                .isEqualTo("1");
        browser.go(page, "app/patients/import.xhtml");
        upload(page, "Who,First,DOB\n" + family + ",Carla,1980-02-29\n");
        page.locator("[id='columns:saved']").selectOption("Shape " + family);
        assertThat(who.locator("select")).hasValue("name.family");
        assertThat(browser.noise()).isEmpty();
    }

    private static void upload(Page page, String text) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='upload:send']").click();
        page.waitForURL("**/app/patients/import.xhtml?id=*");
        page.locator("#mapping").waitFor();
    }
}
