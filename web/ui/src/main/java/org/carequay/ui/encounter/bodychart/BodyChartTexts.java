package org.carequay.ui.encounter.bodychart;

import jakarta.faces.context.FacesContext;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.carequay.encounter.bodychart.BodyChartWords;
import org.carequay.encounter.bodychart.BodyFigure;
import org.carequay.encounter.bodychart.BodyRegion;
import org.carequay.encounter.bodychart.BodyRegions;
import org.carequay.encounter.bodychart.BodyView;
import org.carequay.encounter.bodychart.Laterality;
import org.carequay.encounter.bodychart.Symptom;
import org.carequay.shared.Json;

/** What the browser has to know to draw and tell a chart: names in the language of the page, colours, hatches. */
final class BodyChartTexts {
    private static final String BUNDLE = "bodyChartMsg";

    private BodyChartTexts() {}

    /** Safe within a script: none of the texts comes from outside. */
    static String json(FacesContext context, BodyChartWords words) {
        JsonObjectBuilder regions = Json.createObjectBuilder();
        for (BodyRegion region : BodyRegions.all()) {
            regions.add(region.code(), words.region(region.code()));
        }
        JsonArrayBuilder symptoms = Json.createArrayBuilder();
        for (Symptom symptom : Symptom.values()) {
            symptoms.add(Json.createObjectBuilder()
                    .add("code", symptom.name())
                    .add("name", words.symptom(symptom))
                    .add("colour", symptom.colour())
                    .add("hatch", symptom.hatch().name()));
        }
        JsonObjectBuilder texts = Json.createObjectBuilder();
        ResourceBundle bundle = context.getApplication().getResourceBundle(context, BUNDLE);
        bundle.keySet().stream()
                .filter(key -> key.startsWith("js."))
                .forEach(key -> texts.add(key.substring("js.".length()), bundle.getString(key)));
        return Json.createObjectBuilder()
                .add("regions", regions)
                .add("symptoms", symptoms)
                .add("views", names(BodyView.values(), words::view))
                .add("sides", names(Laterality.values(), words::side))
                .add("figures", names(BodyFigure.values(), words::figure))
                .add(
                        "letters",
                        Json.createObjectBuilder()
                                .add("LEFT", words.letter(Laterality.LEFT))
                                .add("RIGHT", words.letter(Laterality.RIGHT)))
                .add("texts", texts)
                .build()
                .toString();
    }

    private static <E extends Enum<E>> JsonObjectBuilder names(E[] values, Function<E, String> name) {
        JsonObjectBuilder names = Json.createObjectBuilder();
        Arrays.stream(values).forEach(value -> names.add(value.name(), name.apply(value)));
        return names;
    }
}
