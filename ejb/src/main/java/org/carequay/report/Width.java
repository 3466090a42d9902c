package org.carequay.report;

/** How much of a line an element takes. */
public enum Width {
    FULL,
    HALF,
    THIRD
}
