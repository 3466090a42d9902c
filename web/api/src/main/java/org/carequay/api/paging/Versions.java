package org.carequay.api.paging;

import org.carequay.shared.InvalidInput;

/** The version a client saw, which every update names. */
public final class Versions {
    private Versions() {}

    /** @throws InvalidInput when the client names none */
    public static long seen(Long version) {
        new InvalidInput.Check().required("version", version).done();
        return version;
    }
}
