package org.carequay.claim.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.claim.RemittanceId;
import org.carequay.claim.RemittanceState;
import org.carequay.claim.Remittances;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentService;
import org.carequay.security.Permission;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.RequestKeys;

/** A remittance is taken and matched in one transaction each. */
@Stateless
@PermitAll
@Local(Remittances.class)
public class RemittancesBean implements Remittances {
    private static final int LONGEST_REASON = 300;

    @Inject
    private CurrentCaller caller;

    @Inject
    private RequestKeys keys;

    @Inject
    private RemittanceTaking taking;

    @Inject
    private ClaimBooking booking;

    @Inject
    private RemittanceReader reader;

    @Inject
    private DocumentService documents;

    @Override
    public Taken take(String fileName, byte[] file, String despite, String idempotencyKey) {
        RemittanceTaking.check(file);
        String reason = despite == null || despite.isBlank() ? null : despite.strip();
        new InvalidInput.Check().maxLength("despite", reason, LONGEST_REASON).done();
        if (reason != null && !caller.get().may(Permission.BILLING_VOID.key())) {
            throw new EJBAccessException("not permitted");
        }
        String sha256 = RemittanceTaking.hash(file);
        Optional<UUID> made = keys.claim(idempotencyKey, "remittance.take", sha256);
        List<RemittanceId> taken = taking.take(fileName, file, sha256, reason);
        if (made.isEmpty()) {
            keys.complete(idempotencyKey, taken.get(0).value());
        }
        List<Claim> claims =
                taken.stream().flatMap(id -> reader.claims(id).stream()).toList();
        List<Claim> unmatched = in(claims, RemittanceState.UNMATCHED);
        List<Claim> rejected = in(claims, RemittanceState.DENIED);
        return new Taken(taken, claims.size() - unmatched.size() - rejected.size(), unmatched, rejected);
    }

    private static List<Claim> in(List<Claim> claims, RemittanceState state) {
        return claims.stream().filter(claim -> claim.state() == state).toList();
    }

    @Override
    public Page<Row> find(String text, PageRequest page) {
        return reader.find(text, page);
    }

    @Override
    public View get(RemittanceId id) {
        return reader.get(id);
    }

    @Override
    public Page<Claim> unmatched(boolean dismissed, PageRequest page) {
        return reader.waiting(dismissed ? RemittanceState.DISMISSED : RemittanceState.UNMATCHED, page);
    }

    @Override
    public View match(RemittanceId id, UUID claim, long version, String invoiceNumber, String idempotencyKey) {
        return once(idempotencyKey, "remittance.match", id, claim + " " + version + " " + invoiceNumber, () -> {
            Claim wanted = in(id, claim, RemittanceState.UNMATCHED, "remittance-claim-matched");
            new InvalidInput.Check().required("invoiceNumber", invoiceNumber).done("missing-fields");
            booking.match(wanted, version, invoiceNumber);
        });
    }

    private View once(String key, String act, RemittanceId id, String fingerprint, Runnable what) {
        if (keys.claim(key, act, id + " " + fingerprint).isEmpty()) {
            what.run();
            keys.complete(key, id.value());
        }
        return reader.get(id);
    }

    @Override
    public View dismiss(RemittanceId id, UUID claim, long version, String reason, String idempotencyKey) {
        return once(idempotencyKey, "remittance.dismiss", id, claim + " " + version + " " + reason, () -> {
            Claim wanted = in(id, claim, RemittanceState.UNMATCHED, "remittance-claim-matched");
            new InvalidInput.Check().required("reason", reason).done("missing-fields");
            new InvalidInput.Check().maxLength("reason", reason, LONGEST_REASON).done();
            booking.dismiss(wanted, version, reason.strip());
        });
    }

    @Override
    public View restore(RemittanceId id, UUID claim, long version, String idempotencyKey) {
        return once(idempotencyKey, "remittance.restore", id, claim + " " + version, () -> {
            Claim wanted = in(id, claim, RemittanceState.DISMISSED, "remittance-claim-not-dismissed");
            booking.restore(wanted, version);
        });
    }

    private Claim in(RemittanceId id, UUID claim, RemittanceState state, String otherwise) {
        Claim wanted = reader.claim(id, claim);
        if (wanted.state() != state) {
            throw new DomainRefusal(otherwise);
        }
        return wanted;
    }

    @Override
    public DocumentContent file(RemittanceId id) {
        return documents.contentFor(reader.file(id));
    }
}
