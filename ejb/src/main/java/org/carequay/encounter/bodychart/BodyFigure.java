package org.carequay.encounter.bodychart;

/** Whose outline is drawn; landmarks lie at the same places in all of them, so a mark means the same on each. */
public enum BodyFigure {
    MALE,
    FEMALE,
    CHILD,
    NEUTRAL
}
