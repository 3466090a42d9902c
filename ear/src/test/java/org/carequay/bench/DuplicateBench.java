package org.carequay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.carequay.it.Api;
import org.carequay.it.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The search for duplicates over growing clinics, and the question asked while somebody is typing. Sizes by
 * {@code -Dcarequay.bench.duplicates=10000,100000,1000000}.
 */
@ExtendWith(MeasuredCareQuay.class)
class DuplicateBench {
    private static final String PAIRS = "/v1/patients/duplicates";
    private static final String SIZES = System.getProperty("carequay.bench.duplicates", "10000,100000");
    private static final int ASKED = 200;
    private static final double MILLIS = 1000;
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration POLL = Duration.ofMillis(500);

    @Test
    void scanAndCheck() throws Exception {
        Db db = MeasuredCareQuay.db();
        Population people = new Population(db.one("select id from clinic where code = 'harbor'"));
        Api admin = MeasuredCareQuay.api("harbor", "admin");
        List<Population.Person> some = new ArrayList<>();
        int there = 0;
        for (int size :
                Arrays.stream(SIZES.split(",")).mapToInt(Integer::parseInt).toArray()) {
            some.addAll(people.add(db, there, size - there));
            there = size;
            db.strings("update duplicate_scan set matcher = 0 returning id");
            scan(admin, size);
            check(some, size);
        }
    }

    private static void scan(Api admin, int size) throws Exception {
        admin.post(PAIRS + "/scans", Map.of()).expect(202);
        JsonNode latest = Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(
                        () -> MeasuredCareQuay.api("harbor", "admin")
                                .get(PAIRS + "/scans/latest")
                                .body(),
                        scan -> !"RUNNING".equals(scan.path("state").asText()));
        double seconds = Duration.between(
                                Instant.parse(latest.path("startedAt").asText()),
                                Instant.parse(latest.path("finishedAt").asText()))
                        .toMillis()
                / MILLIS;
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "Duplicate scan, %,d records", size),
                        String.format(
                                Locale.ROOT,
                                "%.1f s, %,.0f records/s, %,d pairs, %s",
                                seconds,
                                latest.path("seen").asLong() / seconds,
                                latest.path("found").asLong(),
                                latest.path("state").asText()),
                        "linear");
    }

    private static void check(List<Population.Person> some, int size) throws Exception {
        Api desk = MeasuredCareQuay.api("harbor", "frontdesk");
        Crowd.Act ask = (client, turn) ->
                desk.post(PAIRS + "/check", some.get(turn % some.size()).body()).expect(200);
        Crowd.often(1, ASKED, ask);
        Crowd.Times times = Crowd.often(1, ASKED, ask);
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "Duplicate check through the API, %,d records, p95", size),
                        String.format(Locale.ROOT, "%.1f ms", times.p95Millis()),
                        "≤ 60 ms");
    }
}
