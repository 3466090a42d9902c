package org.carequay.encounter.bodychart;

import java.util.List;

/** Which side is which in the views: the letters beside the figures. */
final class BodySides {
    private BodySides() {}

    /** A letter for a side at a place of the view's box. */
    record Letter(Laterality side, int x, int y) {}

    static List<Letter> in(BodyView view) {
        return switch (view) {
            case FRONT -> List.of(new Letter(Laterality.RIGHT, 60, 150), new Letter(Laterality.LEFT, 340, 150));
            case BACK -> List.of(new Letter(Laterality.LEFT, 60, 150), new Letter(Laterality.RIGHT, 340, 150));
            case LEFT, RIGHT -> List.of();
            case HEAD ->
                List.of(
                        new Letter(Laterality.RIGHT, 40, 200),
                        new Letter(Laterality.LEFT, 360, 200),
                        new Letter(Laterality.LEFT, 40, 600),
                        new Letter(Laterality.RIGHT, 360, 600));
            case HAND ->
                List.of(
                        new Letter(Laterality.RIGHT, 24, 360),
                        new Letter(Laterality.LEFT, 376, 360),
                        new Letter(Laterality.LEFT, 24, 760),
                        new Letter(Laterality.RIGHT, 376, 760));
            case FOOT ->
                List.of(
                        new Letter(Laterality.LEFT, 24, 360),
                        new Letter(Laterality.RIGHT, 376, 360),
                        new Letter(Laterality.RIGHT, 24, 760),
                        new Letter(Laterality.LEFT, 376, 760));
        };
    }

    /** What is left out on both sides of a view's box, as nothing is there. */
    static int inset(BodyView view) {
        return switch (view) {
            case FRONT, BACK -> 24;
            case LEFT, RIGHT -> 96;
            default -> 0;
        };
    }

    /** Whether the left of the picture is the other side of its right. */
    static boolean isMirrored(BodyView view) {
        return view != BodyView.LEFT && view != BodyView.RIGHT;
    }
}
