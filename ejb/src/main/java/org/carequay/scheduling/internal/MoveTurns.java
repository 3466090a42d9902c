package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carequay.tenancy.ClinicSql;

/**
 * Two visits that change places would each wait for the other to leave, so the moves of a clinic take turns, and so do bookings of
 * many visits at once. Single bookings never wait in a circle with them: all go from provider to patient to rooms.
 */
@ApplicationScoped
public class MoveTurns {
    private static final String TAKE =
            "select pg_advisory_xact_lock(hashtext('visit moves'), hashtext(bound_clinic()::text))";

    @Inject
    private ClinicSql sql;

    /** Waits for the turn, which ends with the transaction. Whoever locks visits locks them before. */
    void take() {
        sql.first(TAKE, row -> true);
    }
}
