package org.carequay.bench;

import java.util.ArrayList;
import java.util.List;
import org.carequay.it.Api;

/** How long the service took for each answer, as its header {@code Server-Timing} tells. */
final class ServiceTimes {
    private static final double SHARE = 0.95;
    private final List<Double> millis = new ArrayList<>();

    /** @return the same answer */
    Api.Answer of(Api.Answer answer) {
        String timing = answer.raw().headers().firstValue("Server-Timing").orElseThrow();
        millis.add(Double.valueOf(timing.replaceAll(".*dur=", "")));
        return answer;
    }

    double p95() {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * SHARE) - 1);
    }

    void clear() {
        millis.clear();
    }
}
