package org.carequay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.it.Api;

/** How long the service took for each answer, as its header {@code Server-Timing} tells. */
final class ServiceTimes {
    private static final double SHARE = 0.95;
    private static final Pattern APP = Pattern.compile("app;dur=([0-9.]+)");
    private static final Pattern KEYS = Pattern.compile("keys;dur=([0-9.]+)");
    private final List<Double> millis = new ArrayList<>();
    private double sum;
    private double keys;

    /** @return the same answer */
    synchronized Api.Answer of(Api.Answer answer) {
        String timing = answer.raw().headers().firstValue("Server-Timing").orElseThrow();
        double took = read(APP, timing);
        millis.add(took);
        sum += took;
        keys += read(KEYS, timing);
        return answer;
    }

    /** How much of all that time was spent on asking for permission keys. */
    double shareOfKeys() {
        return keys / sum;
    }

    double mean() {
        return sum / millis.size();
    }

    private static double read(Pattern what, String timing) {
        Matcher found = what.matcher(timing);
        if (!found.find()) {
            throw new AssertionError("not told: " + timing);
        }
        return Double.parseDouble(found.group(1));
    }

    double p95() {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * SHARE) - 1);
    }

    void clear() {
        millis.clear();
        sum = 0;
        keys = 0;
    }
}
