package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Marks a body chart as physicians do: on the canvas, by keyboard, and while the connection is away. */
@ExtendWith(RunningCareQuay.class)
class BodyChartPagesIT {
    private static final Duration DRAWN = Duration.ofSeconds(10);
    private static final String PHYSICIAN = "physician@eastside.example";
    /** Where the boxes of front and back begin, and how wide the picture of the body is, in units of the boxes. */
    private static final int[] BEGIN = {-24, 352};

    private static final int ALL = 1192;
    private static final int WIDTH = 400;
    private static final int HEIGHT = 800;
    private static final int HEAD = 40;

    /** How much of that colour (red, green, blue) is around a place of the drawn canvas. */
    private static final String COLOURED =
            """
            ([x, y, red, green, blue]) => {
              const canvas = document.querySelector('.cq-bc-canvas .lower-canvas');
              const scale = canvas.width / canvas.getBoundingClientRect().width;
              const { data } = canvas.getContext('2d').getImageData(x * scale - 20, y * scale - 20, 40, 40);
              let found = 0;
              for (let i = 0; i < data.length; i += 4) {
                if (Math.abs(data[i] - red) + Math.abs(data[i + 1] - green) + Math.abs(data[i + 2] - blue) < 12) found++;
              }
              return found;
            }""";

    private final Clinic clinic = new Clinic("eastside");

    @RegisterExtension
    final Browser browser = new Browser();

    private JsonNode opened(Page page) {
        JsonNode encounter = clinic.encounter();
        browser.go(page, "app/encounters/edit.xhtml?id=" + encounter.get("id").asText());
        page.locator(".cq-bc-editor").scrollIntoViewIfNeeded();
        assertThat(page.locator(".cq-bc-canvas .upper-canvas")).isVisible();
        return encounter;
    }

    private static BoundingBox canvas(Page page) {
        page.locator(".cq-bc-editor").evaluate("element => element.scrollIntoView()");
        return page.locator(".cq-bc-canvas .upper-canvas").boundingBox();
    }

    /** Where a place (0 to 1) of the view at that position is on the canvas. */
    private static double[] at(BoundingBox canvas, int position, double x, double y) {
        double zoom = canvas.width / ALL;
        return new double[] {(BEGIN[position] + x * WIDTH) * zoom, (HEAD + y * HEIGHT) * zoom};
    }

    private static void click(Page page, int position, double x, double y) {
        BoundingBox canvas = canvas(page);
        double[] place = at(canvas, position, x, y);
        page.mouse().click(canvas.x + place[0], canvas.y + place[1]);
    }

    private static long coloured(Page page, double[] place, int red, int green, int blue) {
        return ((Number) page.evaluate(COLOURED, List.of(place[0], place[1], red, green, blue))).longValue();
    }

    private static Locator state(Page page, String state) {
        return page.locator(".cq-bc-state[data-state=" + state + "]");
    }

    private JsonNode chart(JsonNode encounter) {
        return clinic.physician
                .get("/v1/encounters/" + encounter.get("id").asText() + "/body-chart")
                .expect(200)
                .body();
    }

    private static void chooseSymptom(Page page, String name) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name))
                .check();
    }

    @Test
    void what_is_marked_by_pointer_and_by_keyboard_is_there_after_reloading() {
        Page page = browser.signedIn(PHYSICIAN);
        JsonNode encounter = opened(page);
        click(page, 0, 0.3, 0.22);
        assertThat(page.locator(".cq-bc-rows li")).hasCount(1);
        page.getByLabel("Radiates to").selectOption("palm");
        draw(page);
        byKeyboard(page);
        assertThat(state(page, "saved")).isVisible();
        browser.check(page);
        check(chart(encounter));
        page.reload();
        Browser.settle(page);
        assertThat(page.locator(".cq-bc-rows li")).hasCount(3);
        BoundingBox canvas = canvas(page);
        assertThat(page.locator(".cq-bc-canvas .lower-canvas")).isVisible();
        Awaitility.await("the mark is drawn").pollInSameThread().atMost(DRAWN).untilAsserted(() -> assertThat(
                        coloured(page, at(canvas, 0, 0.3, 0.22), 0xd1, 0x49, 0x5b))
                .isGreaterThan(40));
        assertThat(coloured(page, at(canvas, 0, 0.5, 0.3), 0xd1, 0x49, 0x5b)).isZero();
        assertThat(browser.noise()).isEmpty();
    }

    private static void draw(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Draw").setExact(true))
                .click();
        BoundingBox canvas = canvas(page);
        double[] from = at(canvas, 1, 0.5, 0.3);
        double[] to = at(canvas, 1, 0.52, 0.4);
        page.mouse().move(canvas.x + from[0], canvas.y + from[1]);
        page.mouse().down();
        page.mouse()
                .move(
                        canvas.x + to[0],
                        canvas.y + to[1],
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(12));
        page.mouse().up();
        assertThat(page.locator(".cq-bc-rows li")).hasCount(2);
    }

    private static void byKeyboard(Page page) {
        page.getByLabel("Region").focus();
        page.keyboard().type("Lumbar");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cq-bc-editor [role=status]")).hasText("Pain added: Lumbar spine, severity 5.");
        page.locator("input[type=range]").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".cq-bc-row[aria-pressed=true]")).containsText("Pain 7: Lumbar spine");
    }

    private static void check(JsonNode chart) {
        JsonNode shoulder = chart.get("marks").get(0);
        assertThat(shoulder.get("region").asText()).isEqualTo("shoulder-front");
        assertThat(shoulder.get("laterality").asText()).isEqualTo("RIGHT");
        assertThat(shoulder.get("radiatesTo").asText()).isEqualTo("palm");
        assertThat(shoulder.get("x").asDouble()).isCloseTo(0.3, Offset.offset(0.01));
        JsonNode spine = chart.get("marks").get(1);
        assertThat(spine.get("region").asText()).isEqualTo("lumbar-spine");
        assertThat(spine.get("severity").asInt()).isEqualTo(7);
        assertThat(chart.get("strokes").get(0).get("view").asText()).isEqualTo("BACK");
        assertThat(chart.get("strokes").get(0).get("points").size()).isGreaterThan(3);
    }

    @Test
    void marks_are_moved_and_radiate_by_pointer_and_a_hand_is_marked_by_touch() {
        Page page = browser.signedIn(PHYSICIAN);
        JsonNode encounter = opened(page);
        click(page, 0, 0.3, 0.22);
        assertThat(page.locator(".cq-bc-rows li")).hasCount(1);
        pull(page, new double[] {0.3, 0.22}, new double[] {0.5, 0.3});
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Radiates").setExact(true))
                .click();
        pull(page, new double[] {0.5, 0.3}, new double[] {0.3, 0.22});
        assertThat(page.getByLabel("Radiates to")).hasValue("shoulder-front");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Mark").setExact(true))
                .click();
        page.getByLabel("Show", new Page.GetByLabelOptions().setExact(true)).selectOption("HAND");
        tap(page, 0.38, 0.34);
        assertThat(page.locator(".cq-bc-rows li")).hasCount(2);
        assertThat(state(page, "saved")).isVisible();

        JsonNode marks = chart(encounter).get("marks");
        assertThat(marks.get(0).get("x").asDouble()).isCloseTo(0.5, Offset.offset(0.02));
        assertThat(marks.get(0).get("region").asText()).isNotEqualTo("shoulder-front");
        assertThat(marks.get(0).get("radiatesTo").asText()).isEqualTo("shoulder-front");
        assertThat(marks.get(1).get("view").asText()).isEqualTo("HAND");
        assertThat(browser.noise()).isEmpty();
    }

    /** From one place of the front to another, with the button held. */
    private static void pull(Page page, double[] from, double[] to) {
        BoundingBox canvas = canvas(page);
        double[] begin = at(canvas, 0, from[0], from[1]);
        double[] end = at(canvas, 0, to[0], to[1]);
        page.mouse().move(canvas.x + begin[0], canvas.y + begin[1]);
        page.mouse().down();
        page.mouse()
                .move(
                        canvas.x + end[0],
                        canvas.y + end[1],
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    /** A finger on that part of the canvas, as the browser tells of fingers. */
    private static void tap(Page page, double x, double y) {
        BoundingBox canvas = canvas(page);
        CDPSession touch = page.context().newCDPSession(page);
        JsonObject at = new JsonObject();
        at.addProperty("x", canvas.x + x * canvas.width);
        at.addProperty("y", canvas.y + y * canvas.height);
        JsonArray one = new JsonArray();
        one.add(at);
        JsonObject down = new JsonObject();
        down.addProperty("type", "touchStart");
        down.add("touchPoints", one);
        JsonObject up = new JsonObject();
        up.addProperty("type", "touchEnd");
        up.add("touchPoints", new JsonArray());
        touch.send("Input.dispatchTouchEvent", down);
        touch.send("Input.dispatchTouchEvent", up);
        touch.detach();
    }

    @Test
    void a_dropped_connection_loses_nothing() {
        Page page = browser.signedIn(PHYSICIAN);
        JsonNode encounter = opened(page);
        page.route("**/edit.xhtml**", route -> route.abort());
        click(page, 0, 0.3, 0.22);
        assertThat(state(page, "failed")).isVisible();
        assertThat(chart(encounter).get("version").asLong()).isZero();
        page.unroute("**/edit.xhtml**");
        assertThat(state(page, "saved")).isVisible();
        assertThat(chart(encounter).get("marks")).hasSize(1);
    }

    @Test
    void undoing_takes_back_and_redoing_brings_again() {
        Page page = browser.signedIn(PHYSICIAN);
        opened(page);
        click(page, 0, 0.3, 0.22);
        Locator rows = page.locator(".cq-bc-rows li");
        assertThat(rows).hasCount(1);
        page.locator("input[type=range]").focus();
        page.keyboard().press("Control+z");
        assertThat(rows).hasCount(0);
        page.keyboard().press("Control+y");
        assertThat(rows).hasCount(1);
        assertThat(state(page, "saved")).isVisible();
    }

    @Test
    void two_visits_are_compared_and_each_region_is_followed() {
        JsonNode encounter = clinic.encounter();
        clinic.physician
                .put(
                        "/v1/encounters/" + encounter.get("id").asText() + "/body-chart",
                        Map.of("version", 0, "marks", List.of(BodyChartIT.shoulder(6))))
                .expect(200);
        Page page = browser.signedIn(PHYSICIAN);
        browser.go(
                page,
                "app/encounters/body-chart.xhtml?patient="
                        + encounter.get("patient").asText());
        assertThat(page.locator(".cq-bc-read svg")).hasCount(3);
        page.getByText("Show as table").click();
        assertThat(page.locator(".cq-bc-table td")).hasText("6");
        assertThat(page.locator(".cq-bc-trend canvas")).isVisible();
        assertThat(browser.noise()).isEmpty();
    }
}
