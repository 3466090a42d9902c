package org.carequay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.carequay.it.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Searching a large trail, and sealing and checking a chain. Sizes by {@code -Dcarequay.bench.events=10000000} and
 * {@code -Dcarequay.bench.chain=1000000}.
 */
@ExtendWith(MeasuredCareQuay.class)
class AuditBench {
    private static final int EVENTS = Integer.getInteger("carequay.bench.events", 10_000_000);
    private static final int CHAIN = Integer.getInteger("carequay.bench.chain", 1_000_000);
    private static final int BLOCK = 1_000_000;
    private static final int SEARCHES = 200;
    private static final int PATIENTS = 20_000;
    private static final int PEOPLE = 200;
    private static final double SHARE = 0.95;
    private static final long SEED = 9;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void search() throws Exception {
        long start = System.nanoTime();
        for (int there = 0; there < EVENTS; there += BLOCK) {
            MeasuredCareQuay.script("audit-trail.sql", Math.min(BLOCK, EVENTS - there));
        }
        MeasuredCareQuay.settle();
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "Filling the trail with %,d events", EVENTS),
                        String.format(Locale.ROOT, "%.0f s", seconds(start)),
                        "");
        Api admin = MeasuredCareQuay.api("harbor", "admin");
        tell("a patient", p95(admin, "patient", 'c', PATIENTS));
        tell("a person", p95(admin, "account", 'b', PEOPLE));
    }

    @Test
    void chain() throws Exception {
        MeasuredCareQuay.script("audit-chain.sql", CHAIN);
        MeasuredCareQuay.settle();
        double both = verified();
        double check = verified();
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "Sealing %,d events", CHAIN),
                        String.format(Locale.ROOT, "%,.0f events/s", CHAIN / Math.max(1, both - check)),
                        "≥ 500 changes/s");
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "Verifying a chain of %,d events", CHAIN),
                        String.format(Locale.ROOT, "%.1f s", check),
                        "≤ 30 s");
    }

    private static double verified() {
        long start = System.nanoTime();
        JsonNode answer = MeasuredCareQuay.api("eastside", "admin")
                .within(PATIENCE)
                .post("/v1/audit/verify", Map.of())
                .expect(200)
                .body();
        if (!answer.get("intact").asBoolean()) {
            throw new AssertionError("broken at " + answer.get("firstBroken"));
        }
        return seconds(start);
    }

    private static double p95(Api admin, String parameter, char kind, int of) {
        Random random = new Random(SEED);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            String id = String.format(Locale.ROOT, "%c0000000-0000-0000-0000-%012d", kind, random.nextInt(of));
            long start = System.nanoTime();
            admin.get("/v1/audit?" + parameter + "=" + id).expect(200);
            millis.add(seconds(start) * 1000);
        }
        return millis.stream().sorted().toList().get((int) Math.ceil(SEARCHES * SHARE) - 1);
    }

    private static void tell(String what, double millis) throws Exception {
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "Audit search by %s over %,d events, p95", what, EVENTS),
                        String.format(Locale.ROOT, "%.1f ms", millis),
                        "≤ 200 ms");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
