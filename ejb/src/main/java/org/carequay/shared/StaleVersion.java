package org.carequay.shared;

import java.util.Map;

/** Somebody saved in between: the version the caller saw is not the current one (409 {@code stale}). */
public final class StaleVersion extends DomainRefusal {
    private static final long serialVersionUID = 1L;

    public StaleVersion(long seen, long current) {
        super("stale", Map.of("seen", seen, "current", current));
    }

    /** @throws StaleVersion unless both are equal */
    public static void check(long seen, long current) {
        if (seen != current) {
            throw new StaleVersion(seen, current);
        }
    }
}
