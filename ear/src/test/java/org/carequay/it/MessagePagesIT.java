package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The staff sees what patients were told and why not, acts on what was given up, and says it in the clinic's own words. */
@ExtendWith(RunningCareQuay.class)
class MessagePagesIT {
    private static final String GIVEN_UP =
            """
            update message set state = 'FAILED', problem = 'smtp-550', attempts = 1, sent_at = null,
              link = 'https://carequay.example/visit.xhtml?t=x'
            where id = ?::uuid""";
    private static final String TOMORROW =
            """
            update message set version = version + 1, state = 'QUEUED', sent_at = null, due_at = now() + interval '1 day'
            where id = ?::uuid""";

    private final Db db = RunningCareQuay.db();

    @Test
    void whatWasGivenUpIsSentAgainAndWhatWaitsIsHeldBack() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.booked();
        told.day(visit);
        String id = told.until("SENT").get("id").asText();
        db.updateUnseen(GIVEN_UP, id);
        assertThat(PageSession.signedIn(
                                RunningCareQuay.server().baseUrl(), "biller@eastside.example", RunningCareQuay.PASSWORD)
                        .get("/app/messages/view.xhtml?id=" + id)
                        .body())
                .as("of one who may not send")
                .contains("Check the address in the record")
                .doesNotContain("Send again", "Hold back");
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("frontdesk@eastside.example");
            browser.go(page, "app/schedule/visit.xhtml?id=" + visit);
            assertThat(page.locator("main")).containsText("Asked to confirm");
            browser.go(page, "app/patients/view.xhtml?id=" + told.patient);
            Locator card = page.locator("aside section")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Messages"))));
            assertThat(card).containsText("Given up");
            card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("All messages"))
                    .click();
            page.waitForURL(url -> url.contains("list.xhtml?patient=" + told.patient));
            browser.check(page);
            page.locator("[id='state']").selectOption("FAILED");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();
            page.waitForURL(url -> url.contains("state=FAILED"));
            Locator row = page.locator("[id='list:rows'] tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("Check the address in the record");
            assertThat(row).containsText(told.email);
            assertThat(page.locator("[id='list:bulk']")).containsText("1 message was given up");
            button(page, "Give all up for good").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 message is never sent");
            browser.check(page);
            button(page, "No, keep them").click();
            assertThat(button(page, "Send all again")).isVisible();
            row.getByRole(AriaRole.LINK).first().click();
            page.waitForURL(url -> url.contains("messages/view.xhtml"));
            assertThat(page.locator("[id='text']")).containsText("[personal link]");
            browser.check(page);
            button(page, "Send again").click();
            assertThat(page.getByText("The message is sent again.")).isVisible();
            told.until("SENT");
            assertThat(RunningCareQuay.mailroom().mailTo(told.email)).hasSize(2);

            db.updateUnseen(TOMORROW, id);
            JsonNode queued = told.until("QUEUED");
            browser.go(page, "app/messages/view.xhtml?id=" + id);
            db.updateUnseen(TOMORROW, id);
            button(page, "Hold back").click();
            assertThat(page.locator("[data-problems]")).containsText("Somebody saved in between");
            browser.go(page, "app/messages/view.xhtml?id=" + id);
            button(page, "Hold back").click();
            assertThat(page.locator("main")).containsText("Somebody held it back");
            assertThat(button(page, "Hold back")).hasCount(0);
            assertThat(told.until("WITHDRAWN").get("version").asLong())
                    .isGreaterThan(queued.get("version").asLong());
            assertThat(browser.noise()).isEmpty();
        }
    }

    @Test
    void theClinicSaysItInItsOwnWords() throws SQLException {
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("admin@harbor.example");
            browser.go(page, "app/messages/texts.xhtml");
            page.locator("[id='list:rows'] a")
                    .filter(new Locator.FilterOptions().setHasText("Visit moved, Text message, English"))
                    .click();
            page.waitForURL(url -> url.contains("text.xhtml?rule=VISIT_MOVED"));
            browser.check(page);
            Locator body = page.locator("[id='words:body']");
            Locator preview = page.locator("[id='words:preview']");
            body.fill("{dya} {link}");
            assertThat(preview).containsText("There is no field {dya}");
            button(page, "Save text").click();
            assertThat(page.locator("[data-problems]")).containsText("There is no field {dya} in this text");
            body.fill("Moved to {day}");
            button(page, "Save text").click();
            assertThat(page.locator("[id='words:bodyMessage']")).containsText("Put {link}");
            body.fill("Hi {given}: {day}, {time} {link} \uD83D\uDE00");
            assertThat(preview).containsText("Unicode");
            body.fill("Hi {given}: {day}, {time} {link}");
            page.locator("[id='words:to']").fill("555");
            button(page, "Send test").click();
            assertThat(page.locator("[id='words:toMessage']")).containsText("takes text messages");
            page.locator("[id='words:to']").fill("+1 212 555 0177");
            button(page, "Send test").click();
            assertThat(page.getByText("The test was handed in for +1 212 555 0177."))
                    .isVisible();
            org.assertj.core.api.Assertions.assertThat(
                            RunningCareQuay.mailroom().sms().sentTo("+12125550177"))
                    .singleElement()
                    .extracting(SmsGatewayStub.Sent::body)
                    .asString()
                    .startsWith("Hi Maria: ");
            assertThat(preview).containsText("Hi Maria:");
            assertThat(preview).containsText("1 segment");
            assertThat(preview).not().containsText("Unicode");
            button(page, "Save text").click();
            assertThat(page.locator("main")).containsText("Own words");
            assertThat(db.one("select body from message_template where rule = 'VISIT_MOVED' and channel = 'SMS'"))
                    .isEqualTo("Hi {given}: {day}, {time} {link}");
            button(page, "Back to the standard").click();
            browser.check(page);
            button(page, "Yes, use the standard").click();
            assertThat(page.locator("main")).containsText("Standard");
            assertThat(body).hasValue(java.util.regex.Pattern.compile("\\{clinic}: your visit is moved.*"));

            browser.go(page, "app/messages/text.xhtml?rule=RECALL&form=LETTER&language=es");
            assertThat(page.locator("[id='words:sendTest']")).hasCount(0);
            body.fill("Llame al {phone}, {given}. {link}");
            button(page, "Save text").click();
            assertThat(page.locator("[data-problems]")).containsText("There is no field {link} in this text");
            body.fill("a\n".repeat(30));
            button(page, "Save text").click();
            assertThat(page.locator("[id='words:bodyMessage']")).containsText("too many lines for one page");
            body.fill("Llame al {phone}, {given}.");
            assertThat(preview).containsText("Maria.");
            browser.check(page);
            button(page, "Save text").click();
            assertThat(page.locator("main")).containsText("Own words");
            button(page, "Back to the standard").click();
            button(page, "Yes, use the standard").click();
            assertThat(body)
                    .hasValue(java.util.regex.Pattern.compile("Hola, \\{given}:.*", java.util.regex.Pattern.DOTALL));
            assertThat(browser.noise()).isEmpty();
        }
    }

    @Test
    void settingsThatCannotBeAreRefusedAtTheirFields() {
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("admin@harbor.example");
            browser.go(page, "app/messages/settings.xhtml");
            Map.of("sendFrom", "21:00", "graceMinutes", "241", "reminderHours", "soon")
                    .forEach((field, value) ->
                            page.locator("[id='settings:" + field + "']").fill(value));
            button(page, "Save settings").click();
            assertThat(message(page, "reminderHours")).containsText("Write whole hours");
            page.locator("[id='settings:reminderHours']").fill("2, 24 72;24");
            button(page, "Save settings").click();
            assertThat(message(page, "sendUntil")).containsText("later than the start");
            assertThat(message(page, "graceMinutes")).containsText("too small or too large");
            browser.check(page);
            page.locator("[id='settings:sendFrom']").fill("09:00");
            page.locator("[id='settings:graceMinutes']").fill("10");
            button(page, "Save settings").click();
            assertThat(page.getByText("The settings are saved.")).isVisible();
            assertThat(page.locator("[id='settings:reminderHours']")).hasValue("72, 24, 2");
            assertThat(browser.noise()).isEmpty();
        }
    }

    private static Locator message(Page page, String field) {
        return page.locator("[id='settings:" + field + "Message']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
