package org.carequay.encounter.bodychart;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Where it hurts, and how: marks and freehand strokes over the figures. Places are shares of the view's box, 0 to 1 from its
 * left and its top. A chart from outside may have gaps; a kept one has none but onset, note and where it radiates to.
 */
public record BodyChart(BodyFigure figure, List<Mark> marks, List<Stroke> strokes) implements Serializable {
    public static final BodyChart EMPTY = new BodyChart(BodyFigure.NEUTRAL, List.of(), List.of());

    public BodyChart {
        figure = figure == null ? BodyFigure.NEUTRAL : figure;
        marks = marks == null ? List.of() : List.copyOf(marks);
        strokes = strokes == null ? List.of() : List.copyOf(strokes);
    }

    /**
     * A symptom at a place.
     *
     * @param id names the mark within its chart
     * @param region code of the catalogue; without one, what lies at the place
     * @param severity 0 (none) to 10 (worst imaginable)
     * @param radiatesTo code of the region, on the mark's side, that the symptom draws to
     * @param onset the day it began
     */
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
            String note)
            implements Serializable {}

    /** A line drawn by hand. */
    public record Stroke(BodyView view, Symptom symptom, List<Point> points) implements Serializable {
        public Stroke {
            points = points == null ? List.of() : List.copyOf(points);
        }
    }

    public record Point(double x, double y) implements Serializable {}

    /** Nothing is marked. */
    public boolean isEmpty() {
        return marks.isEmpty() && strokes.isEmpty();
    }
}
