package org.carequay.server.datasource;

import org.jboss.jca.adapters.jdbc.CheckValidConnectionSQL;

/**
 * Asks a connection that is taken from the pool for a sign of life, and with the same statement puts every setting of its
 * session back to what it was when it was opened: no clinic, no account, no time-out of an earlier use is left.
 *
 * <p>The callers' binding ends with its transaction anyway; this is the net below it. Statements that the driver has
 * prepared on the server and advisory locks are kept. A {@code connection-listener} cannot do this: it is told about each
 * handle that is closed, also in the middle of a transaction, and never about the return to the pool.
 */
public final class CleanConnectionChecker extends CheckValidConnectionSQL {
    private static final long serialVersionUID = 1L;

    public CleanConnectionChecker() {
        super("reset all");
    }
}
