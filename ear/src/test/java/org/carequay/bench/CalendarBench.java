package org.carequay.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.carequay.it.Api;
import org.carequay.it.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A clinic with 50 providers, 80 rooms and up to a million visits: all visits of a day and a week of one
 * provider, through the API, beside the smallest call of the API. A day holds 2,000 visits.
 */
@ExtendWith(MeasuredCareQuay.class)
class CalendarBench {
    private static final int VISITS = Integer.getInteger("carequay.bench.visits", 1_000_000);
    private static final int WARM_UP = 60;
    private static final int EACH = 100;
    private static final String FLOOR = "/v1/visit-types";
    private static final String AIM = "≤ 40 ms";
    private final ServiceTimes inService = new ServiceTimes();

    @Test
    void calendar() throws Exception {
        MeasuredCareQuay.script("calendar.sql", VISITS);
        MeasuredCareQuay.settle();
        Db db = MeasuredCareQuay.db();
        List<String> days = db.strings(
                """
                select distinct (start_at at time zone 'America/Los_Angeles')::date::text from appointment
                where created_by = 'bench'""");
        List<String> providers = db.strings("select id::text from provider where name like 'Calendar %'");
        Api desk = MeasuredCareQuay.api("harbor", "frontdesk");
        Random chance = new Random(20261126);
        Crowd.Act day = (client, turn) -> ask(desk, one(days, chance), 0, "");
        Crowd.Act week = (client, turn) -> ask(desk, one(days, chance), 6, "&provider=" + one(providers, chance));
        Crowd.Act floor = (client, turn) -> desk.get(FLOOR).expect(200);
        Crowd.often(1, WARM_UP, day);
        Crowd.often(1, WARM_UP, week);
        Crowd.often(1, WARM_UP, floor);
        measure("Calendar day, 2,000 visits", day, floor);
        measure("Calendar week of one provider", week, floor);
    }

    private void measure(String what, Crowd.Act act, Crowd.Act floor) throws Exception {
        inService.clear();
        compare(what + ", over HTTP", Crowd.often(1, EACH, act), Crowd.often(1, EACH, floor), "");
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "%s of %,d, in the service, p95", what, VISITS),
                        String.format(Locale.ROOT, "%.1f ms", inService.p95()),
                        AIM);
    }

    private static void compare(String what, Crowd.Times measured, Crowd.Times floor, String aim) throws Exception {
        Figures figures = MeasuredCareQuay.figures();
        String of = String.format(Locale.ROOT, " of %,d", VISITS);
        figures.compare(what + of + ", median", "ms", measured.p50Millis(), floor.p50Millis(), "");
        figures.compare(what + of + ", p95", "ms", measured.p95Millis(), floor.p95Millis(), aim);
    }

    private void ask(Api desk, String day, int more, String filter) {
        Api.Answer answer = inService.of(desk.get("/v1/calendar?from=" + day + "&to="
                        + LocalDate.parse(day).plusDays(more) + filter)
                .expect(200));
        if (answer.body().get("items").isEmpty()) {
            throw new AssertionError("no visits on " + day);
        }
    }

    private static <T> T one(List<T> many, Random chance) {
        return many.get(chance.nextInt(many.size()));
    }
}
