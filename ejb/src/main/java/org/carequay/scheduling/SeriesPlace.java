package org.carequay.scheduling;

/** Where a visit stands in its series: the fifth of twelve. */
public record SeriesPlace(SeriesId series, int number, int of) {}
