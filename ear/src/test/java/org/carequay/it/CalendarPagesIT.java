package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The calendar in the browser: visits moved by mouse and by keyboard, and what others do seen without reloading. */
@ExtendWith(RunningCareQuay.class)
class CalendarPagesIT {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String DESK = "frontdesk@eastside.example";
    private static final int FAR_AHEAD = 90;
    private final Clinic clinic = new Clinic("eastside");
    private final String visitType = clinic.visitType(false).get("id").asText();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aVisitIsMovedAndStretchedAndATakenTimeIsRefused() {
        // A day on which nobody else has visits: a neighbour's block may lie where the hand takes hold.
        int ahead = FAR_AHEAD + 70 + ThreadLocalRandom.current().nextInt(60);
        List<JsonNode> slots = clinic.slots(visitType, ahead, 20);
        JsonNode visit = book(withFreeHoursAfter(slots, 1, 3, 4));
        Instant start = start(visit);
        JsonNode other = book(slotAt(slots, start.plus(Duration.ofHours(3))));
        Page page = browser.signedIn(DESK);
        browser.go(page, "app/schedule/calendar.xhtml?day=" + day(visit));

        drag(page, block(page, visit), 60);
        assertThat(page.locator(".ui-growl")).containsText("–");
        assertThat(start(now(visit))).isEqualTo(start.plus(Duration.ofHours(1)));
        assertThat(page.locator(".cq-cal-visit[data-visit='" + id(visit) + "'][data-version='2']"))
                .hasCount(1);

        drag(page, block(page, visit), 120);
        assertThat(page.locator("[data-problems]")).containsText("That time is taken: Provider");
        assertThat(start(now(visit))).isEqualTo(start.plus(Duration.ofHours(1)));
        assertThat(block(page, visit)).hasAttribute("data-version", "2");

        // The picture is drawn anew while the hand holds the visit, as when somebody else books just then.
        drag(page, block(page, visit).locator(".cq-cal-grip"), 30, () -> redrawn(page));
        assertThat(block(page, visit)).hasAttribute("data-version", "3");
        assertThat(Duration.between(start(now(visit)), end(now(visit))))
                .isEqualTo(Duration.between(start(visit), end(visit)).plusMinutes(30));
        browser.check(page);

        reschedule(other, start.plus(Duration.ofHours(4)));
        page.evaluate(
                "([id, day]) => window.cqCalendarDrop([{name: 'id', value: id}, {name: 'version', value: '1'},"
                        + " {name: 'day', value: day}, {name: 'minute', value: '600'}])",
                List.of(id(other), day(other)));
        assertThat(page.locator("[data-problems]")).containsText("Somebody else has changed this visit");
        assertThat(start(now(other))).isEqualTo(start.plus(Duration.ofHours(4)));
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void theKeyboardDoesWhatTheMouseDoes() {
        JsonNode visit = book(clinic.slots(visitType, FAR_AHEAD + 10, 20).get(0));
        Page page = browser.signedIn(DESK);
        browser.go(page, "app/schedule/calendar.xhtml?view=week&day=" + day(visit));

        block(page, visit).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#visitCard")).isVisible();
        browser.check(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#visitCard")).isHidden();
        assertThat(block(page, visit)).isFocused();

        page.keyboard().press("m");
        assertThat(page.locator("[id='card:start']")).isVisible();
        browser.check(page);
        page.locator("[id='card:end']").fill("0");
        page.keyboard().press("Enter");
        assertThat(page.locator("#visitCard")).containsText("5 minutes");
        Instant later = start(visit).plus(Duration.ofHours(2));
        page.locator("[id='card:end']").fill("45");
        page.locator("[id='card:start']")
                .fill(DateTimeFormatter.ofPattern("HH:mm").format(later.atZone(ZONE)));
        page.keyboard().press("Enter");
        assertThat(page.locator("#visitCard")).isHidden();
        assertThat(start(now(visit))).isEqualTo(later);
        assertThat(end(now(visit))).isEqualTo(later.plus(Duration.ofMinutes(45)));

        for (String view : List.of("month", "rooms", "day")) {
            page.navigate(RunningCareQuay.server().baseUrl() + "/app/schedule/calendar.xhtml?colour=status&view=" + view
                    + "&day=" + day(visit));
            browser.check(page);
            // A day of a month shows only as many visits as its cell holds.
            if (!view.equals("month")) {
                assertThat(block(page, visit).first()).isVisible();
            }
        }
        page.keyboard().press("]");
        page.waitForURL("**day=" + LocalDate.parse(day(visit)).plusDays(1) + "*");
        String room = visit.get("resources").get(0).asText();
        browser.go(page, "app/schedule/calendar.xhtml?view=rooms&day=" + day(visit));
        page.locator(".cq-cal-column:has([data-room='" + room + "']) .cq-cal-add")
                .press("Enter");
        page.waitForURL("**/app/schedule/book.xhtml?day=*&room=" + room);
        browser.check(page);
        JsonNode booked = bookFrom(page, room);
        assertThat(booked.get("resources").toString()).contains(room);
        assertThat(Duration.between(start(booked), end(booked))).isEqualTo(Duration.ofMinutes(40));
        assertThat(browser.noise()).isEmpty();
    }

    /** Goes on from the place of a room: the patient, the kind of visit, another length, the first free time. */
    private JsonNode bookFrom(Page page, String room) {
        String patient = clinic.patient();
        page.navigate(page.url() + "&patient=" + patient);
        assertThat(page.locator("[id='book:room']")).hasValue(room);
        page.locator("[id='book:visitType']").selectOption(visitType);
        assertThat(page.locator("[id='book:minutes']"))
                .hasValue(clinic.visitType(false).get("minutes").asText());
        page.locator("[id='book:minutes']").fill("4");
        page.locator("[id='book:save']").click();
        assertThat(page.locator("[id='book:minutesMessage']")).containsText("5 minutes");
        page.locator("[id='book:minutes']").fill("40");
        page.locator("[id='book:minutes']").press("Tab");
        page.locator(".cq-slots button").first().click();
        assertThat(page.locator("[id='book:time']")).not().hasValue("");
        browser.check(page);
        page.locator("[id='book:save']").click();
        page.waitForURL("**/app/schedule/calendar.xhtml?day=*");
        return Clinic.items(clinic.frontDesk
                        .get("/v1/appointments?patient=" + patient)
                        .expect(200)
                        .body())
                .get(0);
    }

    @Test
    void whatOthersDoIsSeenWithoutReloadingInTheirClinicAndNowhereElse() {
        JsonNode slot = clinic.slots(visitType, FAR_AHEAD + 20, 20).get(0);
        String day = day(slot);
        List<String> told = new CopyOnWriteArrayList<>();
        List<String> toldElsewhere = new CopyOnWriteArrayList<>();
        AtomicInteger closed = new AtomicInteger();
        Page here = watching(DESK, day, told, closed);
        Page elsewhere = watching("frontdesk@harbor.example", day, toldElsewhere, new AtomicInteger());

        JsonNode visit = book(slot);

        assertThat(block(here, visit)).isVisible();
        clinic.frontDesk
                .post("/v1/appointments/" + id(visit) + "/cancel", Map.of("party", "CLINIC", "reason", "Test"))
                .expect(200);
        assertThat(block(here, visit)).hasCount(0);
        assertThat(told).isNotEmpty().allMatch(text -> text.equals("{\"days\":[\"" + day + "\"]}"));
        Browser.settle(elsewhere);
        assertThat(toldElsewhere).isEmpty();
        assertThat(browser.noise()).isEmpty();

        Page second = browser.signedIn(DESK);
        browser.go(second, "app/dashboard.xhtml");
        second.evaluate("() => document.getElementById('session:out').click()");
        here.waitForCondition(() -> closed.get() > 0);
    }

    @Test
    void onlyOurOwnPagesAndOnlyWhoMayReadTheScheduleConnect() {
        Page desk = browser.signedIn(DESK);
        Page attorney = browser.signedIn("attorney@lopez.example");
        String own = RunningCareQuay.server().baseUrl().replaceAll("/carequay$", "");

        assertThat(asked(desk, "https://elsewhere.example")).isEqualTo(403);
        assertThat(asked(desk, own.replaceAll(":[0-9]+$", ":1"))).isEqualTo(403);
        assertThat(asked(desk, "null")).isEqualTo(403);
        assertThat(asked(attorney, own)).isEqualTo(403);
        assertThat(asked(browser.window(), own)).isEqualTo(401);
        assertThat(asked(desk, own)).isNotIn(401, 403);
    }

    /** The answer to a page of that origin that asks for the live connection. */
    private static int asked(Page page, String origin) {
        return page.context()
                .request()
                .get(
                        RunningCareQuay.server().baseUrl() + "/live/schedule",
                        RequestOptions.create().setHeader("Origin", origin).setMaxRedirects(0))
                .status();
    }

    private Page watching(String who, String day, List<String> told, AtomicInteger closed) {
        Page page = browser.signedIn(who);
        page.onWebSocket(socket -> {
            socket.onFrameReceived(frame -> told.add(frame.text()));
            socket.onClose(gone -> closed.incrementAndGet());
        });
        browser.go(page, "app/schedule/calendar.xhtml?day=" + day);
        assertThat(page.locator("[data-live=on]")).isVisible();
        return page;
    }

    private static void redrawn(Page page) {
        page.evaluate("() => document.querySelector('[data-calendar]').dataset.old = 'true'");
        page.evaluate("() => window.cqCalendarLook()");
        assertThat(page.locator("[data-calendar]:not([data-old])")).hasCount(1);
    }

    private static void drag(Page page, Locator what, int minutes) {
        drag(page, what, minutes, () -> {});
    }

    /** Drags by that many minutes, in the steps in which a hand does; {@code midway} happens while it is held. */
    private static void drag(Page page, Locator what, int minutes, Runnable midway) {
        what.evaluate("visit => visit.scrollIntoView({ block: 'center' })");
        BoundingBox box = box(what);
        double left = box.width / 2;
        double top = Math.min(4, box.height / 2);
        // Takes hold only of what lies still and is not covered.
        what.hover(new Locator.HoverOptions().setPosition(left, top));
        box = box(what);
        double height = (double) page.evaluate("() => { const b = document.querySelector('.cq-cal-body');"
                + " return b.getBoundingClientRect().height"
                + " / Number(getComputedStyle(b).getPropertyValue('--cal-minutes')); }");
        double x = box.x + left;
        double y = box.y + top;
        page.mouse().down();
        page.mouse().move(x, y + minutes * height / 2, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
        midway.run();
        page.mouse().move(x, y + minutes * height, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
        Browser.settle(page);
    }

    /** Where it is; asked again when the picture was drawn anew in that moment. */
    private static BoundingBox box(Locator what) {
        BoundingBox box = what.boundingBox();
        return box == null ? box(what) : box;
    }

    private static Locator block(Page page, JsonNode visit) {
        return page.locator(".cq-cal-visit[data-visit='" + id(visit) + "']");
    }

    private JsonNode book(JsonNode slot) {
        return clinic.frontDesk
                .post("/v1/appointments", clinic.booking(clinic.patient(), null, visitType, slot))
                .expect(201)
                .body();
    }

    /** A slot after which those hours are free, too, whoever else has booked meanwhile. */
    private static JsonNode withFreeHoursAfter(List<JsonNode> slots, int... hours) {
        return slots.stream()
                .filter(slot -> IntStream.of(hours).allMatch(after -> slots.stream()
                        .anyMatch(other -> start(other).equals(start(slot).plus(Duration.ofHours(after))))))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode slotAt(List<JsonNode> slots, Instant start) {
        return slots.stream()
                .filter(slot -> start(slot).equals(start))
                .findFirst()
                .orElseThrow();
    }

    private void reschedule(JsonNode visit, Instant to) {
        clinic.frontDesk
                .post("/v1/appointments/" + id(visit) + "/reschedule", Map.of("start", to.toString()))
                .expect(200);
    }

    private JsonNode now(JsonNode visit) {
        return clinic.frontDesk.get("/v1/appointments/" + id(visit)).expect(200).body();
    }

    private static String id(JsonNode visit) {
        return visit.get("id").asText();
    }

    private static String day(JsonNode visit) {
        return LocalDate.ofInstant(start(visit), ZONE).toString();
    }

    private static Instant start(JsonNode visit) {
        return Instant.parse(visit.get("start").asText());
    }

    private static Instant end(JsonNode visit) {
        return Instant.parse(visit.get("end").asText());
    }
}
