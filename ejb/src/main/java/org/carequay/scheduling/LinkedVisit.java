package org.carequay.scheduling;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A visit as somebody with its link sees it, once they have said the birth date.
 *
 * @param zone the clinic's, in which the times are shown
 */
public record LinkedVisit(
        String clinic,
        String phone,
        ZoneId zone,
        Instant start,
        Instant end,
        String provider,
        String site,
        String address,
        VisitLinkState state) {}
