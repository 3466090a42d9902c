package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.scheduling.WaitlistOfferStatus;
import org.carequay.security.SecretTokens;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Writes offers. The row of the entry is locked before that of an offer, by everybody. */
@ApplicationScoped
public class WaitlistOfferRows {
    private static final int AT_ONCE = 50;
    private static final String ADD =
            """
            insert into waitlist_offer (clinic_id, id, entry_id, appointment_id, held_until, token_hash, made_at, made_by, made_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ENTRY = "select entry_id from waitlist_offer where id = ?";
    private static final String OFFER = "select * from waitlist_offer where id = ?";
    private static final String OPEN_OF =
            "select * from waitlist_offer where entry_id = ? and status = 'OPEN' for update";
    private static final String RAN_OUT =
            """
            select o.* from waitlist_offer o join waitlist_entry e on e.clinic_id = o.clinic_id and e.id = o.entry_id
            where o.status = 'OPEN' and o.held_until <= ? order by o.held_until limit ? for update skip locked""";
    private static final String CLOSE =
            """
            update waitlist_offer set version = version + 1, status = ?, answered_at = ?, answered_via = ?, answered_by = ?,
              answered_account = ?
            where id = ? and status = 'OPEN'""";
    private static final String RENEW =
            "update waitlist_offer set version = version + 1, token_hash = ?, tries = 0 where id = ? and status = 'OPEN'";
    private static final String TRIED =
            "update waitlist_offer set version = version + 1, tries = tries + 1 where id = ?";
    private static final String FIND = "select clinic_id, offer_id from waitlist_offer_open(?)";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** How an answer came. */
    enum Via {
        LINK,
        STAFF,
        PORTAL,
        TIMER
    }

    /** An offer. */
    record Offer(UUID id, UUID entry, UUID appointment, WaitlistOfferStatus status, Instant heldUntil, int tries) {
        /** As it stands at that moment: nothing is open beyond its time. */
        WaitlistOfferStatus at(Instant now) {
            return status == WaitlistOfferStatus.OPEN && !now.isBefore(heldUntil)
                    ? WaitlistOfferStatus.EXPIRED
                    : status;
        }

        /** @throws DomainRefusal when it is too late */
        void expectOpen(Instant now) {
            if (status != WaitlistOfferStatus.OPEN) {
                throw new DomainRefusal("offer-over", Map.of("status", status));
            }
            if (at(now) != WaitlistOfferStatus.OPEN) {
                throw new DomainRefusal("offer-run-out");
            }
        }
    }

    /** An offer found by its link. */
    record Found(ClinicId clinic, UUID offer) {}

    void add(UUID id, UUID entry, UUID appointment, Instant heldUntil, String token) {
        Caller by = caller.get();
        sql.update(
                ADD,
                id,
                entry,
                appointment,
                heldUntil,
                SecretTokens.hash(token),
                clock.now(),
                by.personName(),
                by.account());
    }

    static UUID nextId() {
        return Ids.next();
    }

    /** The entry that is to be locked before the offer. @throws NotFound */
    UUID entryOf(UUID id) {
        return sql.first(ENTRY, row -> Columns.uuid(row, "entry_id"), id).orElseThrow(() -> new NotFound("offer"));
    }

    Offer get(UUID id) {
        return sql.first(OFFER, WaitlistOfferRows::offer, id).orElseThrow(() -> new NotFound("offer"));
    }

    Offer lock(UUID id) {
        return sql.first(OFFER + " for update", WaitlistOfferRows::offer, id).orElseThrow(() -> new NotFound("offer"));
    }

    Optional<Offer> openOf(UUID entry) {
        return sql.first(OPEN_OF, WaitlistOfferRows::offer, entry);
    }

    /** Those whose time is over and that nobody else is at, locked with their entries. */
    List<Offer> ranOut() {
        return sql.list(RAN_OUT, WaitlistOfferRows::offer, clock.now(), AT_ONCE);
    }

    void close(UUID id, WaitlistOfferStatus status, Via via) {
        Caller by = caller.get();
        sql.update(CLOSE, status, clock.now(), via, by.personName(), by.account(), id);
    }

    /** Another token in the place of the former; what was tried with that does not count. */
    String renew(UUID id) {
        String token = SecretTokens.next();
        sql.update(RENEW, SecretTokens.hash(token), id);
        return token;
    }

    void tried(UUID id) {
        sql.update(TRIED, id);
    }

    /** Looks a token up with nobody bound, with the same work whether or not there is one. */
    Optional<Found> find(String token) {
        return sql.first(
                FIND,
                row -> new Found(new ClinicId(Columns.uuid(row, "clinic_id")), Columns.uuid(row, "offer_id")),
                SecretTokens.hash(token));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "entry_id"),
                Columns.uuid(row, "appointment_id"),
                Columns.code(row, "status", WaitlistOfferStatus.class),
                Columns.instant(row, "held_until"),
                row.getInt("tries"));
    }
}
