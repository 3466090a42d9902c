package org.carequay.scheduling;

/** How a stretch of time differs from the weekly hours. */
public enum AvailabilityKind {
    /** A provider is away, from every site. */
    LEAVE,
    /** The clinic, or one site, is closed. */
    HOLIDAY,
    /** A provider, a room or a piece of equipment is taken by something else: a meeting, cleaning, repair. */
    BLOCK,
    /** A provider works at a site beyond the weekly hours; this counts against leave, holidays and blocks too. */
    OPENING
}
