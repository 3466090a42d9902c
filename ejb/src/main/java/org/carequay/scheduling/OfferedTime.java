package org.carequay.scheduling;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What somebody who is offered a time is told of it.
 *
 * @param zone of the clinic
 * @param address of the site, on one line
 * @param status as it stands at this moment: an open one that has run out is {@code EXPIRED}
 */
public record OfferedTime(
        String clinic,
        String phone,
        ZoneId zone,
        Instant start,
        Instant end,
        String provider,
        String site,
        String address,
        Instant heldUntil,
        WaitlistOfferStatus status) {}
