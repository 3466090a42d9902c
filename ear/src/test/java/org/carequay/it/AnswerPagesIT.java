package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever has the link of a message answers without signing in, but not without knowing the birth date. */
@ExtendWith(RunningCareQuay.class)
class AnswerPagesIT {
    private static final Pattern LINK = Pattern.compile("(?:visit|recall)\\.xhtml\\?t=[\\w-]+");

    private static final int NOTICE_HOURS = 48;

    @RegisterExtension
    final Browser browser = new Browser();

    private final Db db = RunningCareQuay.db();

    private static String linkOfLastMail(Told told, int mails) {
        Mailroom mailroom = RunningCareQuay.mailroom();
        Awaitility.await()
                .atMost(Told.SOON)
                .until(() -> mailroom.mailTo(told.email).size() == mails);
        Matcher link = LINK.matcher(Mailroom.text(mailroom.mailTo(told.email).get(mails - 1)));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static void say(Page page, String birthDate) {
        page.locator("[id='visit:birthDate']").fill(birthDate);
        page.locator("[id='visit:open']").click();
    }

    @Test
    void theVisitIsConfirmedPutOffAndCancelledWithTheLink() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.toldOf(70);
        String link = linkOfLastMail(told, 1);
        Page page = browser.window();
        browser.go(page, link);
        assertThat(page.locator("main")).not().containsText("9:00");
        say(page, "1984-02-28");
        assertThat(page.locator("[data-problems]")).containsText("Tries left: 4");
        say(page, told.birthDate.toString());
        assertThat(page.locator("[id='visit:panel']")).containsText("9:00");
        browser.check(page);

        page.locator("[id='visit:confirm']").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("we expect you");
        assertThat(answer(visit)).isEqualTo("BOOKED CONFIRMED LINK");
        page.locator("[id='visit:otherTime']").click();
        assertThat(page.locator("[id='visit:panel']")).containsText("We will call you");
        assertThat(answer(visit)).isEqualTo("BOOKED DECLINED LINK");
        page.locator("[id='visit:cancel']").click();
        page.locator("[id='visit:no']").click();
        assertThat(answer(visit)).startsWith("BOOKED");
        page.locator("[id='visit:cancel']").click();
        page.locator("[id='visit:yes']").click();
        assertThat(page.locator("[id='visit:panel']")).containsText("is cancelled");
        assertThat(answer(visit)).startsWith("CANCELLED");
        browser.check(page);
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void aLinkToAnotherTimeOrWithTooManyWrongDatesIsOver() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.toldOf(71);
        String old = linkOfLastMail(told, 1);
        told.move(visit, told.at(71, 11));
        told.rest(visit);
        told.day(visit);
        String newer = linkOfLastMail(told, 2);
        Page page = browser.window();
        browser.go(page, old);
        assertThat(page.locator("h2")).containsText("out of date");

        browser.go(page, newer);
        for (int left = 4; left >= 1; left--) {
            say(page, "1990-01-0" + left);
            assertThat(page.locator("[data-problems]")).containsText("Tries left: " + left);
        }
        say(page, "1990-01-01");
        assertThat(page.locator("[data-problems]")).containsText("does not work any more");
        browser.go(page, newer);
        assertThat(page.locator("h2")).containsText("does not work any more");
        browser.go(page, newer.substring(0, newer.length() - 1) + "_");
        assertThat(page.locator("h2")).containsText("does not work any more");
        assertThat(answer(visit)).startsWith("BOOKED");
    }

    @Test
    void aRecallIsAnsweredWithItsLinkAndStaffIsToldToCall() throws Exception {
        Recalled mary = new Recalled("EMAIL");
        mary.add(mary.kind(null));
        mary.visited(31);
        mary.run();
        JsonNode recall = mary.only();
        mary.told.day(recall.get("id").asText());
        String link = linkOfLastMail(mary.told, 1);
        Page page = browser.window();
        browser.go(page, link);
        assertThat(page.locator("main")).not().containsText("next visit at");
        page.locator("[id='recall:birthDate']").fill("1984-02-28");
        page.locator("[id='recall:open']").click();
        assertThat(page.locator("[data-problems]")).containsText("Tries left: 4");
        page.locator("[id='recall:birthDate']").fill(mary.told.birthDate.toString());
        page.locator("[id='recall:open']").click();
        assertThat(page.locator("[id='recall:panel']")).containsText("It is time to arrange your next visit");
        browser.check(page);
        page.locator("[id='recall:when']").fill("After 5");
        page.locator("[id='recall:callMe']").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("We will call you");
        JsonNode asked = mary.only();
        assertThat(asked.get("call").asBoolean()).isTrue();
        assertThat(asked.hasNonNull("nextContactOn")).as("the ladder goes on").isFalse();
        assertThat(contacts(asked)).isEqualTo("LINK WANTS_CALL After 5");
        assertThat(notices(asked)).isEqualTo("1 waits");
        page.locator("[id='recall:decline']").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Thank you for telling us");
        assertThat(mary.only().get("reason").asText()).isEqualTo("DECLINED");
        assertThat(notices(asked)).isEqualTo("1 done");

        browser.go(page, link.substring(0, link.length() - 1) + "_");
        assertThat(page.locator("h2")).containsText("does not work any more");
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void aTimeIsBookedWithTheLinkOfARecallOnce() throws Exception {
        Recalled mary = new Recalled("EMAIL");
        mary.add(mary.kind(mary.told.own.visitType));
        mary.visited(31);
        Told john = new Told("EMAIL", "EMAIL");
        mary.visitedBy(john.patient, 31);
        mary.run();
        JsonNode recall = mary.only();
        mary.told.day(recall.get("id").asText());
        john.day(recallOf(john));
        String link = linkOfLastMail(mary.told, 1);
        assertThat(shown(link, mary.told).locator("main")).not().containsText("Choose a time");
        mary.told.own.online(mary.clinic, NOTICE_HOURS);

        Page first = opened(link, mary.told);
        Page second = opened(link, mary.told);
        Page other = opened(linkOfLastMail(john, 1), john);
        assertThat(first.locator("main")).containsText("Choose a time");
        browser.check(first);
        first.getByRole(AriaRole.BUTTON, named("Later days")).click();
        assertThat(first.getByRole(AriaRole.BUTTON, named("From the start"))).isVisible();
        first.getByRole(AriaRole.BUTTON, named("From the start")).click();
        Locator times = first.locator("[id$=':take']");
        assertThat(first.getByRole(AriaRole.BUTTON, named("From the start"))).hasCount(0);
        times.first().click();
        assertThat(first.getByRole(AriaRole.ALERT)).containsText("with " + mary.told.own.name);
        browser.check(first);
        second.locator("[id$=':take']").nth(1).click();
        other.locator("[id$=':take']").first().click();
        assertThat(second.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(other.getByRole(AriaRole.ALERT)).isVisible();

        book(first);
        assertThat(first.getByRole(AriaRole.STATUS)).containsText("Your visit is booked");
        browser.check(first);
        book(second);
        assertThat(second.getByRole(AriaRole.STATUS)).containsText("Your visit is booked");
        assertThat(db.one(
                        "select count(*) || ' ' || bool_and(start_at >= now() + interval '47 hours') from appointment where patient_id = ?::uuid and status = 'BOOKED'",
                        mary.patient()))
                .as("one visit, not before the notice of its kind")
                .isEqualTo("1 true");
        book(other);
        assertThat(other.locator("[data-problems]")).containsText("has just been taken");
        assertThat(other.locator("main")).containsText("Choose a time");
        assertThat(db.one(
                        "select count(*) from appointment where patient_id = ?::uuid and status = 'BOOKED'",
                        john.patient))
                .isEqualTo("0");

        JsonNode booked = mary.only();
        String visit = booked.get("appointment").asText();
        assertThat(booked.get("state").asText()).isEqualTo("SCHEDULED");
        assertThat(contacts(booked)).isEqualTo("LINK BOOKED");
        assertThat(db.one("select kind from staff_notice where subject_id = ?::uuid", visit))
                .isEqualTo("OFFER_ACCEPTED");
        mary.told.rest(visit);
        mary.told.day(visit);
        linkOfLastMail(mary.told, 2);
        mary.told.cancel(visit);
        browser.go(second, link);
        assertThat(second.locator("main")).containsText("There is nothing left to answer");
        assertThat(browser.noise()).isEmpty();
    }

    private Page opened(String link, Told told) {
        Page page = shown(link, told);
        assertThat(page.locator("main")).containsText("Choose a time");
        return page;
    }

    private Page shown(String link, Told told) {
        Page page = browser.window();
        browser.go(page, link);
        page.locator("[id='recall:birthDate']").fill(told.birthDate.toString());
        page.locator("[id='recall:open']").click();
        assertThat(page.locator("[id='recall:birthDate']")).hasCount(0);
        return page;
    }

    private static void book(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Yes, book it")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private String recallOf(Told told) throws Exception {
        return db.one("select id from recall where patient_id = ?::uuid", told.patient);
    }

    private String contacts(JsonNode recall) throws Exception {
        return db.one(
                "select concat_ws(' ', way, outcome, note) from recall_contact where recall_id = ?::uuid order by at desc limit 1",
                recall.get("id").asText());
    }

    private String notices(JsonNode recall) throws Exception {
        return db.one(
                "select count(*) || case when bool_or(done_at is null) then ' waits' else ' done' end from staff_notice where subject_id = ?::uuid",
                recall.get("id").asText());
    }

    private String answer(String visit) throws Exception {
        return db.one(
                "select concat_ws(' ', status, confirmation, confirmation_channel) from appointment where id = ?::uuid",
                visit);
    }
}
