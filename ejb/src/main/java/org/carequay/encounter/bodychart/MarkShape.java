package org.carequay.encounter.bodychart;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of marks and arrows, in units of the view's box. {@code bodychart-canvas.js} draws the same, so that a chart looks
 * alike while it is edited and later. Hatches are lines that end at the rim, not patterns, which would not stay vector in a PDF.
 */
final class MarkShape {
    /** Radius of the white middle with the number. */
    static final double CORE = 12;

    /** Length of an arrow to somewhere that the view does not show. */
    static final double STUB = 64;

    private static final double SMALLEST = 16;
    private static final double GROWTH = 1.4;
    private static final double STEP = 7;
    private static final double HEAD = 16;

    private MarkShape() {}

    /** Severity by size. */
    static double radius(int severity) {
        return SMALLEST + GROWTH * severity;
    }

    /** Paths around the origin. */
    static List<String> hatch(Symptom.Hatch hatch, double radius) {
        return switch (hatch) {
            case NONE -> List.of();
            case LEVEL -> chords(radius, 0);
            case UPRIGHT -> chords(radius, Math.PI / 2);
            case RISING -> chords(radius, -Math.PI / 4);
            case FALLING -> chords(radius, Math.PI / 4);
            case CROSS -> {
                List<String> both = new ArrayList<>(chords(radius, Math.PI / 4));
                both.addAll(chords(radius, -Math.PI / 4));
                yield both;
            }
            case DOTS -> dots(radius);
            case RINGS -> List.of(ring((radius + CORE) / 2));
        };
    }

    private static List<String> chords(double radius, double angle) {
        List<String> lines = new ArrayList<>();
        for (double at = -STEP * 5 + STEP / 2; at < radius; at += STEP) {
            if (Math.abs(at) < radius) {
                double half = Math.sqrt(radius * radius - at * at);
                lines.add("M" + turned(-half, at, angle) + "L" + turned(half, at, angle));
            }
        }
        return lines;
    }

    private static List<String> dots(double radius) {
        double ring = (radius + CORE) / 2;
        List<String> dots = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5;
            dots.add("M" + turned(ring, 0, angle) + "l0.1 0");
        }
        return dots;
    }

    private static String ring(double radius) {
        String r = BodyChartSvg.number(radius);
        return "M-" + r + " 0A" + r + " " + r + " 0 1 1 " + r + " 0A" + r + " " + r + " 0 1 1 -" + r + " 0";
    }

    private static String turned(double x, double y, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return place(x * cos - y * sin, x * sin + y * cos);
    }

    /** A bent line with a head. */
    static String arrow(double x, double y, double toX, double toY) {
        double bendX = (x + toX) / 2 + (toY - y) * 0.15;
        double bendY = (y + toY) / 2 - (toX - x) * 0.15;
        double angle = Math.atan2(toY - bendY, toX - bendX);
        return "M" + place(x, y) + "Q" + place(bendX, bendY) + " " + place(toX, toY)
                + "M" + place(toX - HEAD * Math.cos(angle - 0.45), toY - HEAD * Math.sin(angle - 0.45))
                + "L" + place(toX, toY)
                + "L" + place(toX - HEAD * Math.cos(angle + 0.45), toY - HEAD * Math.sin(angle + 0.45));
    }

    private static String place(double x, double y) {
        return BodyChartSvg.number(x) + " " + BodyChartSvg.number(y);
    }
}
