package org.carequay.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carequay.it.Api;
import org.carequay.it.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search for patients in clinics of growing size, through the API, in turns with the smallest list of the API. */
@ExtendWith(MeasuredCareQuay.class)
class PatientSearchBench {
    private static final int[] SIZES = Arrays.stream(
                    System.getProperty("carequay.bench.searched", "10000,100000,1000000")
                            .split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int EACH = 40;
    private static final int WARM_UP = 15;
    private static final String FLOOR = "/v1/visit-types";
    private static final String AIM = "≤ 30 ms";

    @Test
    void patientSearch() throws Exception {
        Db db = MeasuredCareQuay.db();
        Api desk = MeasuredCareQuay.api("harbor", "frontdesk");
        for (int size : SIZES) {
            MeasuredCareQuay.script("patients.sql", size);
            MeasuredCareQuay.settle();
            for (List<String> kind : TypedSearches.of(db, WARM_UP, "warm").values()) {
                measure(desk, kind);
            }
            compare(desk, size, TypedSearches.of(db, EACH, "measured"));
        }
    }

    private static void compare(Api desk, int size, Map<String, List<String>> searches) throws Exception {
        Figures figures = MeasuredCareQuay.figures();
        Crowd.Times all = new Crowd.Times(new long[0], 0);
        Crowd.Times floor = all;
        for (Map.Entry<String, List<String>> kind : searches.entrySet()) {
            Crowd.Times times = measure(desk, kind.getValue());
            all = all.and(times);
            floor = floor.and(
                    Crowd.often(1, EACH / 2, (client, turn) -> desk.get(FLOOR).expect(200)));
            figures.alone(
                    named("Patient search by " + kind.getKey(), size),
                    String.format(Locale.ROOT, "%.1f ms, p95 %.1f ms", times.p50Millis(), times.p95Millis()),
                    AIM);
        }
        figures.compare(named("Patient search, all kinds, median", size), "ms", all.p50Millis(), floor.p50Millis(), "");
        figures.compare(named("Patient search, all kinds, p95", size), "ms", all.p95Millis(), floor.p95Millis(), AIM);
    }

    private static Crowd.Times measure(Api desk, List<String> typed) throws Exception {
        return Crowd.often(1, typed.size(), (client, turn) -> desk.get(
                        "/v1/patients?size=8&q=" + URLEncoder.encode(typed.get(turn), StandardCharsets.UTF_8))
                .expect(200));
    }

    private static String named(String what, int size) {
        return String.format(Locale.ROOT, "%s, %,d patients", what, size);
    }
}
