package org.carequay.audit.internal;

import org.carequay.security.FeatureCall;
import org.carequay.tenancy.LongRunning;

/** Puts new events at the end of the chain. */
public interface ChainSealer {
    /**
     * What was sealed.
     *
     * @param before how long the chain was
     * @param end its end now
     */
    record Sealed(long before, ChainAnchor.Anchor end) {}

    /**
     * Seals what the bound clinic has new, in a transaction of its own: what was told outside the database as the end of the chain
     * stands, whatever becomes of the check that follows.
     *
     * @param whole whether to look for all that were never sealed, or only at those since the last sealing
     */
    @LongRunning
    @FeatureCall
    Sealed seal(boolean whole);
}
