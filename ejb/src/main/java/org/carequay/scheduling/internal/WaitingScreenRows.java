package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.scheduling.NewWaitingScreen;
import org.carequay.scheduling.WaitingScreenId;
import org.carequay.scheduling.WaitingScreenView;
import org.carequay.security.SecretTokens;
import org.carequay.shared.Clock;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.SiteId;

/** Keeps the screens and finds them by the tokens of their addresses. */
@ApplicationScoped
public class WaitingScreenRows {
    private static final String IN_FORCE =
            """
            select w.id, w.name, w.site_id, s.name as site_name, w.created_at, w.last_shown_on from waiting_screen w
            left join site s on s.clinic_id = w.clinic_id and s.id = w.site_id
            where w.revoked_at is null order by w.name, w.id""";
    private static final String ADD =
            """
            insert into waiting_screen (clinic_id, id, name, site_id, token_hash, created_at, created_by, created_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?)""";
    private static final String END = "update waiting_screen set revoked_at = coalesce(revoked_at, ?) where id = ?";
    private static final String OPEN = "select clinic_id, screen_id from waiting_screen_open(?)";
    private static final String SHOWN =
            "select w.site_id, c.name from waiting_screen w join clinic c on c.id = w.clinic_id where w.id = ?";
    private static final String SHOWN_ON =
            "update waiting_screen set last_shown_on = ? where id = ? and last_shown_on is distinct from ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A screen found by its address. */
    record Found(ClinicId clinic, UUID screen) {}

    /** What a screen is about; {@code site} null for all sites. */
    record Shown(SiteId site, String clinic) {}

    List<WaitingScreenView> inForce() {
        return sql.list(
                IN_FORCE,
                row -> new WaitingScreenView(
                        new WaitingScreenId(Columns.uuid(row, "id")),
                        row.getString("name"),
                        site(row),
                        row.getString("site_name"),
                        Columns.instant(row, "created_at"),
                        Columns.day(row, "last_shown_on")));
    }

    void add(UUID id, NewWaitingScreen screen, String token) {
        Caller by = caller.get();
        sql.update(
                ADD,
                id,
                screen.name().strip(),
                screen.site() == null ? null : screen.site().value(),
                SecretTokens.hash(token),
                clock.now(),
                by.personName(),
                by.account());
    }

    /** Whether there is, or was, such a screen. */
    boolean end(WaitingScreenId id) {
        return sql.update(END, clock.now(), id.value()) == 1;
    }

    /** Looks a token up with nobody bound, with the same work whether or not there is one. */
    Optional<Found> find(String token) {
        return sql.first(
                OPEN,
                row -> new Found(new ClinicId(Columns.uuid(row, "clinic_id")), Columns.uuid(row, "screen_id")),
                SecretTokens.hash(token));
    }

    Optional<Shown> shown(UUID screen) {
        return sql.first(SHOWN, row -> new Shown(site(row), row.getString("name")), screen);
    }

    /** Notes the day, once a day: that is what the trail tells of a screen's being shown. */
    void wasShown(UUID screen, LocalDate today) {
        sql.update(SHOWN_ON, today, screen, today);
    }

    private static SiteId site(ResultSet row) throws SQLException {
        UUID site = Columns.uuid(row, "site_id");
        return site == null ? null : new SiteId(site);
    }
}
