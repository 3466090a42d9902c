package org.carequay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.carequay.it.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The run over the recalls of growing clinics: of the first night, in which everything is new, and of the night after. Sizes by
 * {@code -Dcarequay.bench.recalled=10000,100000,1000000}.
 */
@ExtendWith(MeasuredCareQuay.class)
class RecallBench {
    private static final String SIZES = System.getProperty("carequay.bench.recalled", "10000,100000");
    private static final double MILLIS = 1000;
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration POLL = Duration.ofMillis(500);

    @Test
    void run() throws Exception {
        int there = 0;
        for (int size :
                Arrays.stream(SIZES.split(",")).mapToInt(Integer::parseInt).toArray()) {
            MeasuredCareQuay.script("recalls.sql", size - there);
            MeasuredCareQuay.settle();
            there = size;
            MeasuredCareQuay.HEAP.begin();
            night(size, "all new");
            night(size, "the night after");
            MeasuredCareQuay.figures()
                    .alone(
                            String.format(Locale.ROOT, "Recalls, %,d patients, heap at most", size),
                            MeasuredCareQuay.HEAP.peak(),
                            "≤ 512 MB");
        }
    }

    private static void night(int size, String which) throws Exception {
        String id = admin().post("/v1/recall-runs", Map.of()).expect(202).text("id");
        JsonNode run = Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> admin().get("/v1/recall-runs/" + id).body(), found -> !"RUNNING"
                        .equals(found.path("state").asText()));
        double seconds = Duration.between(
                                Instant.parse(run.path("startedAt").asText()),
                                Instant.parse(run.path("finishedAt").asText()))
                        .toMillis()
                / MILLIS;
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "Recall run, %,d patients, %s", size, which),
                        String.format(
                                Locale.ROOT,
                                "%.1f s, %,.0f patients/s, %,d recalls new, %,d written to, %s",
                                seconds,
                                run.path("patients").asLong() / seconds,
                                run.path("made").asLong(),
                                run.path("contacted").asLong(),
                                run.path("state").asText()),
                        "linear");
    }

    /** The token of a client does not last as long as a large run. */
    private static Api admin() {
        return MeasuredCareQuay.api("harbor", "admin");
    }
}
