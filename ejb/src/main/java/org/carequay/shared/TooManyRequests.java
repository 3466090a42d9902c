package org.carequay.shared;

import java.util.Map;

/** The caller asks too often ({@code too-many-requests}); the detail {@code seconds} says when to come again. */
public final class TooManyRequests extends DomainRefusal {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    public TooManyRequests(long seconds) {
        super("too-many-requests", Map.of("seconds", seconds));
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }
}
