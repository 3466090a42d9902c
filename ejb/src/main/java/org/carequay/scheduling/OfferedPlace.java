package org.carequay.scheduling;

import java.time.Instant;
import org.carequay.tenancy.SiteId;

/** When, where and with whom a time is to be held for somebody who waits, as the staff chose it. */
public record OfferedPlace(ProviderId provider, SiteId site, Instant start) {
    /** That of a free time. */
    public static OfferedPlace of(Slot slot) {
        return new OfferedPlace(slot.provider(), slot.site(), slot.start());
    }
}
