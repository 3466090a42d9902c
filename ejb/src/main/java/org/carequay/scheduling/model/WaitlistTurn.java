package org.carequay.scheduling.model;

import java.time.Instant;
import java.util.stream.Stream;
import org.carequay.scheduling.WaitlistEntryId;
import org.carequay.scheduling.WaitlistPriority;
import org.carequay.scheduling.WaitlistTimes;
import org.carequay.scheduling.WaitlistView;
import org.carequay.scheduling.WaitlistWish;

/**
 * What decides whose turn it is.
 *
 * @param narrowness in how many ways the wish is limited: a time that suits such a patient is rarer for them
 */
public record WaitlistTurn(WaitlistEntryId entry, WaitlistPriority priority, Instant since, int narrowness) {
    public static WaitlistTurn of(WaitlistView entry) {
        return new WaitlistTurn(entry.id(), entry.wish().priority(), entry.since(), narrowness(entry.wish()));
    }

    /** Somebody without a visit counts as limited beside somebody whose visit only comes sooner. */
    static int narrowness(WaitlistWish wish) {
        WaitlistTimes times = wish.times();
        return (int) Stream.of(
                        !wish.providers().isEmpty(),
                        !wish.sites().isEmpty(),
                        !times.days().isEmpty(),
                        times.earliest() != null || times.latestEnd() != null,
                        times.to() != null,
                        wish.replaces() == null)
                .filter(limited -> limited)
                .count();
    }
}
