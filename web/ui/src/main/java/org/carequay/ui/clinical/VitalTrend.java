package org.carequay.ui.clinical;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carequay.clinical.ObservationView;

/** The values of one vital sign over the visits, oldest first, with the line that draws them. */
public record VitalTrend(List<ObservationView> values) {
    private static final int WIDTH = 280;
    private static final int HEIGHT = 60;
    private static final int MARGIN = 6;

    /** Points of an SVG polyline in a box of 280 by 60. */
    public String points() {
        double low = extreme(true);
        double span = Math.max(extreme(false) - low, 1);
        double step = values.size() < 2 ? 0 : (WIDTH - 2.0 * MARGIN) / (values.size() - 1);
        List<String> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double share = (values.get(i).canonical().doubleValue() - low) / span;
            double y = HEIGHT - MARGIN - share * (HEIGHT - 2.0 * MARGIN);
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", MARGIN + i * step, y));
        }
        return String.join(" ", points);
    }

    /** Newest first, for the table. */
    public List<ObservationView> newestFirst() {
        List<ObservationView> turned = new ArrayList<>(values);
        Collections.reverse(turned);
        return turned;
    }

    private double extreme(boolean least) {
        Stream<BigDecimal> all = values.stream().map(ObservationView::canonical);
        return (least ? all.min(BigDecimal::compareTo) : all.max(BigDecimal::compareTo))
                .orElse(BigDecimal.ZERO)
                .doubleValue();
    }
}
