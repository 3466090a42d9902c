package org.carequay.scheduling;

import java.time.Instant;
import org.carequay.tenancy.SiteId;

/** A time that is held for somebody until {@code heldUntil}. */
public record WaitlistOfferView(
        WaitlistOfferId id,
        ProviderId provider,
        String providerName,
        SiteId site,
        String siteName,
        Instant start,
        Instant end,
        Instant heldUntil,
        Instant madeAt) {}
