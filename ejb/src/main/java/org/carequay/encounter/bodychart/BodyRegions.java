package org.carequay.encounter.bodychart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The catalogue of regions, read from {@code regions.svg}. The scheme is CareQuay's own; the names are those of surface
 * anatomy as SNOMED CT's body structures use them, fine where injury clinics look closely (spine, hands) and coarse elsewhere.
 */
public final class BodyRegions {
    private static final Map<String, BodyRegion> BY_CODE = load();

    private BodyRegions() {}

    /** A region of one side at a place. */
    public record Found(BodyRegion region, BodyRegion.Area area) {}

    public static Collection<BodyRegion> all() {
        return BY_CODE.values();
    }

    public static Optional<BodyRegion> of(String code) {
        return Optional.ofNullable(code).map(BY_CODE::get);
    }

    /** What lies at a place (0 to 1) of a view; nothing beside the figure. */
    public static Optional<Found> at(BodyView view, double x, double y) {
        for (BodyRegion region : BY_CODE.values()) {
            for (BodyRegion.Area area : region.areas()) {
                if (area.view() == view && area.holds(x, y)) {
                    return Optional.of(new Found(region, area));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, BodyRegion> load() {
        Map<String, List<BodyRegion.Area>> areas = new LinkedHashMap<>();
        NodeList polygons = BodyArt.parse("regions.svg").getElementsByTagName("polygon");
        for (int i = 0; i < polygons.getLength(); i++) {
            Element polygon = (Element) polygons.item(i);
            areas.computeIfAbsent(polygon.getAttribute("data-region"), code -> new ArrayList<>())
                    .add(area(polygon));
        }
        Map<String, BodyRegion> regions = new LinkedHashMap<>();
        areas.forEach((code, drawn) ->
                regions.put(code, new BodyRegion(code, drawn.stream().anyMatch(area -> area.side() != null), drawn)));
        return java.util.Collections.unmodifiableMap(regions);
    }

    private static BodyRegion.Area area(Element polygon) {
        List<BodyChart.Point> outline = new ArrayList<>();
        for (String corner : polygon.getAttribute("points").split(" ")) {
            String[] at = corner.split(",");
            outline.add(new BodyChart.Point(Double.parseDouble(at[0]), Double.parseDouble(at[1])));
        }
        String side = polygon.getAttribute("data-side");
        return new BodyRegion.Area(
                BodyView.valueOf(polygon.getAttribute("data-view")),
                side.isEmpty() ? null : Laterality.valueOf(side),
                outline);
    }
}
