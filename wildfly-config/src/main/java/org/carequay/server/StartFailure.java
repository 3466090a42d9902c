package org.carequay.server;

/** The server could not be started; the message says why and ends with its log. */
public final class StartFailure extends RuntimeException {
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
