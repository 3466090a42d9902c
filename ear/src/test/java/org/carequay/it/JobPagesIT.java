package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator looks after the jobs: sets when one starts, starts it, and sees what it does without asking again. */
@ExtendWith(RunningCareQuay.class)
class JobPagesIT {
    @Test
    void aJobIsScheduledStartedWatchedAndStopped() throws Exception {
        Clinic harbor = new Clinic("harbor");
        try (Browser browser = Browser.open();
                HeldScan scan = new HeldScan(harbor)) {
            Page page = browser.signedIn("admin@harbor.example");
            browser.go(page, "app/admin/jobs.xhtml");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Search for duplicates")
                                    .setExact(true))
                    .click();
            page.waitForURL("**/app/admin/job.xhtml?name=duplicate-scan");
            browser.check(page);

            page.locator("[id='schedule:at']").fill("");
            button(page, "Save schedule").click();
            assertThat(page.locator("[id='schedule:atMessage']")).isVisible();
            page.locator("[id='schedule:at']").fill("02:15");
            page.locator("[id='schedule:rhythm']").selectOption("WEEKLY");
            assertThat(page.getByLabel("Sunday")).isVisible();
            button(page, "Save schedule").click();
            assertThat(page.locator("[id='schedule:daysMessage']")).containsText("Fill this in");
            browser.check(page);
            page.getByLabel("Sunday").check();
            button(page, "Save schedule").click();
            assertThat(page.locator("[id='schedule:panel']")).containsText("Sun at 2:15");

            button(page, "Start now").click();
            Locator runs = page.locator("[id='runs:panel']");
            assertThat(runs).containsText("Running now");
            assertThat(button(page, "Start now")).hasCount(0);
            browser.check(page);
            Locator row = page.locator("[id='runs:rows'] tbody tr").first();
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop the run"))
                    .click();
            assertThat(row).containsText("Stopping");
            scan.letGo();
            assertThat(row).containsText("Stopped");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restart the run"))
                    .click();
            assertThat(row).containsText("Completed");
            assertThat(row).containsText("compared");
            assertThat(button(page, "Start now")).isVisible();
            assertThat(browser.noise()).isEmpty();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
