package org.carequay.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import org.carequay.audit.AuditTrail.Verification;
import org.carequay.audit.TrailBroken;
import org.carequay.shared.Clock;
import org.carequay.tenancy.AuditProofs;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
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

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

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

    private ChainSealer.Sealed seal(boolean whole) {
        ChainSealer.Sealed sealed = sealer.seal(whole);
        anchor.append(caller.get().clinic().value(), sealed.end());
        return sealed;
    }

    Verification verify() {
        ClinicId clinic = caller.get().clinic();
        ChainAnchor.Kept kept = anchor.read(clinic.value());
        String snapshot = sql.first(SNAPSHOT, row -> row.getString(1)).orElseThrow();
        boolean nothingKept = seal(true).before() > 0 && kept.positions().isEmpty();
        ChainWalk walk = new ChainWalk(kept.positions(), proofs);
        long events = sql.forEach(CHAIN, walk::check, snapshot);
        walk.end(kept.unreadable());
        if (nothingKept) {
            LOG.error("Nothing is kept here of the audit chain of clinic {} to compare with", clinic);
            tell(clinic, "nothing kept to compare with on " + clock.today(ZoneOffset.UTC));
        }
        if (walk.firstBroken() != null) {
            LOG.error(
                    "Audit chain of clinic {} is broken at event {}, in {} places",
                    clinic,
                    walk.firstBroken(),
                    walk.breaks());
            tell(clinic, walk.firstBroken() + ", " + walk.breaks() + " in all");
        }
        return new Verification(events, walk.firstBroken() == null, walk.firstBroken(), walk.breaks(), walk.compared());
    }

    /** Whoever reads the clinic's trail; nobody reads that of the installation, of which the log tells. */
    private void tell(ClinicId clinic, String finding) {
        if (!clinic.equals(ClinicId.INSTALLATION)) {
            broken.fire(new TrailBroken(clinic, finding));
        }
    }
}
