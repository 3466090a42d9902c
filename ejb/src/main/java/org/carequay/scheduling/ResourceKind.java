package org.carequay.scheduling;

/** What a site has that a visit may need. */
public enum ResourceKind {
    ROOM,
    EQUIPMENT
}
