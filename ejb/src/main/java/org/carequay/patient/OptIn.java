package org.carequay.patient;

import java.time.Instant;

/**
 * A patient's word on one channel. Each is kept for ever; the newest of a channel counts.
 *
 * @param optedIn false when the patient opted out
 * @param at when it was taken down, and {@code recordedBy} by whom: the server says both
 */
public record OptIn(ContactChannel channel, boolean optedIn, OptInSource source, Instant at, String recordedBy) {
    public OptIn(ContactChannel channel, boolean optedIn, OptInSource source) {
        this(channel, optedIn, source, null, null);
    }

    /** Whether the other one says the same, whenever it was said. */
    public boolean saysTheSame(OptIn other) {
        return channel == other.channel && optedIn == other.optedIn && source == other.source;
    }
}
