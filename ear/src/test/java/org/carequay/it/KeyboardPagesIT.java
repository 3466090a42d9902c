package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of clinical work by keyboard alone: everything is reached, and where the focus is can be seen. */
@ExtendWith(RunningCareQuay.class)
class KeyboardPagesIT {
    private static final int AHEAD = 45;
    private static final int MOST_STOPS = 600;
    /** What is wrong with where the focus is; empty when nothing is, null when it has left what is walked or been there. */
    private static final String STOP =
            """
            () => {
              const at = document.activeElement;
              // The parts of a date are stops of one field.
              if (at === window.walkedLast) return "";
              window.walkedLast = at;
              if (!at || at === document.body || at.dataset.walked || !at.closest("#main")) return null;
              at.dataset.walked = "true";
              const name = `${at.tagName} ${at.id || at.name || at.className} ${(at.textContent || "").trim().slice(0, 30)}`;
              const seen = [at, at.closest("label"), at.parentElement].filter(Boolean).some((one) => {
                const style = getComputedStyle(one);
                return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
              });
              if (!seen) return `no visible focus: ${name}`;
              const box = at.getBoundingClientRect();
              if (box.bottom <= 0 || box.top >= innerHeight) return `out of sight: ${name}`;
              const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
              const free = [0.1, 0.5, 0.9].map((part) => box.top + box.height * part).some((y) => {
                const top = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 1));
                return top && (at.contains(top) || top.contains(at));
              });
              return free ? "" : `covered: ${name}`;
            }""";
    /** What can be clicked or filled in, and was not come by. */
    private static final String MISSED =
            """
            () => {
              const names = new Set([...document.querySelectorAll("#main input[type=radio][data-walked]")].map((one) => one.name));
              return [...document.querySelectorAll("#main :is(a[href], button, input, select, textarea, summary, [tabindex='0'])")]
                .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0 && !one.dataset.walked)
                .filter((one) => one.type !== "hidden" && !(one.type === "radio" && names.has(one.name)))
                .map((one) => `${one.tagName} ${one.id || one.name || one.className} ${(one.textContent || "").trim().slice(0, 30)}`);
            }""";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Clinic clinic = new Clinic("eastside");

    /** From the beginning of the page to its end. */
    private static void walk(Page page) {
        List<String> wrong = new ArrayList<>();
        page.locator("#main").focus();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            Object found = page.evaluate(STOP);
            if (found == null) {
                break;
            }
            if (!"".equals(found)) {
                wrong.add((String) found);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat((List<?>) page.evaluate(MISSED)).isEmpty();
    }

    private JsonNode visit() throws Exception {
        String exam = clinic.visitType(true).get("id").asText();
        return clinic.encounter(clinic.patient(), null, exam, Clinic.signingProvider(), AHEAD);
    }

    private Page physician(String path) {
        Page page = browser.signedIn("physician@eastside.example");
        browser.go(page, path);
        return page;
    }

    @Test
    void thePageOfAVisitIsWalked() throws Exception {
        Page page =
                physician("app/encounters/edit.xhtml?id=" + visit().get("id").asText());
        page.locator(".cq-bc-editor").waitFor();
        for (String form : List.of("vitals:add", "orders:add", "followUp:edit", "allergies:add", "conditions:add")) {
            page.locator("[id='" + form + "']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[id='" + form + "']")).hasCount(0);
        }
        walk(page);
    }

    @Test
    void thePageOfAReportIsWalkedAndADialogGivesTheFocusBack() throws Exception {
        String template = ReportForm.published(clinic, ReportForm.all());
        String report = clinic.physician
                .post("/v1/reports", Map.of("encounter", visit().get("id").asText(), "template", template))
                .expect(201)
                .text("id");
        Page page = physician("app/reports/edit.xhtml?id=" + report);
        page.locator(".cq-bc-editor").waitFor();
        walk(page);
        Locator discard = page.locator("[id='report:discard']");
        for (String leave : List.of("Escape", "Enter")) {
            discard.focus();
            page.keyboard().press("Enter");
            Locator no = page.locator(".ui-confirmdialog-no");
            assertThat(no).isVisible();
            assertThat(no).isFocused();
            page.keyboard().press(leave);
            assertThat(no).isHidden();
            assertThat(discard).isFocused();
        }
    }

    @Test
    void aClashIsReachedAndSettledAndTheWorkGoesOn() throws Exception {
        String encounter = visit().get("id").asText();
        Page page = physician("app/encounters/edit.xhtml?id=" + encounter);
        page.locator(".cq-bc-editor").waitFor();
        JsonNode now =
                clinic.physician.get("/v1/encounters/" + encounter).expect(200).body();
        Map<String, Object> note = new HashMap<>();
        note.put("version", now.get("version").asLong());
        note.put("plan", "Their plan");
        clinic.physician.put("/v1/encounters/" + encounter + "/note", note).expect(200);
        page.locator("[id='note:plan']").focus();
        page.keyboard().type("My plan");
        page.keyboard().press("Tab");
        Locator clash = page.locator("[id='note:clash'] section");
        assertThat(clash).isVisible();
        Browser.settle(page);
        walk(page);
        clash.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep mine: Plan"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(clash).hasCount(0);
        Browser.settle(page);
        assertThat((boolean) page.evaluate("() => document.activeElement !== document.body"))
                .isTrue();
    }

    @Test
    void theBuilderOfTemplatesAndTheMacrosAreWalked() {
        String template = clinic.admin
                .post("/v1/templates", Map.of("name", "Zz keys " + UUID.randomUUID(), "definition", ReportForm.all()))
                .expect(201)
                .text("id");
        Page page = browser.signedIn("admin@eastside.example");
        browser.go(page, "app/templates/edit.xhtml?id=" + template);
        walk(page);
        page.locator("#outline").getByRole(AriaRole.LINK).nth(2).focus();
        page.keyboard().press("Enter");
        page.locator("[data-rich] .ql-editor").first().focus();
        page.keyboard().press("Tab");
        assertThat(page.locator("[data-rich] .ql-editor").first()).not().isFocused();
        browser.go(page, "app/templates/macros.xhtml");
        walk(page);
    }
}
