package org.carequay.security;

import java.util.UUID;

/**
 * Keeps in the clinic's trail what the caller was refused, a moment later: what was asked is undone. The same thing is kept once a minute,
 * and so many things a minute, for each caller, so that asking again and again fills no disk; that there were more is kept as well. Nothing
 * is kept for callers without a clinic, and nothing fails because it could not be kept: then the log says so.
 */
public interface Refusals {
    /** What was asked for. */
    enum Kind {
        /** A page, by its path. */
        PAGE,
        /** An operation of the API, by its class and method. */
        OPERATION,
        /** A service, by its interface and method. */
        SERVICE
    }

    /** They do not hold the key that it asks for. */
    @SignedIn
    void noPermission(Kind kind, String what);

    /** They may not see that patient; does nothing where there is no such patient, or they may. */
    @FeatureCall
    void hidden(UUID patient);
}
