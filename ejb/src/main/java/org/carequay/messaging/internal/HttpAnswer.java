package org.carequay.messaging.internal;

import org.carequay.messaging.internal.Outgoing.Fate;

/** What the status of an HTTP answer says of a message that was handed in, whatever the gateway (RFC 9110). */
final class HttpAnswer {
    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private HttpAnswer() {}

    static boolean took(int status) {
        return status >= SUCCESS && status < REDIRECTION;
    }

    /** Of one that does not say that it was taken: only what is wrong with this one message is for ever. */
    static Fate fate(int status) {
        return switch (status) {
            // About the account or the address: no other message would get through either.
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND -> Fate.DOWN;
            case TIMED_OUT, TOO_MANY -> Fate.LATER;
            default -> status >= CLIENT_ERROR && status < SERVER_ERROR ? Fate.REFUSED : Fate.LATER;
        };
    }
}
