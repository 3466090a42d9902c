package org.carequay.scheduling;

import java.util.List;
import java.util.stream.Stream;

/** Booked visits that lie in time that is taken away; {@code visits} holds the first of them, earliest first. */
public record AffectedVisits(long count, List<AppointmentView> visits) {
    public static final int SHOWN = 100;

    /** Those and others, which come later. */
    public AffectedVisits and(AffectedVisits later) {
        return new AffectedVisits(
                count + later.count,
                Stream.concat(visits.stream(), later.visits.stream())
                        .limit(SHOWN)
                        .toList());
    }
}
