package org.carequay.security;

import java.time.Instant;

/**
 * Announced, inside the transaction, when somebody who signs in is to be told something by e-mail. It says that something happened
 * and where to look, never about whom.
 *
 * @param kind its words are {@code <kind>.subject} and {@code <kind>.body}
 * @param path of the page to look at, below the application's address
 * @param expires from when on it is not worth sending
 */
public record AccountNotice(String kind, String email, String personName, String locale, String path, Instant expires) {
    @Override
    public String toString() {
        return "AccountNotice " + kind;
    }
}
