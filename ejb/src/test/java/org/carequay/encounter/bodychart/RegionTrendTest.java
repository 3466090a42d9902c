package org.carequay.encounter.bodychart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTrendTest {
    private static BodyChart.Mark mark(String region, Laterality side, int severity) {
        return new BodyChart.Mark("m", BodyView.BACK, 0.5, 0.5, region, Symptom.PAIN, severity, side, null, null, null);
    }

    @Test
    void each_place_is_followed_by_its_worst_mark_of_each_visit_and_the_worst_place_comes_first() {
        BodyChart first = new BodyChart(
                null,
                List.of(
                        mark("low-back", Laterality.LEFT, 4),
                        mark("low-back", Laterality.LEFT, 6),
                        mark("low-back", Laterality.RIGHT, 2)),
                null);
        BodyChart third = new BodyChart(null, List.of(mark("low-back", Laterality.RIGHT, 9)), null);
        assertThat(RegionTrend.of(List.of(first, BodyChart.EMPTY, third)))
                .containsExactly(
                        new RegionTrend("low-back", Laterality.RIGHT, Arrays.asList(2, null, 9)),
                        new RegionTrend("low-back", Laterality.LEFT, Arrays.asList(6, null, null)));
    }
}
