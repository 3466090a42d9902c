package org.carequay.encounter.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChart.Mark;
import org.carequay.encounter.bodychart.BodyChart.Point;
import org.carequay.encounter.bodychart.BodyChart.Stroke;
import org.carequay.encounter.bodychart.BodyRegion;
import org.carequay.encounter.bodychart.BodyRegions;
import org.carequay.encounter.bodychart.Laterality;
import org.carequay.shared.InvalidInput;

/** What a body chart must be like to be kept, and how what was drawn becomes that. */
public final class BodyChartRules {
    private static final int MOST_MARKS = 200;
    private static final int MOST_STROKES = 200;
    private static final int LONGEST_NOTE = 500;
    private static final int WORST = 10;
    private static final int FIRST_YEAR = 1900;
    /** How far beside its region a mark may lie, as a share of the box: a little more than the width of a line. */
    private static final double NEAR = 0.015;

    private static final double DECIMALS = 10_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private BodyChartRules() {}

    /** The same chart with rounded places, thin strokes, and what follows from a mark's place filled in. */
    public static BodyChart tidy(BodyChart chart) {
        return new BodyChart(
                chart.figure(),
                chart.marks().stream().map(BodyChartRules::tidy).toList(),
                chart.strokes().stream().map(BodyChartRules::tidy).toList());
    }

    private static Mark tidy(Mark mark) {
        Optional<BodyRegions.Found> found = isOnPage(mark.x()) && isOnPage(mark.y()) && mark.view() != null
                ? BodyRegions.at(mark.view(), mark.x(), mark.y())
                : Optional.empty();
        String region = given(mark.region()) == null
                ? found.map(f -> f.region().code()).orElse(null)
                : mark.region().strip();
        Laterality side = mark.laterality() != null
                ? mark.laterality()
                : found.map(f -> f.area().side()).orElse(found.isPresent() ? Laterality.MIDLINE : null);
        return new Mark(
                mark.id() == null ? UUID.randomUUID().toString() : mark.id(),
                mark.view(),
                rounded(mark.x()),
                rounded(mark.y()),
                region,
                mark.symptom(),
                mark.severity(),
                side,
                given(mark.radiatesTo()),
                mark.onset(),
                given(mark.note()));
    }

    private static Stroke tidy(Stroke stroke) {
        List<Point> rounded = stroke.points().stream()
                .map(point -> new Point(rounded(point.x()), rounded(point.y())))
                .toList();
        return new Stroke(stroke.view(), stroke.symptom(), StrokeThinning.thin(rounded));
    }

    /** Whether a tidy chart can be kept. */
    public static InvalidInput.Check check(BodyChart chart) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(chart.marks().size() <= MOST_MARKS, "marks", "too-many");
        check.that(chart.strokes().size() <= MOST_STROKES, "strokes", "too-many");
        Set<String> ids = new HashSet<>();
        IntStream.range(0, chart.marks().size()).forEach(i -> {
            Mark mark = chart.marks().get(i);
            check.that(ids.add(mark.id()), "marks[" + i + "].id", "twice");
            check(check, mark, "marks[" + i + "]");
        });
        IntStream.range(0, chart.strokes().size())
                .forEach(i -> check(check, chart.strokes().get(i), "strokes[" + i + "]"));
        return check;
    }

    private static void check(InvalidInput.Check check, Mark mark, String field) {
        check.that(ID.matcher(mark.id()).matches(), field + ".id", "invalid-text")
                .required(field + ".view", mark.view())
                .required(field + ".symptom", mark.symptom())
                .required(field + ".severity", mark.severity())
                .that(isFrom0To(WORST, mark.severity()), field + ".severity", "out-of-range")
                .that(
                        mark.radiatesTo() == null
                                || BodyRegions.of(mark.radiatesTo()).isPresent(),
                        field + ".radiatesTo",
                        "unknown-value")
                .that(mark.onset() == null || mark.onset().getYear() >= FIRST_YEAR, field + ".onset", "before-1900")
                .maxLength(field + ".note", mark.note(), LONGEST_NOTE)
                .that(mark.note() == null || mark.note().indexOf('\0') < 0, field + ".note", "unknown-character");
        place(check, mark, field);
    }

    private static void place(InvalidInput.Check check, Mark mark, String field) {
        check.required(field + ".x", mark.x()).required(field + ".y", mark.y());
        boolean onPage = mark.x() != null && mark.y() != null;
        check.that(mark.x() == null || isOnPage(mark.x()), field + ".x", "out-of-range");
        check.that(mark.y() == null || isOnPage(mark.y()), field + ".y", "out-of-range");
        if (mark.view() == null || !onPage || !isOnPage(mark.x()) || !isOnPage(mark.y())) {
            return;
        }
        if (mark.region() == null) {
            check.that(false, field, "outside-figure");
            return;
        }
        Optional<BodyRegion> region = BodyRegions.of(mark.region());
        check.that(region.isPresent(), field + ".region", "unknown-value");
        region.ifPresent(known -> region(check, mark, known, field));
    }

    /** The mark lies where its region is, and is of the side it lies on. */
    private static void region(InvalidInput.Check check, Mark mark, BodyRegion region, String field) {
        List<BodyRegion.Area> here = region.areas().stream()
                .filter(area -> area.view() == mark.view() && isNear(area, mark))
                .toList();
        check.that(!here.isEmpty(), field + ".region", "elsewhere");
        check.required(field + ".laterality", mark.laterality());
        check.that(
                here.isEmpty()
                        || mark.laterality() == null
                        || here.stream().anyMatch(area -> fits(area, region, mark.laterality())),
                field + ".laterality",
                "other-side");
    }

    private static boolean fits(BodyRegion.Area area, BodyRegion region, Laterality side) {
        if (area.side() == null) {
            return !region.paired() || side != Laterality.MIDLINE;
        }
        return side == area.side() || side == Laterality.BILATERAL;
    }

    private static boolean isNear(BodyRegion.Area area, Mark mark) {
        for (double dx = -NEAR; dx <= NEAR; dx += NEAR) {
            for (double dy = -NEAR; dy <= NEAR; dy += NEAR) {
                if (area.holds(mark.x() + dx, mark.y() + dy)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void check(InvalidInput.Check check, Stroke stroke, String field) {
        check.required(field + ".view", stroke.view())
                .required(field + ".symptom", stroke.symptom())
                .required(field + ".points", stroke.points());
        check.that(
                stroke.points().stream().allMatch(point -> isOnPage(point.x()) && isOnPage(point.y())),
                field + ".points",
                "out-of-range");
    }

    private static boolean isOnPage(Double share) {
        return share != null && share >= 0 && share <= 1;
    }

    private static boolean isFrom0To(int most, Integer number) {
        return number == null || number >= 0 && number <= most;
    }

    private static Double rounded(Double share) {
        return share == null || share.isNaN() || share.isInfinite() ? share : Math.round(share * DECIMALS) / DECIMALS;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
