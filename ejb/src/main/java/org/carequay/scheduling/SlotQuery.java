package org.carequay.scheduling;

import java.time.Instant;
import org.carequay.tenancy.SiteId;

/** What is looked for; {@code provider}, {@code site} null mean any; at most {@code limit} slots, earliest first. */
public record SlotQuery(VisitTypeId visitType, ProviderId provider, SiteId site, Instant from, Instant to, int limit) {}
