package org.carequay.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.carequay.it.Api;
import org.carequay.it.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The search for the next ten free times over fifty providers for a visit that needs a room and a device, in turns with the
 * smallest call of the API: tomorrow, where three days are full, and on a day that is free.
 */
@ExtendWith(MeasuredCareQuay.class)
class SlotBench {
    /** Days of visits behind, fourteen hundred a day; two years are a million. */
    private static final int HISTORY = Integer.getInteger("carequay.bench.history", 730);

    private static final int WARM_UP = 60;
    private static final int EACH = 150;
    private static final String FLOOR = "/v1/resources";
    private static final String AIM = "≤ 80 ms";

    @Test
    void slots() throws Exception {
        MeasuredCareQuay.script("slots.sql", HISTORY);
        MeasuredCareQuay.settle();
        Db db = MeasuredCareQuay.db();
        String type = db.one("select id::text from visit_type where code = 'SLOTS'");
        Api desk = MeasuredCareQuay.api("eastside", "frontdesk");
        LocalDate today = LocalDate.parse(
                db.one("select (now() at time zone zone)::date::text from clinic where code = 'eastside'"));
        for (int days : List.of(1, 10)) {
            String path = "/v1/slots?size=10&visitType=" + type + "&from=" + today.plusDays(days) + "&to="
                    + today.plusDays(days + 30L);
            Crowd.often(1, WARM_UP, (client, turn) -> desk.get(path).expect(200));
            Crowd.Times search =
                    Crowd.often(1, EACH, (client, turn) -> desk.get(path).expect(200));
            Crowd.Times floor =
                    Crowd.often(1, EACH, (client, turn) -> desk.get(FLOOR).expect(200));
            String where = days == 1 ? "three full days first" : "a free day";
            MeasuredCareQuay.figures()
                    .compare(
                            String.format(Locale.ROOT, "Next 10 slots, %s, %,d visits, p95", where, visits(db)),
                            "ms",
                            search.p95Millis(),
                            floor.p95Millis(),
                            AIM);
            MeasuredCareQuay.figures()
                    .compare(
                            String.format(Locale.ROOT, "Next 10 slots, %s, median", where),
                            "ms",
                            search.p50Millis(),
                            floor.p50Millis(),
                            "");
        }
    }

    private static long visits(Db db) throws Exception {
        return Long.parseLong(db.one("select count(*) from appointment"));
    }
}
