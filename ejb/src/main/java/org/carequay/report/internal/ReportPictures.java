package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.Locale;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentService;
import org.carequay.document.Markup;
import org.carequay.encounter.bodychart.BodyChartJson;
import org.carequay.encounter.bodychart.BodyChartSvg;
import org.carequay.encounter.bodychart.BodyChartWords;
import org.carequay.report.model.Paper;

/** Pictures of a report. */
@ApplicationScoped
public class ReportPictures implements Paper.Pictures {
    private static final int CHART_WIDTH = 640;

    @Inject
    private DocumentService documents;

    @Override
    public String bodyChart(JsonObject facts, Locale locale) {
        JsonObject chart = facts.getJsonObject("bodyChart");
        return chart == null
                ? ""
                : "<div class=\"chart\">"
                        + BodyChartSvg.of(BodyChartJson.read(chart.toString()), new BodyChartWords(locale), CHART_WIDTH)
                        + "</div>";
    }

    @Override
    public String image(String document, String description) {
        DocumentContent image = documents.contentFor(DocumentId.parse(document));
        return "<img alt=\"" + description + "\" src=\"data:"
                + Markup.text(image.document().mediaType()) + ";base64,"
                + Base64.getEncoder().encodeToString(image.content()) + "\"/>";
    }
}
