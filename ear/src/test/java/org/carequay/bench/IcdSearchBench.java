package org.carequay.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carequay.it.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The search for ICD-10-CM codes over all 98,186 of them, through the API, for words of codes spread over the whole set, in turns with the smallest list of the
 * API; beside it a plain prefix query as the database answers it.
 */
@ExtendWith(MeasuredCareQuay.class)
class IcdSearchBench {
    private static final int EACH = 60;
    private static final int WARM_UP = 40;
    private static final String FLOOR = "/v1/visit-types";
    private static final String AIM = "≤ 20 ms";
    private static final String SOME =
            "select code || '|' || long_text from icd10_code where billable order by md5(code || ?) limit ?";
    private static final String PREFIX =
            "select code, long_text from icd10_code where code like ? || '%' and billable order by code limit 12";
    private static final List<String> LAY = List.of(
            "whiplash",
            "lbp",
            "slipped disc",
            "neck strain",
            "headache",
            "fx clavicle",
            "broken wrist",
            "knee pain left");
    private static final List<String> BROAD =
            List.of("fracture", "initial encounter", "un", "in", "right", "subsequent", "f", "encounter for");

    private final ServiceTimes inService = new ServiceTimes();

    @Test
    void icdSearch() throws Exception {
        Api physician = MeasuredCareQuay.api("harbor", "physician");
        for (List<String> kind : searches("warm", WARM_UP).values()) {
            measure(physician, kind);
        }
        inService.clear();
        Figures figures = MeasuredCareQuay.figures();
        Crowd.Times all = new Crowd.Times(new long[0], 0);
        Crowd.Times floor = all;
        for (Map.Entry<String, List<String>> kind : searches("measured", EACH).entrySet()) {
            Crowd.Times times = measure(physician, kind.getValue());
            all = all.and(times);
            floor = floor.and(Crowd.often(
                    1, EACH / 2, (client, turn) -> physician.get(FLOOR).expect(200)));
            figures.alone(
                    "ICD-10-CM search by " + kind.getKey(),
                    String.format(Locale.ROOT, "%.1f ms, p95 %.1f ms", times.p50Millis(), times.p95Millis()),
                    AIM);
        }
        figures.compare("ICD-10-CM search, all kinds, median", "ms", all.p50Millis(), floor.p50Millis(), "");
        figures.compare("ICD-10-CM search, all kinds, p95", "ms", all.p95Millis(), floor.p95Millis(), AIM);
        figures.alone(
                "ICD-10-CM search, all kinds, in the service, p95",
                String.format(Locale.ROOT, "%.1f ms", inService.p95()),
                AIM);
        Crowd.Times plain = plainPrefix();
        figures.alone(
                "Prefix query alone, by JDBC",
                String.format(Locale.ROOT, "%.1f ms, p95 %.1f ms", plain.p50Millis(), plain.p95Millis()),
                "");
    }

    private Crowd.Times measure(Api physician, List<String> typed) throws Exception {
        return Crowd.often(
                1,
                typed.size(),
                (client, turn) -> inService.of(physician
                        .get("/v1/codes/icd10?size=12&q=" + URLEncoder.encode(typed.get(turn), StandardCharsets.UTF_8))
                        .expect(200)));
    }

    private static Crowd.Times plainPrefix() throws Exception {
        List<String> codes = searches("measured", EACH).get("half a code");
        try (Connection connection = MeasuredCareQuay.db().superuser();
                PreparedStatement query = connection.prepareStatement(PREFIX)) {
            return Crowd.often(1, codes.size(), (client, turn) -> {
                query.setString(1, codes.get(turn));
                query.executeQuery().close();
            });
        }
    }

    private static Map<String, List<String>> searches(String salt, int each) throws Exception {
        Map<String, List<String>> searches = new LinkedHashMap<>();
        for (String line : MeasuredCareQuay.db().strings(SOME, salt, each)) {
            String[] code = line.split("\\|");
            String[] words = code[1].split("[^A-Za-z]+");
            String longest = longest(words);
            int n = searches.getOrDefault("code", List.of()).size();
            add(searches, "code", code[0]);
            add(searches, "half a code", code[0].substring(0, Math.min(code[0].length(), 5)));
            add(searches, "words", words[words.length - 1] + " " + words[0] + " " + longest);
            add(searches, "words while typed", begun(words[0]) + " " + begun(longest));
            add(searches, "misspelled word", misspelled(longest));
            add(searches, "words of the clinic", LAY.get(n % LAY.size()));
            add(searches, "words of thousands", BROAD.get(n % BROAD.size()));
            add(searches, "nonsense", "xq" + misspelled(longest) + "zv");
        }
        return searches;
    }

    private static void add(Map<String, List<String>> searches, String kind, String typed) {
        searches.computeIfAbsent(kind, ignored -> new ArrayList<>()).add(typed);
    }

    private static String begun(String word) {
        return word.substring(0, Math.min(word.length(), 4));
    }

    private static String longest(String[] words) {
        String longest = "";
        for (String word : words) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }

    /** Two neighbours in the middle change places. */
    private static String misspelled(String word) {
        int at = word.length() / 2;
        return word.length() < 3
                ? word
                : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
    }
}
