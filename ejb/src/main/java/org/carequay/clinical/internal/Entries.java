package org.carequay.clinical.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** What the entries of all lists have in common: who wrote when, the version that was seen, and the mark of an error. */
@ApplicationScoped
public class Entries {
    private static final int LONGEST_REASON = 200;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private record Kept(long version, boolean gone) {
        static Kept of(ResultSet row) throws SQLException {
            return new Kept(row.getLong("version"), row.getBoolean("gone"));
        }
    }

    /** Who writes now. */
    record Signed(Instant at, String by, UUID account) {}

    Signed now() {
        Caller who = caller.get();
        return new Signed(clock.now(), who.personName(), who.account());
    }

    /**
     * Holds an entry until the transaction ends.
     *
     * @param lock reads {@code version} and {@code gone} of the entry with that id and owner, for update
     * @throws NotFound, StaleVersion, DomainRefusal {@code already-in-error}
     */
    void hold(String what, String lock, UUID id, UUID owner, long seen) {
        Kept kept = sql.first(lock, Kept::of, id, owner).orElseThrow(() -> new NotFound(what));
        StaleVersion.check(seen, kept.version());
        if (kept.gone()) {
            throw new DomainRefusal("already-in-error");
        }
    }

    /** The reason without blanks around it. @throws InvalidInput when there is none, or a long one */
    static String reason(String reason) {
        text(new InvalidInput.Check().required("reason", reason), "reason", reason, LONGEST_REASON)
                .done();
        return reason.strip();
    }

    static InvalidInput.Check text(InvalidInput.Check check, String field, String text, int longest) {
        return check.maxLength(field, text, longest)
                .that(text == null || text.indexOf('\0') < 0, field, "unknown-character");
    }

    static String tidy(String text) {
        return text == null ? "" : text.strip();
    }
}
