package org.carequay.scheduling;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether a provider's visits can be subscribed to.
 *
 * @param madeAt when the address in force was made; null when there is none
 * @param lastReadOn the last day somebody fetched it; null when nobody has
 */
public record CalendarFeedView(ProviderId provider, String providerName, Instant madeAt, LocalDate lastReadOn) {
    /** Whether there is an address in force. */
    public boolean isOpen() {
        return madeAt != null;
    }
}
