package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desk asks for something, and a case manager who has the board open sees it come, takes it and does it, all by keyboard. */
@ExtendWith(RunningCareQuay.class)
class TasksPageIT {
    private final Clinic clinic = new Clinic("eastside");
    private final String title = "Zz call " + Clinic.letters(UUID.randomUUID());
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    @Test
    void whatOneAsksForAnotherSeesComeAndDoes() {
        String patient = clinic.patient();
        String family = clinic.frontDesk
                .get("/v1/patients/" + patient)
                .expect(200)
                .body()
                .at("/name/family")
                .asText();
        try (Browser browser = Browser.open()) {
            Page manager = browser.signedIn("casemanager@eastside.example");
            browser.go(manager, "app/tasks/board.xhtml?whose=ROLE");
            assertThat(card(manager, "TO_DO")).hasCount(0);

            Page desk = browser.signedIn("frontdesk@eastside.example");
            browser.go(desk, "app/patients/view.xhtml?id=" + patient);
            enter(desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New task")));
            desk.waitForURL(url -> url.contains("id=new"));
            assertThat(field(desk, "title")).isFocused();
            enter(field(desk, "save"));
            assertThat(field(desk, "titleMessage")).not().isEmpty();
            assertThat(field(desk, "ownerMessage")).not().isEmpty();
            browser.check(desk);
            field(desk, "title").focus();
            desk.keyboard().type(title);
            desk.keyboard().press("Tab");
            assertThat(field(desk, "owner")).isFocused();
            desk.keyboard().type("Case manager");
            field(desk, "dueOn").fill(today.minusDays(2).toString());
            field(desk, "priority").focus();
            desk.keyboard().type("Urgent");
            enter(field(desk, "save"));
            desk.waitForURL(url -> !url.contains("id=new"));
            assertThat(card(desk, "TO_DO")).containsText("2 days overdue");
            browser.check(desk);

            Locator come = card(manager, "TO_DO");
            assertThat(come).containsText(family);
            assertThat(come).containsText("Urgent");
            assertThat(come).containsText("Case manager: whoever takes it");
            enter(button(come, "Take"));
            assertThat(button(card(manager, "TO_DO"), "Start")).isFocused();
            manager.keyboard().press("Enter");
            assertThat(button(card(manager, "IN_PROGRESS"), "Done")).isFocused();
            assertThat(manager.getByRole(AriaRole.STATUS).first()).isVisible();
            manager.keyboard().press("Enter");
            Locator reopen = button(card(manager, "DONE"), "Reopen");
            assertThat(reopen).isFocused();
            browser.check(manager);
            assertThat(card(desk, "DONE")).isVisible();

            manager.setViewportSize(390, 844);
            assertThat((boolean) manager.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("no sideways scroll on a phone")
                    .isTrue();
            browser.check(manager);
            manager.setViewportSize(1366, 768);

            browser.go(desk, "app/patients/view.xhtml?id=" + patient);
            desk.locator("[id='timeline:kind']").selectOption("TASK");
            assertThat(desk.locator(".cq-timeline-TASK")).containsText(title);
            desk.locator(".cq-timeline-TASK").getByRole(AriaRole.LINK).click();
            desk.waitForURL(url -> url.contains("tasks/board.xhtml?id="));
            assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                    .isVisible();
            assertThat(card(desk, "DONE")).isVisible();
            browser.check(desk);
            assertThat(browser.noise()).isEmpty();
        }
    }

    @Test
    void whoMayNotChangeATaskReadsItAndAnOldBoardChangesNothing() {
        String id = clinic.caseManager
                .post("/v1/tasks", Map.of("title", title, "ownerRole", "CASE_MANAGER", "note", "Zz by fax"))
                .expect(201)
                .text("id");
        try (Browser browser = Browser.open()) {
            Page biller = browser.signedIn("biller@eastside.example");
            browser.go(biller, "app/tasks/board.xhtml?whose=ALL&id=" + id);
            assertThat(field(biller, "save")).hasCount(0);
            assertThat(biller.locator("[id='task']")).containsText("Zz by fax");
            assertThat(card(biller, "TO_DO").getByRole(AriaRole.BUTTON)).hasCount(0);

            Page manager = browser.signedIn("casemanager@eastside.example");
            browser.go(manager, "app/tasks/board.xhtml?whose=ROLE&id=" + id);
            field(manager, "title").fill(title + " again");
            clinic.admin.post("/v1/tasks/" + id + "/take", Map.of("version", 1)).expect(200);
            enter(field(manager, "save"));
            assertThat(manager.locator("[data-problems]")).isVisible();
            assertThat(clinic.admin.get("/v1/tasks/" + id).expect(200).text("title"))
                    .isEqualTo(title);
            browser.go(manager, "app/tasks/board.xhtml?whose=MINE");
            assertThat(card(manager, "TO_DO")).hasCount(0);
            assertThat(browser.noise()).isEmpty();
        }
    }

    /** By the keyboard. */
    private static void enter(Locator what) {
        what.focus();
        what.press("Enter");
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='task:" + id + "']");
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator card(Page page, String lane) {
        return page.locator("section[data-stage=" + lane + "] article")
                .filter(new Locator.FilterOptions().setHasText(title));
    }
}
