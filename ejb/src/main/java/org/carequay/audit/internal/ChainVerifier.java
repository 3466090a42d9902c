package org.carequay.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.carequay.audit.AuditTrail.Verification;
import org.carequay.audit.TrailBroken;
import org.carequay.tenancy.AuditProofs;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the chain of the bound clinic, event by event: each link's hash is SHA-256 over the link before it and the event as
 * text; each event must carry the application's proof, be the row its transaction wrote, and share its request id with no
 * other transaction. Each position that was the chain's end once is compared with what was kept of it outside the database.
 */
@ApplicationScoped
public class ChainVerifier {
    /** Taken before sealing: what it shows is sealed afterwards; what is written later is not this check's business. */
    private static final String SNAPSHOT = "select pg_current_snapshot()::text";

    private static final String CHAIN =
            """
            select l.seq, l.hash, l.genuine, coalesce(l.id, e.id) as id, e.id is not null as present,
              audit_canonical(e, l.form) as canonical, e.account_id, e.actor, e.role, e.request_id, e.proof, e.xid::text as xid,
              first_value(e.xid::text) over (partition by e.request_id order by e.id) as first_xid
            from audit_link l full join audit_event e on e.clinic_id = l.clinic_id and e.id = l.id
            where coalesce(l.clinic_id, e.clinic_id) = bound_clinic()
              and (l.seq is not null or pg_visible_in_snapshot(e.xid, ?::text::pg_snapshot))
            order by l.seq nulls last""";
    private static final Logger LOG = LoggerFactory.getLogger(ChainVerifier.class);
    private static final String OWNER = "carequay_owner";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditProofs proofs;

    @Inject
    private ChainAnchor anchor;

    @Inject
    private ChainSealer sealer;

    @Inject
    private Event<TrailBroken> broken;

    void seal() {
        seal(false);
    }

    private void seal(boolean whole) {
        anchor.append(caller.get().clinic().value(), sealer.seal(whole));
    }

    Verification verify() {
        ClinicId clinic = caller.get().clinic();
        ChainAnchor.Kept kept = anchor.read(clinic.value());
        String snapshot = sql.first(SNAPSHOT, row -> row.getString(1)).orElseThrow();
        seal(true);
        Walk walk = new Walk(kept.positions());
        long events = sql.forEach(CHAIN, walk::check, snapshot);
        walk.end(kept.unreadable());
        if (walk.firstBroken != null) {
            LOG.error("Audit chain of clinic {} is broken at event {}", clinic, walk.firstBroken);
            if (!clinic.equals(ClinicId.INSTALLATION)) {
                broken.fire(new TrailBroken(clinic, walk.firstBroken));
            }
        }
        return new Verification(events, walk.firstBroken == null, walk.firstBroken, walk.compared);
    }

    /** Goes along the chain and keeps the first thing that does not fit. */
    private final class Walk {
        private final TreeMap<Long, byte[]> anchored;
        private final MessageDigest digest = sha256();
        private byte[] last = {0};
        private long seq;
        private int compared;
        private String firstBroken;

        private Walk(TreeMap<Long, byte[]> anchored) {
            this.anchored = anchored;
        }

        private void check(ResultSet row) throws SQLException {
            if (firstBroken != null) {
                return;
            }
            seq++;
            if (!row.getBoolean("present") || row.getLong("seq") != seq || !row.getBoolean("genuine") || !proved(row)) {
                firstBroken = row.getString("id");
                return;
            }
            digest.update(last);
            byte[] hash = digest.digest(row.getString("canonical").getBytes(StandardCharsets.UTF_8));
            if (!MessageDigest.isEqual(hash, row.getBytes("hash"))) {
                firstBroken = row.getString("id");
                return;
            }
            last = hash;
            byte[] kept = anchored.get(seq);
            if (kept != null) {
                compared++;
                if (!MessageDigest.isEqual(hash, kept)) {
                    firstBroken = row.getString("id");
                }
            }
        }

        private void end(int unreadable) {
            if (firstBroken == null && !anchored.isEmpty() && anchored.lastKey() > seq) {
                firstBroken = "end of the chain, after position " + seq;
            } else if (firstBroken == null && unreadable > 0) {
                firstBroken = "line " + unreadable + " of what is kept outside the database";
            }
        }

        private boolean proved(ResultSet row) throws SQLException {
            String request = row.getString("request_id");
            if (request == null) {
                return "DATABASE".equals(row.getString("role")) && OWNER.equals(row.getString("actor"));
            }
            return proofs.of(Columns.uuid(row, "account_id"), request).equals(row.getString("proof"))
                    && row.getString("xid").equals(row.getString("first_xid"));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
