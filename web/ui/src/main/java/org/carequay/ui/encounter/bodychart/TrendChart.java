package org.carequay.ui.encounter.bodychart;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.carequay.encounter.bodychart.RegionTrend;
import org.carequay.shared.Json;

/** The severity of regions over visits as Chart.js wants it. */
final class TrendChart {
    /** More lines than this can't be told apart. */
    static final int MOST = 8;

    private static final int WORST = 10;
    private static final String[] COLOURS = {
        "#d1495b", "#30638e", "#e07a1f", "#3c7a57", "#8f5fbf", "#00798c", "#7f1d1d", "#5b4b8a"
    };
    private static final String[] POINTS = {
        "circle", "rect", "triangle", "rectRot", "star", "cross", "crossRot", "rectRounded"
    };

    private TrendChart() {}

    static String json(
            List<String> days,
            List<RegionTrend> trends,
            Function<RegionTrend, String> name,
            String severity,
            String visits) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (int i = 0; i < trends.size(); i++) {
            lines.add(line(trends.get(i), name.apply(trends.get(i)), i));
        }
        return Json.createObjectBuilder()
                .add("type", "line")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", Json.createArrayBuilder(days))
                                .add("datasets", lines))
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("maintainAspectRatio", false)
                                .add("animation", false)
                                .add(
                                        "scales",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "y",
                                                        axis(severity)
                                                                .add("min", 0)
                                                                .add("max", WORST))
                                                .add("x", axis(visits))))
                .build()
                .toString();
    }

    private static JsonObjectBuilder line(RegionTrend trend, String name, int at) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        trend.severity().forEach(value -> {
            if (value == null) {
                values.addNull();
            } else {
                values.add(value);
            }
        });
        return Json.createObjectBuilder()
                .add("label", name)
                .add("data", values)
                .add("borderColor", COLOURS[at % COLOURS.length])
                .add("backgroundColor", COLOURS[at % COLOURS.length])
                .add("pointStyle", POINTS[at % POINTS.length])
                .add("pointRadius", 5)
                .add("spanGaps", true);
    }

    private static JsonObjectBuilder axis(String title) {
        return Json.createObjectBuilder()
                .add("title", Json.createObjectBuilder().add("display", true).add("text", title));
    }
}
