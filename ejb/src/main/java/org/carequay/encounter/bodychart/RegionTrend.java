package org.carequay.encounter.bodychart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How bad one place of the body was from visit to visit.
 *
 * @param severity the highest of each visit, in the order of the visits; null where nothing was marked there
 */
public record RegionTrend(String region, Laterality side, List<Integer> severity) {
    private record Place(String region, Laterality side) {}

    /** One for each place that was ever marked, the worst first. */
    public static List<RegionTrend> of(List<BodyChart> visits) {
        Map<Place, Integer[]> found = new LinkedHashMap<>();
        for (int i = 0; i < visits.size(); i++) {
            for (BodyChart.Mark mark : visits.get(i).marks()) {
                Integer[] row = found.computeIfAbsent(
                        new Place(mark.region(), mark.laterality()), p -> new Integer[visits.size()]);
                row[i] = row[i] == null ? mark.severity() : Math.max(row[i], mark.severity());
            }
        }
        List<RegionTrend> trends = new ArrayList<>();
        found.forEach((place, row) ->
                trends.add(new RegionTrend(place.region(), place.side(), java.util.Arrays.asList(row))));
        trends.sort(Comparator.comparingInt(RegionTrend::worst).reversed());
        return trends;
    }

    private int worst() {
        return severity.stream()
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
