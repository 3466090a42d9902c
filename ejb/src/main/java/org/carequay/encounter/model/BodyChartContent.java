package org.carequay.encounter.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.encounter.bodychart.BodyChart;

/** A kept body chart as a signature covers it; places in ten-thousandths, so that they are whole numbers. */
final class BodyChartContent {
    private static final double PARTS = 10_000;

    private BodyChartContent() {}

    static Map<String, Object> of(BodyChart chart) {
        return Map.of(
                "figure",
                chart.figure().name(),
                "marks",
                chart.marks().stream().map(BodyChartContent::part).toList(),
                "strokes",
                chart.strokes().stream().map(BodyChartContent::part).toList());
    }

    private static Map<String, Object> part(BodyChart.Mark mark) {
        Map<String, Object> part = new HashMap<>(Map.of(
                "id", mark.id(),
                "view", mark.view().name(),
                "x", share(mark.x()),
                "y", share(mark.y()),
                "region", mark.region(),
                "symptom", mark.symptom().name(),
                "severity", mark.severity(),
                "laterality", mark.laterality().name()));
        if (mark.radiatesTo() != null) {
            part.put("radiatesTo", mark.radiatesTo());
        }
        if (mark.onset() != null) {
            part.put("onset", mark.onset().toString());
        }
        if (mark.note() != null) {
            part.put("note", mark.note());
        }
        return part;
    }

    private static Map<String, Object> part(BodyChart.Stroke stroke) {
        return Map.of(
                "view",
                stroke.view().name(),
                "symptom",
                stroke.symptom().name(),
                "points",
                stroke.points().stream()
                        .map(point -> List.of(share(point.x()), share(point.y())))
                        .toList());
    }

    private static Integer share(double place) {
        return (int) Math.round(place * PARTS);
    }
}
