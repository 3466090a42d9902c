package org.carequay.shared;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * The database gave up on a statement for the sake of the others ({@code busy}): it ran into the time limit of interactive
 * work, or it and another were waiting for each other. Nothing was changed; the same act may succeed in a moment.
 */
public final class Busy extends DomainRefusal {
    private static final long serialVersionUID = 1L;

    /** query_canceled, lock_not_available, deadlock_detected (PostgreSQL, appendix A). */
    private static final Set<String> STATES = Set.of("57014", "55P03", "40P01");

    public Busy() {
        super("busy");
    }

    /** The refusal behind a failure of the database, however deeply it was wrapped; empty for any other failure. */
    public static Optional<Busy> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Busy known) {
                return Optional.of(known);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return Optional.of(new Busy());
            }
        }
        return Optional.empty();
    }
}
