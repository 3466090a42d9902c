package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The administrator writes a form in the editor and publishes it. */
@ExtendWith(RunningCareQuay.class)
class LetterPagesIT {
    @Test
    void aFormIsWrittenAndPublished() {
        String code = "zz-" + Clinic.letters(UUID.randomUUID());
        try (Browser browser = Browser.open()) {
            Page chief = browser.signedIn("admin@eastside.example");
            browser.go(chief, "app/templates/list.xhtml");
            chief.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Letters and forms"))
                    .click();
            assertThat(chief.locator("[id='list']")).containsText("Sample text");
            browser.check(chief);
            chief.locator("[id='add:code']").fill(code);
            chief.locator("[id='add:kind']").selectOption(new SelectOption().setLabel("Consent or acknowledgement"));
            press(chief, "Add and open");
            chief.waitForURL(url -> url.contains("letter-edit.xhtml"));
            chief.locator("[id='draft:title']").fill("Zz form");
            Locator words = chief.locator(".ql-editor");
            words.click();
            chief.keyboard().type("Agreed by ");
            chief.getByLabel("Insert a field of the record").selectOption("patient.name");
            chief.getByLabel("Insert a field of the record").selectOption("#if case.number");
            chief.locator("[id='draft:note']").fill("Zz first");
            press(chief, "Publish a new version");
            assertThat(chief.locator("[id='problems'], .cq-problems").first()).containsText("#if");
            assertThat(words).containsText("Agreed by {{patient.name}}{{#if case.number}}");
            words.click();
            chief.keyboard().press("Control+End");
            chief.getByLabel("Insert a field of the record").selectOption("/if");
            press(chief, "Publish a new version");
            assertThat(chief.getByText("Version 1.0")).isVisible();
            browser.check(chief);
            assertThat(browser.noise()).isEmpty();
        }
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("\\b" + button + "$")))
                .first()
                .click();
        Browser.settle(page);
    }
}
