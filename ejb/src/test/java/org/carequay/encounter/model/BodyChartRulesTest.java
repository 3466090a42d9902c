package org.carequay.encounter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChart.Mark;
import org.carequay.encounter.bodychart.BodyChart.Point;
import org.carequay.encounter.bodychart.BodyChart.Stroke;
import org.carequay.encounter.bodychart.BodyChartJson;
import org.carequay.encounter.bodychart.BodyFigure;
import org.carequay.encounter.bodychart.BodyRegion;
import org.carequay.encounter.bodychart.BodyRegions;
import org.carequay.encounter.bodychart.BodyView;
import org.carequay.encounter.bodychart.Laterality;
import org.carequay.encounter.bodychart.Symptom;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyChartRulesTest {
    static Mark mark(double x, double y) {
        return new Mark("m1", BodyView.FRONT, x, y, null, Symptom.PAIN, 6, null, null, null, null);
    }

    private static Mark mark(String region, Laterality side, Integer severity, String radiatesTo) {
        return new Mark("m1", BodyView.FRONT, 0.3, 0.22, region, Symptom.PAIN, severity, side, radiatesTo, null, null);
    }

    private static List<Violation> violations(Mark... marks) {
        BodyChart chart = BodyChartRules.tidy(new BodyChart(BodyFigure.FEMALE, List.of(marks), List.of()));
        return BodyChartRules.check(chart).found();
    }

    @Test
    void what_lies_at_a_mark_is_filled_in_with_its_side() {
        BodyChart chart = BodyChartRules.tidy(new BodyChart(null, List.of(mark(0.3, 0.22)), null));
        assertThat(BodyChartRules.check(chart).found()).isEmpty();
        assertThat(chart.marks().get(0))
                .extracting(Mark::region, Mark::laterality)
                .containsExactly("shoulder-front", Laterality.RIGHT);
    }

    @Test
    void a_mark_beside_the_figure_is_refused_at_its_place_in_the_list() {
        assertThat(violations(mark(0.5, 0.25), mark(0.02, 0.9)))
                .contains(new Violation("marks[1]", "outside-figure"), new Violation("marks[1].id", "twice"));
    }

    static Stream<Mark> beyond() {
        return Stream.of(mark(1.2, 0.5), mark(-0.1, 0.5), mark(0.5, Double.NaN), mark(0.5, Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void places_beyond_0_to_1_are_refused(Mark mark) {
        assertThat(violations(mark)).extracting(Violation::code).containsExactly("out-of-range");
    }

    @Test
    void regions_must_be_known_and_lie_where_the_mark_is_on_its_side() {
        assertThat(violations(mark("spleen", Laterality.RIGHT, 5, null)))
                .containsExactly(new Violation("marks[0].region", "unknown-value"));
        assertThat(violations(mark("knee-front", Laterality.RIGHT, 5, null)))
                .containsExactly(new Violation("marks[0].region", "elsewhere"));
        assertThat(violations(mark("shoulder-front", Laterality.LEFT, 5, null)))
                .containsExactly(new Violation("marks[0].laterality", "other-side"));
        assertThat(violations(mark("shoulder-front", Laterality.BILATERAL, 5, "palm")))
                .isEmpty();
        assertThat(violations(mark("shoulder-front", Laterality.RIGHT, 5, "moon")))
                .containsExactly(new Violation("marks[0].radiatesTo", "unknown-value"));
    }

    @Test
    void severity_goes_from_0_to_10() {
        assertThat(violations(mark("shoulder-front", Laterality.RIGHT, 11, null)))
                .containsExactly(new Violation("marks[0].severity", "out-of-range"));
        assertThat(violations(mark("shoulder-front", Laterality.RIGHT, null, null)))
                .containsExactly(new Violation("marks[0].severity", "required"));
    }

    @Test
    void a_stroke_of_a_hundred_thousand_points_is_thinned_between_its_ends() {
        List<Point> points = IntStream.range(0, 100_000)
                .mapToObj(i -> new Point(0.5 + 0.4 * Math.cos(i / 500.0), 0.5 + 0.4 * Math.sin(i / 333.0)))
                .toList();
        Stroke thin = BodyChartRules.tidy(
                        new BodyChart(null, null, List.of(new Stroke(BodyView.BACK, Symptom.BURNING, points))))
                .strokes()
                .get(0);
        assertThat(thin.points()).hasSizeBetween(100, StrokeThinning.MOST);
        assertThat(thin.points().get(0)).isEqualTo(new Point(0.9, 0.5));
        assertThat(thin.points().get(thin.points().size() - 1).x())
                .isEqualTo(Math.round(points.get(99_999).x() * 10_000) / 10_000.0);
    }

    @Test
    void strokes_stay_on_the_page_and_are_never_too_many() {
        Stroke off = new Stroke(BodyView.BACK, Symptom.PAIN, List.of(new Point(0.5, 0.5), new Point(0.5, 1.5)));
        BodyChart chart = new BodyChart(null, null, java.util.Collections.nCopies(201, off));
        assertThat(BodyChartRules.check(BodyChartRules.tidy(chart)).found())
                .contains(new Violation("strokes", "too-many"), new Violation("strokes[0].points", "out-of-range"));
    }

    @Test
    void json_gives_back_what_was_written() {
        BodyChart chart = BodyChartRules.tidy(new BodyChart(
                BodyFigure.CHILD,
                List.of(mark("shoulder-front", Laterality.RIGHT, 3, "palm")),
                List.of(new Stroke(BodyView.HEAD, Symptom.NUMBNESS, List.of(new Point(0.25, 0.5))))));
        assertThat(BodyChartJson.read(BodyChartJson.write(chart))).isEqualTo(chart);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"marks\":3}",
                "{\"marks\":[4]}",
                "{\"figure\":\"ROBOT\"}",
                "{\"marks\":[{\"x\":\"left\"}]}",
                "{\"marks\":[{\"severity\":1.5}]}",
                "{\"marks\":[{\"onset\":\"soon\"}]}",
                "{\"strokes\":[{\"points\":[[1]]}]}",
                "{\"strokes\":[{\"points\":[[1,\"2\"]]}]}"
            })
    void json_of_another_kind_is_refused(String json) {
        assertThatThrownBy(() -> BodyChartJson.read(json)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void every_region_is_found_where_it_is_drawn() {
        assertThat(BodyRegions.all()).hasSizeBetween(60, 90);
        for (BodyRegion region : BodyRegions.all()) {
            assertThat(region.areas())
                    .as(region.code())
                    .allMatch(area -> area.outline().size() >= 3);
        }
        assertThat(BodyRegions.of("lumbar-spine").orElseThrow().paired()).isFalse();
        assertThat(BodyRegions.of("shoulder-back").orElseThrow().paired()).isTrue();
    }
}
