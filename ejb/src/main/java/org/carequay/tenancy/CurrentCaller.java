package org.carequay.tenancy;

import java.time.ZoneId;

/** Gives services the caller of the running transaction. */
public interface CurrentCaller {
    /** @throws IllegalStateException outside a bound transaction */
    Caller get();

    /** Whether somebody is bound at all. */
    boolean isBound();

    /** The zone of the clinic of this transaction. */
    ZoneId zone();
}
