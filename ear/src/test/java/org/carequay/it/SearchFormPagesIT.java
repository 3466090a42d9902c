package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed into the search of a list finds, survives going back, and is not to be read in the address. */
@ExtendWith(RunningCareQuay.class)
class SearchFormPagesIT {
    @ParameterizedTest
    @CsvSource({
        "app/cases/list.xhtml, filter-q, select case_no from case_file",
        "app/billing/invoices.xhtml, filter-q, select number from invoice",
        "app/documents/list.xhtml, filter-q, select title from document"
    })
    void theTypedTextStaysOutOfTheAddress(String path, String field, String choice) throws Exception {
        String typed = RunningCareQuay.db()
                .one(choice + " where clinic_id = (select id from clinic where code = 'harbor') order by id limit 1");
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("admin@harbor.example");
            browser.go(page, path);
            page.locator("#" + field).fill(typed);
            page.keyboard().press("Enter");
            page.waitForURL("**q=*");
            browser.check(page);
            assertThat(page.url()).doesNotContain(typed);
            assertThat(page.locator("#" + field)).hasValue(typed);
            assertThat(page.locator("tbody")).containsText(typed);
            String found = page.url();
            browser.go(page, "app/dashboard.xhtml");
            page.goBack();
            assertThat(page).hasURL(found);
            assertThat(page.locator("#" + field)).hasValue(typed);
            browser.go(page, path + "?q=" + typed.replace(" ", "%20"));
            assertThat(page.locator("#" + field)).hasValue("");
            assertThat(browser.noise()).isEmpty();
        }
    }
}
