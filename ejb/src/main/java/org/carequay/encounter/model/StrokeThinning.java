package org.carequay.encounter.model;

import java.util.ArrayList;
import java.util.List;
import org.carequay.encounter.bodychart.BodyChart.Point;

/** Leaves out the points of a stroke that nobody would see: a hand draws hundreds, a machine as many as it likes. */
final class StrokeThinning {
    /** What is kept of one stroke at most. */
    static final int MOST = 500;

    /** Points nearer than this share of the box to the last one are left out: less than a pixel on a large screen. */
    private static final double NEAR = 0.0015;

    private StrokeThinning() {}

    /** Its ends stay. */
    static List<Point> thin(List<Point> stroke) {
        List<Point> apart = apart(stroke);
        if (apart.size() <= MOST) {
            return apart;
        }
        List<Point> few = new ArrayList<>(MOST);
        for (int i = 0; i < MOST; i++) {
            few.add(apart.get((int) ((long) i * (apart.size() - 1) / (MOST - 1))));
        }
        return few;
    }

    private static List<Point> apart(List<Point> stroke) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < stroke.size(); i++) {
            Point point = stroke.get(i);
            boolean end = i == 0 || i == stroke.size() - 1;
            Point last = kept.isEmpty() ? point : kept.get(kept.size() - 1);
            // Not less than, so that a place that is no number is kept, to be refused.
            if (end || !(Math.hypot(point.x() - last.x(), point.y() - last.y()) < NEAR)) {
                kept.add(point);
            }
        }
        return kept;
    }
}
