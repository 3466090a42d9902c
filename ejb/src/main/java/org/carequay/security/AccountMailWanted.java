package org.carequay.security;

import java.time.Instant;

/**
 * Announced, inside the transaction, when somebody who signs in has to get an e-mail.
 *
 * @param path of the page behind the link, with its secret, below the application's address
 */
public record AccountMailWanted(
        LinkKind kind, String email, String personName, String locale, String path, Instant expires) {
    @Override
    public String toString() {
        return "AccountMailWanted " + kind;
    }
}
