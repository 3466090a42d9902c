package org.carequay.scheduling;

import java.util.List;

/** Booked visits that lie in time that is taken away; {@code visits} holds the first of them, earliest first. */
public record AffectedVisits(long count, List<AppointmentView> visits) {
    public static final int SHOWN = 100;
}
