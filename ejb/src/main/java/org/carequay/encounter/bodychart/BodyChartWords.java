package org.carequay.encounter.bodychart;

import java.util.Locale;
import java.util.ResourceBundle;

/** The names of regions, symptoms, sides and views in one language, and marks told in a sentence. */
public final class BodyChartWords {
    private final ResourceBundle words;

    public BodyChartWords(Locale language) {
        words = ResourceBundle.getBundle(
                "org.carequay.encounter.bodychart.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    public String region(String code) {
        return words.getString("region." + code);
    }

    public String symptom(Symptom symptom) {
        return words.getString("symptom." + symptom);
    }

    public String side(Laterality side) {
        return words.getString("side." + side);
    }

    public String view(BodyView view) {
        return words.getString("view." + view);
    }

    public String figure(BodyFigure figure) {
        return words.getString("figure." + figure);
    }

    /** One letter for a side, as it stands beside the figures. */
    public String letter(Laterality side) {
        return words.getString("letter." + side);
    }

    /** Such as "Shoulder, front, right". */
    public String place(String region, Laterality side) {
        return side == Laterality.MIDLINE ? region(region) : region(region) + ", " + side(side);
    }

    /** Such as "Pain 6 of 10: Shoulder, front, right, radiates to Palm". */
    public String mark(BodyChart.Mark mark) {
        String told = symptom(mark.symptom()) + " " + mark.severity() + " " + words.getString("of10") + ": "
                + place(mark.region(), mark.laterality());
        return mark.radiatesTo() == null
                ? told
                : told + ", " + words.getString("radiates") + " " + region(mark.radiatesTo());
    }

    /** All marks, for those who do not see the picture. */
    public String chart(BodyChart chart) {
        return chart.marks().isEmpty()
                ? words.getString("nothing")
                : chart.marks().stream().map(this::mark).collect(java.util.stream.Collectors.joining(". "));
    }
}
