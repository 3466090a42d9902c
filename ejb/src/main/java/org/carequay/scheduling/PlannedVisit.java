package org.carequay.scheduling;

import java.time.Instant;
import org.carequay.tenancy.SiteId;

/**
 * One visit of a series as it is to be booked.
 *
 * @param number its place in the series, from 1
 * @param provider null: as the first visit
 * @param site null: as the first visit
 */
public record PlannedVisit(int number, Instant start, ProviderId provider, SiteId site) {}
