package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The front desk plans a series, changes a part of it and calls the rest off. */
@ExtendWith(RunningCareQuay.class)
class SeriesPagesIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final Clinic clinic = new Clinic("eastside");
    private final OwnProvider own = new OwnProvider(clinic);
    private final String patient = clinic.patient();
    private final LocalDate monday =
            LocalDate.now(NEW_YORK).plusWeeks(14).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aSeriesIsPlannedChangedAndCalledOff() {
        taken(1, LocalTime.of(10, 0));
        Page page = browser.signedIn("frontdesk@eastside.example");
        browser.go(
                page,
                "app/schedule/book.xhtml?patient=" + patient + "&provider=" + own.provider + "&place=" + own.site
                        + "&day=" + monday + "&time=10:00");
        page.locator("[id='book:visitType']").selectOption(own.visitType);
        page.getByText("Times that suit, equipment").click();
        page.locator("[id='book:wishEarliest']").fill("14:00");
        page.locator("[id='book:wishEarliest']").press("Tab");
        assertThat(page.locator("[id='book:slots'] button").first()).containsText("2:00 PM");
        browser.check(page);
        page.locator("[id='book:wishEarliest']").fill("");
        page.locator("[id='book:wishEarliest']").press("Tab");
        assertThat(page.locator("[id='book:slots'] button").first()).not().containsText("2:00 PM");
        page.getByText("Repeat this visit").click();
        page.locator("[id='book:occurrenceCount']").fill("1");
        Browser.settle(page);
        page.getByText("Look at the visits").click();
        assertThat(page.locator("[data-problems]")).containsText("too small or too large");
        page.locator("[id='book:occurrenceCount']").fill("5");
        page.getByText("Look at the visits").click();
        Locator settled = page.locator("[id='book:series'] select");
        assertThat(settled).hasCount(5);
        assertThat(page.locator("[id='book:series'] tbody tr").nth(1)).containsText("Not free");
        assertThat(settled.nth(1)).hasValue("0");
        browser.check(page);
        settled.nth(4).selectOption("out");
        assertThat(page.locator("[id='book:sum']")).containsText("4 of 5 visits are to be booked.");
        taken(2, LocalTime.of(10, 0));
        page.getByText("Book these visits").click();
        page.waitForURL("**/app/schedule/series.xhtml?id=*");
        assertThat(page.locator("[data-problems]")).containsText("10:00 AM is not booked");
        Locator rows = page.locator("[id='series:visits_data'] tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText("1 of 5");
        browser.check(page);

        page.locator("[id='series:visit']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='series:time']").fill("15:00");
        page.getByText("Look at the change").click();
        assertThat(page.locator("[id='series:moves_data'] tr")).hasCount(2);
        browser.check(page);
        page.getByText("Change the visits").click();
        assertThat(page.getByText("Earlier part")).isVisible();
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText("3:00 PM");

        page.getByText("Call off", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[data-problems]")).isVisible();
        page.locator("[id='series:party']").selectOption("PATIENT");
        page.locator("[id='series:reason']").fill("Feels better");
        page.getByText("Call off", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(rows.first()).containsText("Cancelled");
        assertThat(rows.last()).containsText("Cancelled");
        assertThat(page.locator("[id='series:scope']")).hasCount(0);
        assertThat(statuses()).containsExactly("booked", "cancelled", "cancelled");
        assertThat(browser.noise()).isEmpty();
    }

    private java.util.List<String> statuses() {
        JsonNode visits = clinic.frontDesk
                .get("/v1/appointments?patient=" + patient)
                .expect(200)
                .body();
        return visits.findValuesAsText("status");
    }

    private void taken(int week, LocalTime time) {
        clinic.frontDesk
                .post(
                        "/v1/appointments",
                        Map.of(
                                "patient",
                                clinic.patient(),
                                "visitType",
                                own.visitType,
                                "provider",
                                own.provider,
                                "site",
                                own.site,
                                "start",
                                monday.plusWeeks(week)
                                        .atTime(time)
                                        .atZone(NEW_YORK)
                                        .toInstant()
                                        .toString()))
                .expect(201);
    }
}
