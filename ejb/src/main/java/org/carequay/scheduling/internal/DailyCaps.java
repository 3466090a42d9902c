package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/**
 * Lets those who book a kind of visit with a daily cap take turns for each provider and day, so that two of them never both get
 * the last place. Whoever books several days in one transaction asks for them in order.
 */
@ApplicationScoped
public class DailyCaps {
    private static final String TAKE_TURN =
            """
            select pg_advisory_xact_lock(hashtextextended('cap:' || v.id || ?::text || ?::text, 0))
            from visit_type v where v.id = ? and v.daily_cap is not null""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    /** Waits for the turn, which ends with the transaction; without a cap there is nothing to wait for. */
    void takeTurn(VisitTypeId type, ProviderId provider, Instant start) {
        UUID of = provider.value();
        LocalDate day = LocalDate.ofInstant(start, caller.zone());
        sql.first(TAKE_TURN, row -> true, of.toString(), day.toString(), type.value());
    }
}
