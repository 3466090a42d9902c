package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;

/** Where patients reach the application: the environment says it, as no request does where messages are written. */
@ApplicationScoped
public class PublicAddress {
    private static final String VARIABLE = "CAREQUAY_PUBLIC_URL";

    /** @param path below the application's address, or null @return in full, or null */
    String of(String path) {
        if (path == null) {
            return null;
        }
        String base = System.getenv(VARIABLE);
        if (base == null || base.isBlank()) {
            throw new IllegalStateException(VARIABLE + " is missing");
        }
        return base.replaceAll("/+$", "") + "/" + path;
    }
}
