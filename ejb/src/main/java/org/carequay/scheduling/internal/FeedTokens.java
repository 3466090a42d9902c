package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.carequay.scheduling.ProviderId;
import org.carequay.security.SecretTokens;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Makes, finds and ends the secret addresses of feeds. */
@ApplicationScoped
public class FeedTokens {
    private static final String ADD =
            """
            insert into calendar_feed (clinic_id, id, provider_id, token_hash, created_at, created_by, created_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?)""";
    private static final String END =
            "update calendar_feed set revoked_at = ? where provider_id = ? and revoked_at is null";
    private static final String OPEN = "select clinic_id, feed_id from calendar_feed_open(?)";
    private static final String READ =
            "update calendar_feed set last_read_on = ? where id = ? and last_read_on is distinct from ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A feed found by its address. */
    record Found(ClinicId clinic, UUID feed) {}

    String add(ProviderId provider) {
        String token = SecretTokens.next();
        Caller by = caller.get();
        sql.update(
                ADD,
                Ids.next(),
                provider.value(),
                SecretTokens.hash(token),
                clock.now(),
                by.personName(),
                by.account());
        return token;
    }

    void end(ProviderId provider) {
        sql.update(END, clock.now(), provider.value());
    }

    /** Looks a token up with nobody bound, with the same work whether or not there is one. */
    Optional<Found> find(String token) {
        return sql.first(
                OPEN,
                row -> new Found(new ClinicId(Columns.uuid(row, "clinic_id")), Columns.uuid(row, "feed_id")),
                SecretTokens.hash(token));
    }

    /** Notes the day, once a day: that is what the trail tells of a feed's being read. */
    void wasRead(UUID feed) {
        LocalDate today = clock.today(caller.zone());
        sql.update(READ, today, feed, today);
    }
}
