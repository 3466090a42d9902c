package org.carequay.api.encounter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyFigure;
import org.carequay.encounter.bodychart.BodyView;
import org.carequay.encounter.bodychart.Laterality;
import org.carequay.encounter.bodychart.Symptom;
import org.carequay.shared.InvalidInput;

/** A body chart to save, with the chart's version that its writer saw: 0 for none. Points are pairs of x and y. */
public record BodyChartInput(Long version, BodyFigure figure, List<Mark> marks, List<Stroke> strokes) {
    /** See {@link BodyChart.Mark}. */
    public record Mark(
            String id,
            BodyView view,
            Double x,
            Double y,
            String region,
            Symptom symptom,
            Integer severity,
            Laterality laterality,
            String radiatesTo,
            LocalDate onset,
            String note) {
        BodyChart.Mark content() {
            return new BodyChart.Mark(id, view, x, y, region, symptom, severity, laterality, radiatesTo, onset, note);
        }
    }

    public record Stroke(BodyView view, Symptom symptom, List<List<Double>> points) {
        BodyChart.Stroke content() {
            return new BodyChart.Stroke(
                    view,
                    symptom,
                    points == null
                            ? List.of()
                            : points.stream()
                                    .map(pair -> new BodyChart.Point(pair.get(0), pair.get(1)))
                                    .toList());
        }
    }

    public BodyChartInput {
        marks = marks == null ? List.of() : marks;
        strokes = strokes == null ? List.of() : strokes;
    }

    /** @throws InvalidInput where a point is no pair */
    BodyChart content() {
        InvalidInput.Check check = new InvalidInput.Check();
        IntStream.range(0, strokes.size()).forEach(i -> {
            List<List<Double>> points = strokes.get(i).points();
            check.that(
                    points == null || points.stream().allMatch(pair -> pair.size() == 2),
                    "strokes[" + i + "].points",
                    "not-a-place");
        });
        check.done();
        return new BodyChart(
                figure,
                marks.stream().map(Mark::content).toList(),
                strokes.stream().map(Stroke::content).toList());
    }
}
