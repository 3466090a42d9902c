package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;

/** Where patients reach the application: the environment says it, as no request does where messages are written. */
@ApplicationScoped
public class PublicAddress {
    private static final String VARIABLE = "CAREQUAY_PUBLIC_URL";

    /** Whether the environment says it; without, no message with a link can be written. */
    boolean known() {
        String base = System.getenv(VARIABLE);
        return base != null && !base.isBlank();
    }

    /**
     * @param path below the application's address, or null
     * @return in full, or null
     * @throws IllegalStateException when the environment does not say it
     */
    String of(String path) {
        if (path == null) {
            return null;
        }
        if (!known()) {
            throw new IllegalStateException(VARIABLE + " is missing");
        }
        return System.getenv(VARIABLE).replaceAll("/+$", "") + "/" + path;
    }
}
