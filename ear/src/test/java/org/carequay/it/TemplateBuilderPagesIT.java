package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The parts of a template are put in order with the mouse, and the same by keyboard; each move is kept. */
@ExtendWith(RunningCareQuay.class)
class TemplateBuilderPagesIT {
    private static final String THREE =
            """
            {'title': {'en': 'Order'}, 'sections': [{'key': 'one', 'title': {'en': 'One'}, 'elements': [
             {'key': 'a', 'type': 'SHORT_TEXT', 'label': {'en': 'Alpha'}},
             {'key': 'b', 'type': 'SHORT_TEXT', 'label': {'en': 'Beta'}},
             {'key': 'c', 'type': 'SHORT_TEXT', 'label': {'en': 'Gamma'}}]},
             {'key': 'two', 'title': {'en': 'Two'}, 'elements': []}]}""";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Clinic clinic = new Clinic("eastside");

    @Test
    void anElementIsDraggedWithTheMouseWithinAndBetweenSectionsAndOutOfThePalette() {
        String template = template();
        Page page = opened(template);
        drag(page, row(page, "c"), row(page, "a"));
        assertThat(row(page, "b")).isVisible();
        assertThat(rows(page)).containsText(new String[] {"Alpha", "Gamma", "Beta"});
        assertThat(order(template)).containsExactly("one:", "a", "c", "b", "two:");
        drag(page, row(page, "a"), page.locator("[data-drop='section:two']"));
        assertThat(rows(page)).containsText(new String[] {"Gamma", "Beta", "Alpha"});
        assertThat(order(template)).containsExactly("one:", "c", "b", "two:", "a");
        drag(page, page.locator("[data-drag='new:NUMBER']"), row(page, "c"));
        assertThat(rows(page)).hasCount(4);
        assertThat(rows(page).nth(1)).containsText("Number");
        assertThat(order(template)).hasSize(6).startsWith("one:", "c").endsWith("b", "two:", "a");
        page.reload();
        assertThat(rows(page).nth(1)).containsText("Number");
        browser.check(page);
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void anElementIsMovedByKeyboardAndKeepsTheFocusOnItsWay() {
        String template = template();
        Page page = opened(template);
        Locator up = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move up Gamma"));
        up.focus();
        page.keyboard().press("Enter");
        assertThat(rows(page)).containsText(new String[] {"Alpha", "Gamma", "Beta"});
        assertThat(up).isFocused();
        Browser.settle(page);
        page.keyboard().press("Enter");
        assertThat(rows(page)).containsText(new String[] {"Gamma", "Alpha", "Beta"});
        assertThat(up).isFocused();
        assertThat(order(template)).containsExactly("one:", "c", "a", "b", "two:");
        page.reload();
        assertThat(rows(page)).containsText(new String[] {"Gamma", "Alpha", "Beta"});
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void whatIsExportedIsTakenOverAsItIsAndAPreviewIsAPdf() {
        String template = ReportForm.published(clinic, ReportForm.all());
        Page page = browser.signedIn("admin@eastside.example");
        browser.go(page, "app/templates/changes.xhtml?id=" + template);
        Download file =
                page.waitForDownload(() -> page.locator("[id='export:file']").click());
        String name = "Zz taken over " + UUID.randomUUID();
        browser.go(page, "app/templates/list.xhtml");
        page.locator("[id='add:name']").fill(name);
        page.locator("[id='add:file']").setInputFiles(file.path());
        page.locator("[id='add:do']").click();
        page.waitForURL("**/app/templates/edit.xhtml?id=*");
        String taken = page.url().replaceAll(".*id=([^&]*).*", "$1");
        assertThat(definition(taken)).isEqualTo(definition(template)).isNotEmpty();
        APIResponse preview = page.request()
                .get(page.url().replaceAll("app/templates/.*", "app/templates/preview.xhtml?number=0&id=" + taken));
        assertThat(preview.headers().get("content-type")).startsWith("application/pdf");
        assertThat(new String(preview.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        assertThat(browser.noise()).isEmpty();
    }

    private JsonNode definition(String template) {
        return clinic.admin.get("/v1/templates/" + template).expect(200).body().get("definition");
    }

    /** As a hand does it: down, over there in steps, up. */
    private static void drag(Page page, Locator what, Locator to) {
        Browser.settle(page);
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        BoundingBox over = to.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        double x = over.x + over.width / 2;
        double y = over.y + over.height / 2;
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(6));
        // The browser tells of a drag once in a while: a hand is never quite still.
        page.mouse().move(x + 1, y);
        page.mouse().move(x, y);
        assertThat(to).hasClass(java.util.regex.Pattern.compile("is-drop"));
        page.mouse().up();
        Browser.settle(page);
    }

    private static Locator row(Page page, String key) {
        return page.locator("[data-drag='" + key + "']");
    }

    private static Locator rows(Page page) {
        return page.locator("#outline [data-drag]");
    }

    /** What is kept: the sections, each with a colon, and their elements. */
    private List<String> order(String template) {
        List<String> order = new ArrayList<>();
        JsonNode kept =
                clinic.admin.get("/v1/templates/" + template).expect(200).body();
        for (JsonNode section : kept.at("/definition/sections")) {
            order.add(section.get("key").asText() + ":");
            section.get("elements")
                    .forEach(element -> order.add(element.get("key").asText()));
        }
        return order;
    }

    private String template() {
        return clinic.admin
                .post(
                        "/v1/templates",
                        Map.of("name", "Zz order " + UUID.randomUUID(), "definition", ReportForm.json(THREE)))
                .expect(201)
                .text("id");
    }

    private Page opened(String template) {
        Page page = browser.signedIn("admin@eastside.example");
        browser.go(page, "app/templates/edit.xhtml?id=" + template);
        return page;
    }
}
