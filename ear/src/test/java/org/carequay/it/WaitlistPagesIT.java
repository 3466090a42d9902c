package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The staff puts somebody on the list and offers a time; the patient answers by the link, or in the portal. */
@ExtendWith(RunningCareQuay.class)
class WaitlistPagesIT {
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2} [AP]M");
    private static final Pattern OFFERS = Pattern.compile("Offer a time now|New link");

    @Test
    void fromTheListToTheAnswerByLink() throws Exception {
        Waiting waiting = new Waiting("10:00", false);
        String patient = waiting.clinic.patient();
        JsonNode record = waiting.clinic
                .frontDesk
                .get("/v1/patients/" + patient)
                .expect(200)
                .body();
        String family = record.at("/name/family").asText();
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("frontdesk@eastside.example");
            browser.go(page, "app/schedule/waitlist-entry.xhtml?patient=" + patient);
            page.locator("[id='wish:visitType']").selectOption(waiting.type);
            page.locator("[id='wish:earliest']").fill("09:30");
            page.locator("[id='wish:note']").fill("Calls from work");
            // So that no timer is quicker than this test.
            page.locator("[id='wish:from']").fill(waiting.monday.plusDays(1).toString());
            page.locator("[id='wish:save']").click();
            page.waitForURL(url -> url.contains("waitlist.xhtml"));
            browser.go(page, "app/schedule/waitlist.xhtml?type=" + waiting.type);
            Locator row =
                    page.locator("[id='list:table'] tbody tr").filter(new Locator.FilterOptions().setHasText(family));
            assertThat(row).containsText("Calls from work");
            row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Change"))
                    .click();
            page.locator("[id='wish:from']").fill("");
            page.locator("[id='wish:save']").click();
            page.waitForURL(url -> url.contains("waitlist.xhtml"));
            String list = "app/schedule/waitlist.xhtml?type=" + waiting.type;
            Locator link = page.locator("[id='list:link']");
            // The timer may offer it in between: then the button has nothing to offer, and the next one gives the offer
            // a link.
            Awaitility.await().pollInSameThread().atMost(Waiting.SOON).until(() -> {
                browser.go(page, list);
                row.getByRole(AriaRole.BUTTON)
                        .filter(new Locator.FilterOptions().setHasText(OFFERS))
                        .click();
                Browser.settle(page);
                return link.isVisible();
            });
            assertThat(row).containsText("Held until");
            browser.check(page);
            String address = link.inputValue();

            Page nobody = browser.window();
            nobody.navigate(address);
            browser.check(nobody);
            assertThat(nobody.content())
                    .doesNotContain(family)
                    .doesNotContain(waiting.word)
                    .doesNotContain("Eastside");
            answer(nobody, "1901-02-03");
            assertThat(nobody.getByText("Tries left: 4")).isVisible();
            answer(nobody, record.get("birthDate").asText());
            assertThat(nobody.locator("main")).containsText("with Zz Wait " + waiting.word);
            assertThat(nobody.locator("main")).containsText("9:30");
            assertThat(nobody.content()).doesNotContain(family);
            browser.check(nobody);
            nobody.locator("[id='offer:accept']").click();
            assertThat(nobody.getByText("You are booked")).isVisible();
            nobody.navigate(address);
            assertThat(nobody.getByText("This offer was accepted")).isVisible();
            // The window of the staff has heard of it.
            assertThat(row).hasCount(0);
            assertThat(browser.noise()).isEmpty();
        }
    }

    @Test
    void afterFiveWrongBirthDatesTheLinkIsDead() throws Exception {
        Waiting waiting = new Waiting("09:30", false);
        String entry = waiting.waits(waiting.clinic.patient(), Map.of());
        String address = waiting.offered(entry).get("link").asText();
        try (Browser browser = Browser.open()) {
            Page nobody = browser.window();
            nobody.navigate(address);
            for (int left = 4; left > 0; left--) {
                answer(nobody, "1901-02-03");
                assertThat(nobody.getByText("Tries left: " + left)).isVisible();
            }
            answer(nobody, "1901-02-03");
            assertThat(nobody.getByText("This link does not work any more").first())
                    .isVisible();
            nobody.navigate(address);
            assertThat(nobody.locator("h2")).hasText("This link does not work any more");
            assertThat(nobody.locator("[id='offer:birthDate']")).hasCount(0);
            nobody.navigate(address.replaceFirst("t=.*", "t=unknown"));
            assertThat(nobody.locator("h2")).hasText("This link does not work any more");
        }
        assertThat(waiting.get(entry).get("status").asText()).isEqualTo("offered");
    }

    /** With the patient on the phone. */
    @Test
    void theStaffChoosesATimeAndAcceptsItForThePatient() throws Exception {
        Waiting waiting = new Waiting("13:00", false);
        String entry = waiting.waits(waiting.clinic.patient(), Map.of());
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("frontdesk@eastside.example");
            Locator row = page.locator("[id='list:table'] tbody tr");
            Locator times = page.locator("[id='choose'] li");
            AtomicReference<String> chosen = new AtomicReference<>();
            Locator link = page.locator("[id='list:link']");
            Awaitility.await().pollInSameThread().atMost(Waiting.SOON).until(() -> {
                browser.go(page, "app/schedule/waitlist.xhtml?type=" + waiting.type);
                Locator decline = act(row, "Decline");
                if (decline.isVisible()) {
                    // The timer was quicker: that time is not offered again.
                    decline.click();
                    Browser.settle(page);
                    return false;
                }
                act(row, "Choose a time").click();
                assertThat(times.first()).isVisible();
                if (chosen.get() == null) {
                    // Not each time, or the timer would always be quicker.
                    browser.check(page);
                }
                chosen.set(CLOCK.matcher(times.last().textContent())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group());
                times.last().getByRole(AriaRole.BUTTON).click();
                Browser.settle(page);
                return link.isVisible();
            });
            assertThat(times.first()).isHidden();
            assertThat(row).containsText(chosen.get());
            assertThat(row).containsText("Held until");
            assertThat(Instant.parse(waiting.get(entry).at("/offer/start").asText())
                            .atZone(Waiting.NEW_YORK)
                            .format(DateTimeFormatter.ofPattern("h:mm a", Locale.US)))
                    .isEqualTo(chosen.get());

            act(row, "Accept").click();
            assertThat(page.getByText("Booked for").first()).isVisible();
            assertThat(row.filter(new Locator.FilterOptions().setHasText(chosen.get())))
                    .hasCount(0);
            assertThat(browser.noise()).isEmpty();
        }
        assertThat(waiting.get(entry).get("status").asText()).isEqualTo("booked");
    }

    private static Locator act(Locator row, String name) {
        return row.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void aPatientAnswersInThePortal() throws Exception {
        Waiting waiting = new Waiting("09:30", false);
        String patient = RunningCareQuay.db()
                .one(
                        "select p.patient_id from portal_patient p join account a on a.id = p.account_id join login l on l.id = a.login_id"
                                + " where l.email = 'patient@eastside.example'");
        waiting.offered(waiting.waits(patient, Map.of()));
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("patient@eastside.example");
            browser.go(page, "portal/home.xhtml");
            Locator held =
                    page.locator("section").filter(new Locator.FilterOptions().setHasText("Zz Wait " + waiting.word));
            assertThat(held).containsText("A time is held for you");
            browser.check(page);
            held.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                    .click();
            assertThat(page.getByText("A time is held for you")).hasCount(0);
            assertThat(page.locator("main")).containsText("Zz Wait " + waiting.word);
            assertThat(browser.noise()).isEmpty();
        }
    }

    private static void answer(Page page, String birthDate) {
        page.locator("[id='offer:birthDate']").fill(birthDate);
        button(page, "Show").click();
        Browser.settle(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
