package org.carequay.recall;

import java.time.Instant;
import org.carequay.scheduling.ProviderId;
import org.carequay.tenancy.SiteId;

/** A time that a patient may book who is to come back. */
public record RecallTime(
        Instant start, Instant end, ProviderId provider, String providerName, SiteId site, String siteName) {}
