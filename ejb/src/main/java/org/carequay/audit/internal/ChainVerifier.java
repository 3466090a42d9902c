package org.carequay.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.carequay.audit.AuditTrail.Verification;
import org.carequay.tenancy.AuditProofs;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/**
 * Checks the chain of the bound clinic, event by event: each link's hash is SHA-256 over the link before it and the event as
 * text; each event must carry the application's proof, be the row its transaction wrote, and share its request id with no
 * other transaction. The end of the chain is compared with the anchor that is kept outside the database.
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

    Verification verify() {
        UUID clinic = caller.get().clinic().value();
        ChainAnchor.Anchor before = anchor.read(clinic);
        String snapshot = sql.first(SNAPSHOT, row -> row.getString(1)).orElseThrow();
        seal(clinic, before);
        Walk walk = new Walk(before);
        long events = sql.forEach(CHAIN, walk::check, snapshot);
        walk.end();
        return new Verification(events, walk.firstBroken == null, walk.firstBroken);
    }

    private void seal(UUID clinic, ChainAnchor.Anchor before) {
        ChainAnchor.Anchor sealed = sealer.seal();
        if (before == null || sealed.seq() > before.seq()) {
            anchor.append(clinic, sealed);
        }
    }

    /** Goes along the chain and keeps the first thing that does not fit. */
    private final class Walk {
        private final ChainAnchor.Anchor anchored;
        private final MessageDigest digest = sha256();
        private byte[] last = {0};
        private long seq;
        private boolean anchorSeen;
        private String firstBroken;

        private Walk(ChainAnchor.Anchor anchored) {
            this.anchored = anchored;
            this.anchorSeen = anchored == null || anchored.seq() == 0;
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
            if (anchored != null && anchored.seq() == seq) {
                anchorSeen = MessageDigest.isEqual(hash, anchored.hash());
                if (!anchorSeen) {
                    firstBroken = row.getString("id");
                }
            }
        }

        private void end() {
            if (firstBroken == null && !anchorSeen) {
                firstBroken = "end of the chain, after position " + seq;
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
