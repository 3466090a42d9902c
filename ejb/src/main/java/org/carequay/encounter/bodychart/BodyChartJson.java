package org.carequay.encounter.bodychart;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;

/** A body chart as JSON: how it is kept, and what the component of the pages sends and gets. */
public final class BodyChartJson {
    /** More than the largest chart that would be kept, so that a stroke of 100,000 points can be thinned. */
    private static final int LONGEST = 4_000_000;

    private BodyChartJson() {}

    public static String write(BodyChart chart) {
        JsonArrayBuilder marks = Json.createArrayBuilder();
        chart.marks().forEach(mark -> marks.add(of(mark)));
        JsonArrayBuilder strokes = Json.createArrayBuilder();
        chart.strokes().forEach(stroke -> strokes.add(of(stroke)));
        return Json.createObjectBuilder()
                .add("figure", chart.figure().name())
                .add("marks", marks)
                .add("strokes", strokes)
                .build()
                .toString();
    }

    /**
     * Reads a chart strictly: unknown members are ignored, every value of the wrong kind is named with its path.
     *
     * @throws InvalidInput with each value that does not fit
     */
    public static BodyChart read(String json) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(json.length() <= LONGEST, "bodyChart", "too-long").done();
        JsonMembers chart = new JsonMembers(check, object(json), "");
        List<BodyChart.Mark> marks = new ArrayList<>();
        chart.objects("marks").forEach(member -> marks.add(mark(member)));
        List<BodyChart.Stroke> strokes = new ArrayList<>();
        chart.objects("strokes").forEach(member -> strokes.add(stroke(member)));
        BodyChart read = new BodyChart(chart.choice("figure", BodyFigure.class), marks, strokes);
        check.done();
        return read;
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (JsonException malformed) {
            throw new InvalidInput("invalid", List.of(new org.carequay.shared.Violation("bodyChart", "not-an-object")));
        }
    }

    private static BodyChart.Mark mark(JsonMembers mark) {
        return new BodyChart.Mark(
                mark.text("id"),
                mark.choice("view", BodyView.class),
                mark.number("x"),
                mark.number("y"),
                mark.text("region"),
                mark.choice("symptom", Symptom.class),
                mark.whole("severity"),
                mark.choice("laterality", Laterality.class),
                mark.text("radiatesTo"),
                mark.day("onset"),
                mark.text("note"));
    }

    private static BodyChart.Stroke stroke(JsonMembers stroke) {
        return new BodyChart.Stroke(
                stroke.choice("view", BodyView.class),
                stroke.choice("symptom", Symptom.class),
                stroke.points("points"));
    }

    private static JsonObjectBuilder of(BodyChart.Mark mark) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", mark.id())
                .add("view", mark.view().name())
                .add("x", mark.x())
                .add("y", mark.y())
                .add("region", mark.region())
                .add("symptom", mark.symptom().name())
                .add("severity", mark.severity())
                .add("laterality", mark.laterality().name());
        if (mark.radiatesTo() != null) {
            json.add("radiatesTo", mark.radiatesTo());
        }
        if (mark.onset() != null) {
            json.add("onset", mark.onset().toString());
        }
        if (mark.note() != null) {
            json.add("note", mark.note());
        }
        return json;
    }

    private static JsonObjectBuilder of(BodyChart.Stroke stroke) {
        JsonArrayBuilder points = Json.createArrayBuilder();
        stroke.points()
                .forEach(point ->
                        points.add(Json.createArrayBuilder().add(point.x()).add(point.y())));
        return Json.createObjectBuilder()
                .add("view", stroke.view().name())
                .add("symptom", stroke.symptom().name())
                .add("points", points);
    }
}
