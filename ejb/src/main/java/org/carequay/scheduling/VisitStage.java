package org.carequay.scheduling;

/** Where a visit that takes place is on its way through the clinic. */
public enum VisitStage {
    BOOKED,
    ARRIVED,
    CHECKED_IN,
    IN_ROOM,
    WITH_PROVIDER,
    DONE
}
