package org.carequay.encounter.bodychart;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Draws charts as one SVG of figures, strokes and marks, for pages and papers alike. It refers to nothing outside itself and
 * uses neither styles nor ids, so it can stand anywhere in XHTML, also more than once.
 */
public final class BodyChartSvg {
    /** Beyond this many views the picture has a second row. */
    private static final int COLUMNS = 4;

    private static final int GAP = 24;
    private static final int HEAD = 40;
    private static final String EARLIER = " opacity=\"0.42\"";

    private final StringBuilder out = new StringBuilder();
    private final BodyChartWords words;

    private BodyChartSvg(BodyChartWords words) {
        this.words = words;
    }

    /** A chart, one of an earlier visit drawn faintly. */
    public record Layer(BodyChart chart, boolean earlier) {}

    /** @param width in CSS pixels, unless a style sheet says otherwise */
    public static String of(BodyChart chart, BodyChartWords words, int width) {
        return of(List.of(new Layer(chart, false)), words, width);
    }

    /** Charts over each other, on the figure of the last; the views of the body, and those in which something is marked. */
    public static String of(List<Layer> layers, BodyChartWords words, int width) {
        BodyChartSvg svg = new BodyChartSvg(words);
        svg.draw(layers, width);
        return svg.out.toString();
    }

    private static Set<BodyView> views(List<Layer> layers) {
        Set<BodyView> views = EnumSet.range(BodyView.FRONT, BodyView.RIGHT);
        for (Layer layer : layers) {
            layer.chart().marks().forEach(mark -> views.add(mark.view()));
            layer.chart().strokes().forEach(stroke -> views.add(stroke.view()));
        }
        return views;
    }

    private void draw(List<Layer> layers, int width) {
        List<BodyView> views = List.copyOf(views(layers));
        int rows = (views.size() + COLUMNS - 1) / COLUMNS;
        int across = width(views);
        int down = rows * (BodyArt.HEIGHT + HEAD + GAP) - GAP;
        Layer last = layers.get(layers.size() - 1);
        put(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" "
                        + "aria-label=\"%s\" font-family=\"Open Sans, sans-serif\" stroke-linecap=\"round\" stroke-linejoin=\"round\">",
                across, down, width, width * down / across, escaped(words.chart(last.chart())));
        for (int i = 0; i < views.size(); i++) {
            int row = i / COLUMNS * COLUMNS;
            int x = width(views.subList(row, i)) + (i == row ? 0 : GAP) - BodySides.inset(views.get(i));
            int y = i / COLUMNS * (BodyArt.HEIGHT + HEAD + GAP) + HEAD;
            put("<g transform=\"translate(%d %d)\">", x, y);
            view(views.get(i), layers, last.chart().figure());
            put("</g>");
        }
        put("</svg>");
    }

    /** The widest row's, gaps included. */
    private static int width(List<BodyView> views) {
        int widest = 0;
        for (int row = 0; row < views.size(); row += COLUMNS) {
            List<BodyView> across = views.subList(row, Math.min(row + COLUMNS, views.size()));
            int sum = across.stream()
                    .mapToInt(view -> BodyArt.WIDTH - 2 * BodySides.inset(view))
                    .sum();
            widest = Math.max(widest, sum + GAP * (across.size() - 1));
        }
        return widest;
    }

    private void view(BodyView view, List<Layer> layers, BodyFigure figure) {
        put(
                "<text x=\"%d\" y=\"-14\" font-size=\"26\" fill=\"#5a6b7b\" text-anchor=\"middle\">%s</text>",
                BodyArt.WIDTH / 2, escaped(words.view(view)));
        BodyArt.Drawing drawing = BodyArt.of(figure, view);
        drawing.outlines()
                .forEach(
                        path -> put("<path d=\"%s\" fill=\"#ffffff\" stroke=\"#1b2733\" stroke-width=\"2.4\"/>", path));
        drawing.details()
                .forEach(path -> put("<path d=\"%s\" fill=\"none\" stroke=\"#5a6b7b\" stroke-width=\"1.3\"/>", path));
        for (BodySides.Letter letter : BodySides.in(view)) {
            put(
                    "<text x=\"%d\" y=\"%d\" font-size=\"22\" fill=\"#5a6b7b\" text-anchor=\"middle\">%s</text>",
                    letter.x(), letter.y(), words.letter(letter.side()));
        }
        for (Layer layer : layers) {
            put("<g%s>", layer.earlier() ? EARLIER : "");
            layer.chart().strokes().stream().filter(s -> s.view() == view).forEach(this::stroke);
            layer.chart().marks().stream().filter(m -> m.view() == view).forEach(this::mark);
            put("</g>");
        }
    }

    private void stroke(BodyChart.Stroke stroke) {
        StringBuilder path = new StringBuilder();
        for (BodyChart.Point point : stroke.points()) {
            path.append(path.length() == 0 ? "M" : "L")
                    .append(number(point.x() * BodyArt.WIDTH))
                    .append(' ')
                    .append(number(point.y() * BodyArt.HEIGHT));
        }
        put(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"7\" stroke-opacity=\"0.6\"/>",
                path.indexOf("L") < 0 ? path + "l0.1 0" : path, stroke.symptom().colour());
    }

    private void mark(BodyChart.Mark mark) {
        double x = mark.x() * BodyArt.WIDTH;
        double y = mark.y() * BodyArt.HEIGHT;
        arrow(mark, x, y);
        disc(mark, x, y);
        if (mark.laterality() == Laterality.BILATERAL && BodySides.isMirrored(mark.view())) {
            disc(mark, BodyArt.WIDTH - x, y);
        }
    }

    private void disc(BodyChart.Mark mark, double x, double y) {
        put("<g transform=\"translate(%s %s)\">", number(x), number(y));
        double radius = MarkShape.radius(mark.severity());
        put(
                "<circle r=\"%s\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>",
                number(radius), mark.symptom().colour());
        MarkShape.hatch(mark.symptom().hatch(), radius)
                .forEach(path -> put("<path d=\"%s\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2\"/>", path));
        put("<circle r=\"%s\" fill=\"#ffffff\"/>", number(MarkShape.CORE));
        put(
                "<text y=\"6.4\" font-size=\"18\" font-weight=\"700\" fill=\"#1b2733\" text-anchor=\"middle\">%d</text></g>",
                mark.severity());
    }

    /** To the region it draws to, where this view shows it; a short one downwards where it does not. */
    private void arrow(BodyChart.Mark mark, double x, double y) {
        if (mark.radiatesTo() == null) {
            return;
        }
        Optional<BodyChart.Point> to = BodyRegions.of(mark.radiatesTo())
                .flatMap(region -> region.in(mark.view(), mark.laterality()))
                .map(BodyRegion.Area::centre);
        double toX = to.map(p -> p.x() * BodyArt.WIDTH).orElse(x);
        double toY = to.map(p -> p.y() * BodyArt.HEIGHT).orElse(y + MarkShape.STUB);
        put(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"4\"/>",
                MarkShape.arrow(x, y, toX, toY), mark.symptom().colour());
    }

    private void put(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
