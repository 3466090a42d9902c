package org.carequay.scheduling;

import java.time.Instant;
import java.util.List;
import org.carequay.tenancy.SiteId;

/** A time that satisfies hours, provider, and room. */
public record Slot(
        Instant start,
        Instant end,
        ProviderId provider,
        String providerName,
        SiteId site,
        List<ResourceId> resources) {}
