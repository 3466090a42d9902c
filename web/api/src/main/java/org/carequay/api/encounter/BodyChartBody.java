package org.carequay.api.encounter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.encounter.NoteStatus;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChartView;
import org.carequay.encounter.bodychart.BodyFigure;
import org.carequay.encounter.bodychart.BodyView;
import org.carequay.encounter.bodychart.Symptom;

/** A body chart as JSON; {@code version} is 0 while nothing was saved. Points are pairs of x and y. */
public record BodyChartBody(
        UUID encounter,
        long version,
        NoteStatus noteStatus,
        String savedBy,
        Instant savedAt,
        BodyFigure figure,
        List<BodyChart.Mark> marks,
        List<Stroke> strokes) {
    public record Stroke(BodyView view, Symptom symptom, List<List<Double>> points) {
        static Stroke of(BodyChart.Stroke stroke) {
            return new Stroke(
                    stroke.view(),
                    stroke.symptom(),
                    stroke.points().stream()
                            .map(point -> List.of(point.x(), point.y()))
                            .toList());
        }
    }

    static BodyChartBody of(BodyChartView view) {
        return new BodyChartBody(
                view.encounter().value(),
                view.version(),
                view.noteStatus(),
                view.savedBy(),
                view.savedAt(),
                view.chart().figure(),
                view.chart().marks(),
                view.chart().strokes().stream().map(Stroke::of).toList());
    }
}
