package org.carequay.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Where somebody is, or was, signed in. {@code agent}: what the browser says it is. */
public record SessionView(UUID id, String address, String agent, Instant started, Instant seen, Instant ended)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
