package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages on which a clinic says what can be booked, and when. */
@ExtendWith(RunningCareQuay.class)
class ScheduleSetupPagesIT {
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final int FAR_AHEAD = 300;

    private final Clinic clinic = new Clinic("harbor");

    @Test
    void leaveOverABookedVisitSaysWhichAndIsSavedOnTheSecondWord() {
        String type = clinic.visitType(false).get("id").asText();
        JsonNode slot = clinic.slots(type, FAR_AHEAD, 20).get(0);
        JsonNode visit = clinic.frontDesk
                .post("/v1/appointments", clinic.booking(clinic.patient(), null, type, slot))
                .expect(201)
                .body();
        LocalDate day = LocalDate.ofInstant(Instant.parse(visit.get("start").asText()), LOS_ANGELES);
        String note = "Away " + Clinic.letters(UUID.randomUUID());
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("admin@harbor.example");
            browser.go(page, "app/admin/availability.xhtml?id=new&kind=LEAVE");
            page.locator("[id='change:provider']")
                    .selectOption(visit.get("provider").asText());
            page.locator("[id='change:from']").fill(day.toString());
            page.locator("[id='change:title']").fill(note);
            page.locator("[id='change:save']").click();
            Locator hit =
                    page.locator("a[href*='visit.xhtml?id=" + visit.get("id").asText() + "']");
            assertThat(hit).hasCount(1);
            browser.check(page);
            assertThat(changes(day))
                    .noneMatch(each -> note.equals(each.get("title").asText()));
            page.locator("[id='change:save']").click();
            page.waitForURL("**/availability.xhtml");
            assertThat(page.locator("[id='list:rows_data']")).containsText(note);
            JsonNode saved = changes(day).stream()
                    .filter(each -> note.equals(each.get("title").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(saved.get("from").asText())
                    .isEqualTo(day.atStartOfDay(LOS_ANGELES).toInstant().toString());
            assertThat(saved.get("to").asText())
                    .isEqualTo(day.plusDays(1)
                            .atStartOfDay(LOS_ANGELES)
                            .toInstant()
                            .toString());
            browser.go(
                    page, "app/admin/availability.xhtml?id=" + saved.get("id").asText());
            page.locator("[id='change:remove']").click();
            page.waitForURL("**/availability.xhtml");
            blockEveryWeek(page, visit.get("provider").asText(), day.plusDays(40), note);
            assertThat(browser.noise()).isEmpty();
        }
        assertThat(clinic.slots(type, FAR_AHEAD, 20)).isNotEmpty();
    }

    /** A block that comes back is one line of the list, and goes with all its weeks. */
    private void blockEveryWeek(Page page, String provider, LocalDate first, String note) {
        page.navigate(RunningCareQuay.server().baseUrl() + "/app/admin/availability.xhtml?id=new&kind=BLOCK");
        page.locator("[id='change:provider']").selectOption(provider);
        page.locator("[id='change:from']").fill(first.toString());
        page.locator("[id='change:fromTime']").fill("12:00");
        page.locator("[id='change:toTime']").fill("12:30");
        page.locator("[id='change:title']").fill(note);
        page.locator("[id='change:repeatUntil']").fill(first.plusWeeks(3).toString());
        page.locator("[id='change:save']").click();
        page.waitForURL("**/availability.xhtml");
        Locator line = page.locator("[id='list:rows_data'] tr").filter(new Locator.FilterOptions().setHasText(note));
        assertThat(line).hasCount(1);
        assertThat(line).containsText("every week until");
        assertThat(changes(first.plusWeeks(3)))
                .anyMatch(each -> note.equals(each.get("title").asText()));
        line.getByRole(com.microsoft.playwright.options.AriaRole.LINK).click();
        page.locator("[id='change:following']").selectOption("true");
        assertThat(page.locator("[id='change:repeatUntil']"))
                .hasValue(first.plusWeeks(3).toString());
        page.locator("[id='change:remove']").click();
        page.waitForURL("**/availability.xhtml");
        assertThat(changes(first.plusWeeks(3)))
                .noneMatch(each -> note.equals(each.path("title").asText()));
    }

    @Test
    void aKindOfVisitIsChangedAndAnOldFormIsRefused() {
        String code = "P" + Clinic.letters(UUID.randomUUID()).substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        String id = clinic.admin
                .post(
                        "/v1/visit-types",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Page " + code,
                                "colour",
                                "#336699",
                                "minutes",
                                20,
                                "active",
                                false))
                .expect(201)
                .text("id");
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("admin@harbor.example");
            Page old = browser.signedIn("admin@harbor.example");
            browser.go(page, "app/admin/visit-types.xhtml?id=" + id);
            browser.go(old, "app/admin/visit-types.xhtml?id=" + id);
            page.locator("[id='type:name']").fill("");
            page.locator("[id='type:minutes']").fill("4");
            page.locator("[id='type:save']").click();
            assertThat(page.locator("[id='type:nameMessage']")).containsText("Fill this in");
            page.locator("[id='type:name']").fill("Page " + code);
            page.locator("[id='type:name']").press("Tab");
            assertThat(page.locator("[id='type:nameMessage']")).isHidden();
            assertThat(page.locator("[id='type:minutesMessage']")).containsText("too small");
            page.locator("[id='type:minutes']").fill("25");
            page.locator("[id='type:noticeHours']").fill("48");
            page.locator("[id='type:save']").click();
            page.waitForURL("**/visit-types.xhtml");
            assertThat(clinic.admin
                            .get("/v1/visit-types/" + id)
                            .body()
                            .get("noticeHours")
                            .asInt())
                    .isEqualTo(48);
            old.locator("[id='type:save']").click();
            assertThat(old.locator("[data-problems]")).containsText("Reload");
            assertThat(browser.noise()).isEmpty();
        }
    }

    @Test
    void hoursAreAddedLineByLine() {
        String name = "Zz Hours " + Clinic.letters(UUID.randomUUID());
        String id = clinic.admin
                .post("/v1/providers", Map.of("name", name, "active", false))
                .expect(201)
                .text("id");
        String site = Clinic.items(clinic.admin.get("/v1/sites").body())
                .get(0)
                .get("id")
                .asText();
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("admin@harbor.example");
            browser.go(page, "app/admin/providers.xhtml?id=" + id);
            page.locator("[id='provider:addHours']").click();
            page.locator("select[id$=':place']").selectOption(site);
            page.locator("input[id$=':opens']").fill("22:00");
            page.locator("input[id$=':closes']").fill("00:00");
            page.locator("[id='provider:addHours']").click();
            assertThat(page.locator("input[id$=':opens']")).hasCount(2);
            page.locator("input[id$=':closes']").nth(1).fill("21:00");
            page.locator("[id='provider:save']").click();
            assertThat(page.locator("[data-problems]")).containsText("Line 2");
            page.locator("input[id$=':closes']").nth(1).fill("23:30");
            browser.check(page);
            page.locator("[id='provider:save']").click();
            page.waitForURL("**/providers.xhtml");
            assertThat(browser.noise()).isEmpty();
        }
        JsonNode hours = clinic.admin
                .get("/v1/providers/" + id + "/hours")
                .expect(200)
                .body()
                .get("hours");
        assertThat(hours.findValuesAsText("day")).isEqualTo(List.of("MONDAY", "TUESDAY"));
        assertThat(hours.get(0).get("to").asText()).startsWith("00:00");
    }

    private List<JsonNode> changes(LocalDate day) {
        List<JsonNode> found = new java.util.ArrayList<>();
        clinic.admin
                .get("/v1/availability-changes?from=" + day + "&to=" + day)
                .expect(200)
                .body()
                .get("items")
                .forEach(found::add);
        return found;
    }
}
