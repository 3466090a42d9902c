package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The front desk leads a patient from the door to a room; the screen in the waiting room tells only the number. */
@ExtendWith(RunningCareQuay.class)
class BoardPagesIT {
    /** Begun some minutes ago, within the clinic's day. */
    private static final String BEGIN_NOW =
            """
            update appointment a set start_at = t.at, end_at = t.at + interval '30 minutes'
            from (select greatest(now() - interval '5 minutes',
              date_trunc('day', now() at time zone 'America/New_York') at time zone 'America/New_York') as at) t
            where a.id = ?::uuid""";

    private final Clinic clinic = new Clinic("eastside");

    @Test
    void fromTheDoorToTheRoom() throws Exception {
        String patient = clinic.patient();
        JsonNode record =
                clinic.frontDesk.get("/v1/patients/" + patient).expect(200).body();
        String family = record.at("/name/family").asText();
        today(patient);
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("frontdesk@eastside.example");
            browser.go(page, "app/schedule/board.xhtml?at=all");
            button(card(page, "BOOKED", family), "Arrived").dblclick();
            assertThat(card(page, "ARRIVED", family)).isVisible();
            assertThat(page.locator("[data-problems]")).hasCount(0);
            assertThat(button(card(page, "ARRIVED", family), "Check in")).isFocused();
            act(page, "ARRIVED", family, "Check in");
            Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Check in"));
            dialog.getByLabel("Identity is confirmed", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            button(dialog, "Check in").click();
            assertThat(dialog.getByText("Confirm this, or give a reason")).hasCount(3);
            browser.check(page);
            for (String gate : new String[] {"PAYER", "CONSENTS", "BALANCE"}) {
                dialog.locator("[id='checkIn:" + gate + "']").fill("Comes by fax");
            }
            button(dialog, "Check in").click();
            act(page, "CHECKED_IN", family, "To a room");
            Locator rooms = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Room"));
            rooms.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("To this room"))
                    .first()
                    .click();
            Locator card = card(page, "IN_ROOM", family);
            assertThat(card).isVisible();
            String ticket = card.locator(".cq-ticket").innerText().replaceAll("\\D+", "");

            browser.go(page, "app/schedule/kiosk.xhtml?at=all");
            assertThat(page.locator(".cq-kiosk-called b").filter(new Locator.FilterOptions().setHasText(ticket)))
                    .not()
                    .hasCount(0);
            assertThat(page.content())
                    .doesNotContain(family)
                    .doesNotContain(record.get("mrn").asText());
            for (String name : RunningCareQuay.db()
                    .strings("select distinct p.family from appointment a join patient p on p.id = a.patient_id"
                            + " where a.start_at between now() - interval '1 day' and now() + interval '1 day'")) {
                assertThat(page.locator("main").innerText()).doesNotContain(name);
            }
            onTheWall(browser, ticket, family);
            assertThat(browser.noise()).isEmpty();
        }
    }

    /** The same for a screen to which nobody signs in. */
    private void onTheWall(Browser browser, String ticket, String family) {
        JsonNode made = clinic.admin
                .post("/v1/waiting-screens", Map.of("name", "Zz hall"))
                .expect(201)
                .body();
        Page wall = browser.window();
        wall.navigate(made.get("url").asText());
        Locator called = wall.locator(".cq-kiosk-called b").filter(new Locator.FilterOptions().setHasText(ticket));
        assertThat(called).not().hasCount(0);
        assertThat(wall.content()).doesNotContain(family);
        browser.check(wall);
        assertThat(wall.context().cookies())
                .as("a session that could end")
                .noneMatch(cookie -> cookie.name.equals("JSESSIONID"));
        clinic.admin
                .post("/v1/waiting-screens/" + made.get("id").asText() + "/revoke", null)
                .expect(204);
        wall.evaluate("() => window.cqScreenLook()");
        assertThat(called).hasCount(0);
        assertThat(wall.locator("main")).containsText("This address does not work");
    }

    @Test
    void aLeaveMovesWhatCanMoveAndTellsWhomToCall() {
        String type = clinic.visitType(false).get("id").asText();
        JsonNode slot = clinic.slots(type, 150, 20).get(6);
        String patient = clinic.patient();
        JsonNode visit = clinic.frontDesk
                .post("/v1/appointments", clinic.booking(patient, null, type, slot))
                .expect(201)
                .body();
        String day = LocalDate.ofInstant(Instant.parse(slot.get("start").asText()), ZoneId.of("America/New_York"))
                .toString();
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("frontdesk@eastside.example");
            browser.go(
                    page,
                    "app/schedule/leave.xhtml?provider=" + slot.get("provider").asText() + "&from=" + day + "&to="
                            + day);
            assertThat(page.locator("[id='leave:lines']"))
                    .containsText(visit.get("patientName").asText());
            assertThat(page.locator("[id='leave:apply']")).containsText("visit");
            page.locator("[id='leave:apply']").click();
            Locator result = page.locator("[id='leave:results'] tbody tr")
                    .filter(new Locator.FilterOptions()
                            .setHasText(visit.get("patientName").asText()));
            assertThat(result).containsText("Moved");
            browser.check(page);
            JsonNode now = clinic.frontDesk
                    .get("/v1/appointments/" + visit.get("id").asText())
                    .body();
            assertThat(now.get("provider").asText())
                    .isNotEqualTo(visit.get("provider").asText());
            assertThat(now.get("status").asText()).isEqualTo("booked");
            browser.go(page, "app/schedule/leave.xhtml?from=2026-12-02&to=2026-12-01");
            assertThat(page.locator("main")).containsText("The last day is before the first");
            assertThat(browser.noise()).isEmpty();
        }
    }

    private void today(String patient) throws SQLException {
        String type = clinic.visitType(false).get("id").asText();
        JsonNode slot = clinic.slots(type, 130, 20).get(0);
        JsonNode visit = clinic.frontDesk
                .post("/v1/appointments", clinic.booking(patient, null, type, slot))
                .expect(201)
                .body();
        RunningCareQuay.db().updateUnseen(BEGIN_NOW, visit.get("id").asText());
    }

    private static void act(Page page, String stage, String family, String act) {
        button(card(page, stage, family), act).click();
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator card(Page page, String stage, String family) {
        return page.locator("section[data-stage=" + stage + "] article")
                .filter(new Locator.FilterOptions().setHasText(family));
    }
}
