package org.carequay.encounter.bodychart;

import java.util.List;

/**
 * A part of the body that a mark can be at.
 *
 * @param paired whether there is one on each side
 * @param areas where it is drawn
 */
public record BodyRegion(String code, boolean paired, List<Area> areas) {
    public BodyRegion {
        areas = List.copyOf(areas);
    }

    /**
     * The region in one view.
     *
     * @param side the patient's side, null in the middle
     * @param outline corners in units of the view's box, 400 by 800
     */
    public record Area(BodyView view, Laterality side, List<BodyChart.Point> outline) {
        public Area {
            outline = List.copyOf(outline);
        }

        /** Whether the place (0 to 1) lies within, by the even-odd rule. */
        public boolean holds(double x, double y) {
            double px = x * BodyArt.WIDTH;
            double py = y * BodyArt.HEIGHT;
            boolean inside = false;
            for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
                BodyChart.Point a = outline.get(i);
                BodyChart.Point b = outline.get(j);
                if (a.y() > py != b.y() > py && px < (b.x() - a.x()) * (py - a.y()) / (b.y() - a.y()) + a.x()) {
                    inside = !inside;
                }
            }
            return inside;
        }

        /** The middle of its corners, 0 to 1. */
        public BodyChart.Point centre() {
            return new BodyChart.Point(
                    outline.stream().mapToDouble(BodyChart.Point::x).average().orElse(0) / BodyArt.WIDTH,
                    outline.stream().mapToDouble(BodyChart.Point::y).average().orElse(0) / BodyArt.HEIGHT);
        }
    }

    /** Where it is drawn in that view, on that side if it has sides there. */
    public java.util.Optional<Area> in(BodyView view, Laterality side) {
        return areas.stream()
                .filter(area -> area.view() == view && (area.side() == null || area.side() == side))
                .findFirst();
    }
}
