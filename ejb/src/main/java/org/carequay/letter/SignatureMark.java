package org.carequay.letter;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;

/**
 * How somebody put their name to something on a screen.
 *
 * @param method {@code draw}, {@code type} or {@code click}
 * @param name as they typed it
 * @param strokes drawn lines, each a list of x,y in 0..1 of a box four times as wide as high; empty unless drawn
 */
public record SignatureMark(String method, String name, List<List<double[]>> strokes) {
    private static final Set<String> METHODS = Set.of("draw", "type", "click");
    private static final String DRAW = "draw";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_STROKES = 200_000;
    private static final int MOST_POINTS = 5_000;
    /** A tenth of the height of the box: less is a slip of the finger. */
    private static final double SHORTEST = 0.1;

    private static final double WIDE = 4;

    /**
     * Reads what a page sends.
     *
     * @param strokes JSON {@code [[[x,y],…],…]}; looked at only when it was drawn
     * @throws InvalidInput at {@code name}, {@code method}, {@code strokes}
     */
    public static SignatureMark read(String method, String name, String strokes) {
        boolean drawn = DRAW.equals(method);
        List<List<double[]>> lines = drawn ? lines(strokes) : List.of();
        new InvalidInput.Check()
                .that(method != null && METHODS.contains(method), "method", "unknown-value")
                .required("name", name)
                .maxLength("name", name, LONGEST_NAME)
                .that(!drawn || lines != null, "strokes", "malformed")
                .that(lines == null || !drawn || length(lines) >= SHORTEST, "strokes", "signature-empty")
                .done();
        return new SignatureMark(method, name.strip(), lines);
    }

    /** The same JSON, for keeping; null when nothing was drawn. */
    public String strokesJson() {
        if (strokes.isEmpty()) {
            return null;
        }
        StringBuilder json = new StringBuilder("[");
        for (List<double[]> line : strokes) {
            json.append(json.length() > 1 ? ",[" : "[");
            for (int i = 0; i < line.size(); i++) {
                json.append(i > 0 ? "," : "")
                        .append('[')
                        .append(line.get(i)[0])
                        .append(',')
                        .append(line.get(i)[1])
                        .append(']');
            }
            json.append(']');
        }
        return json.append(']').toString();
    }

    /** Null when it is no such JSON. */
    private static List<List<double[]>> lines(String json) {
        if (json == null || json.isBlank()) {
            return List.of();
        }
        if (json.length() > LONGEST_STROKES) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            List<List<double[]>> lines = new ArrayList<>();
            int points = 0;
            for (JsonArray line : reader.readArray().getValuesAs(JsonArray.class)) {
                List<double[]> read = new ArrayList<>();
                for (JsonArray point : line.getValuesAs(JsonArray.class)) {
                    read.add(point(point));
                }
                points += read.size();
                lines.add(List.copyOf(read));
            }
            return points > MOST_POINTS ? null : List.copyOf(lines);
        } catch (JsonException | ClassCastException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return null;
        }
    }

    private static double[] point(JsonArray point) {
        double[] place = new double[2];
        for (int i = 0; i < place.length; i++) {
            place[i] = ((JsonNumber) point.get(i)).doubleValue();
            if (!(place[i] >= 0 && place[i] <= 1)) {
                throw new IllegalArgumentException("outside of the box");
            }
        }
        return place;
    }

    private static double length(List<List<double[]>> lines) {
        double length = 0;
        for (List<double[]> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                length += Math.hypot((line.get(i)[0] - line.get(i - 1)[0]) * WIDE, line.get(i)[1] - line.get(i - 1)[1]);
            }
        }
        return length;
    }
}
