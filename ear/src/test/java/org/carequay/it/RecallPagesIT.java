package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The administrator says who is called back, and the desk calls, books, and takes down what patients say. */
@ExtendWith(RunningCareQuay.class)
class RecallPagesIT {
    @Test
    void aKindIsSaidAndItsRecallWorked() throws Exception {
        Recalled silent = new Recalled();
        silent.visited(40);
        String kind = "Zz pages " + silent.told.own.word;
        try (Browser browser = Browser.open()) {
            Page chief = browser.signedIn("admin@eastside.example");
            browser.go(chief, "app/recalls/types.xhtml?id=new");
            field(chief, "type:name").fill(kind);
            field(chief, "type:ladder").fill("soon");
            field(chief, "type:basis").selectOption("PATIENT");
            assertThat(field(chief, "type:phases")).hasCount(0);
            chief.locator("fieldset")
                    .filter(new Locator.FilterOptions().setHasText("Visits it counts from"))
                    .getByLabel(silent.told.own.visitTypeName)
                    .check();
            press(chief, "Save");
            assertThat(field(chief, "type:ladderMessage")).containsText("whole days");
            browser.check(chief);
            field(chief, "type:ladder").fill("-7, 0");
            press(chief, "Save");
            chief.waitForURL(url -> url.endsWith("recalls/types.xhtml"));
            assertThat(chief.locator("[id='list:rows']")).containsText(kind);
            browser.check(chief);

            Page desk = browser.signedIn("frontdesk@eastside.example");
            browser.go(desk, "app/recalls/list.xhtml");
            press(desk, "Compute now");
            assertThat(desk.getByText("Computed")).isVisible();
            desk.locator("[id='type']").selectOption(new SelectOption().setLabel(kind));
            press(desk, "Show");
            desk.waitForURL(url -> url.contains("type="));
            Locator row = desk.locator("[id='list:rows'] tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("10 days overdue");
            assertThat(row.getByText("Call", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            browser.check(desk);
            press(desk, "End this recall");
            assertThat(desk.getByRole(AriaRole.ALERT)).containsText("for 1 recall any more");
            browser.check(desk);
            press(desk, "No, keep them");
            press(desk, "End this recall");
            press(desk, "Yes, end them");
            assertThat(desk.getByText("1 recall is ended.")).isVisible();
            assertThat(row).containsText("No recall");
            silent.act(silent.only(), "resume", Map.of()).expect(200);
            browser.go(
                    desk,
                    "app/recalls/list.xhtml?type=" + silent.only().get("type").asText());
            row.getByRole(AriaRole.LINK).first().click();
            desk.waitForURL(url -> url.contains("recalls/view.xhtml"));
            field(desk, "recall:outcome").selectOption("SENT");
            press(desk, "Take down");
            assertThat(field(desk, "recall:outcomeMessage")).containsText("does not fit");
            field(desk, "recall:outcome").selectOption("LEFT_MESSAGE");
            press(desk, "Take down");
            assertThat(desk.getByText("The contact is taken down.")).isVisible();
            assertThat(desk.locator("main")).containsText("Call: Left a message");
            browser.check(desk);

            desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("\\bBook$")))
                    .click();
            desk.waitForURL(url -> url.contains("book.xhtml?patient=" + silent.patient()));
            desk.goBack();
            field(desk, "recall:reason").selectOption("DECLINED");
            press(desk, "End the recall");
            assertThat(desk.getByText("The recall is ended.")).isVisible();
            press(desk, "Resume");
            assertThat(desk.getByText("The recall is open again.")).isVisible();
            press(desk, "No recalls for this patient");
            assertThat(desk.getByText("This patient does not want to be called back."))
                    .isVisible();
            assertThat(silent.only().get("reason").asText()).isEqualTo("OPTED_OUT");
            press(desk, "Allow recalls again");
            assertThat(desk.getByText("Recalls are allowed again.")).isVisible();
            assertThat(silent.only().get("state").asText()).isEqualTo("CONTACTED");

            browser.go(desk, "app/recalls/add.xhtml?patient=" + silent.patient());
            press(desk, "Add a recall");
            assertThat(field(desk, "add:typeMessage")).containsText("Fill this in");
            browser.check(desk);
            assertThat(browser.noise()).isEmpty();
        }
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    /** The icon before the word is part of the name that Chromium tells. */
    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("\\b" + button + "$")))
                .click();
    }
}
