package org.carequay.tenancy.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicRow;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.RequestContext;

/**
 * Binds clinic, account, role, reason and request to the running transaction, once: in the database (from there row-level
 * security and audit triggers read it), in the entity manager, and for the services.
 */
@ApplicationScoped
public class CallerBinding {
    private static final String KEY = CallerBinding.class.getName();
    private static final String BIND_ACCOUNT = "select * from bind_account(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** How long a statement may take while a person waits for the page or the answer. */
    private static final Duration INTERACTIVE = Duration.ofSeconds(5);

    private static final String BIND_SYSTEM = "select zone from bind_system(?, ?, ?, ?)";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private AuditProof proof;

    /** What is bound; {@code actor} tells who asked for it, so that one transaction never serves two. */
    private record Bound(Object actor, Caller caller, ZoneId zone) {}

    boolean inTransaction() {
        return transaction.getTransactionKey() != null;
    }

    /**
     * Binds the thread's actor, or else the principal; nobody at all leaves the transaction without a clinic.
     *
     * @param longRunning whether statements may take long although a person asked for them
     */
    void ensure(String principal, boolean longRunning) {
        Object actor = ActingAs.current() != null ? ActingAs.current() : PrincipalName.parse(principal);
        Bound bound = (Bound) transaction.getResource(KEY);
        if (bound != null) {
            if (actor != null && !actor.equals(bound.actor())) {
                throw new IllegalStateException("one transaction serves one caller");
            }
            return;
        }
        if (actor != null) {
            bind(actor, longRunning).ifPresent(found -> transaction.putResource(KEY, found));
        }
    }

    /** The caller of the running transaction; empty when nobody is bound. */
    Optional<Caller> caller() {
        return bound().map(Bound::caller);
    }

    Optional<ZoneId> zone() {
        return bound().map(Bound::zone);
    }

    private Optional<Bound> bound() {
        return inTransaction() ? Optional.ofNullable((Bound) transaction.getResource(KEY)) : Optional.empty();
    }

    private Optional<Bound> bind(Object actor, boolean longRunning) {
        Optional<Bound> bound = actor instanceof ActingAs.Actor acting && acting.account() == null
                ? Optional.of(bindSystem(acting))
                : bindAccount(actor, longRunning);
        bound.map(Bound::caller)
                .map(Caller::clinic)
                .ifPresent(clinic -> em.setProperty(ClinicRow.CLINIC_PROPERTY, clinic.value()));
        return bound;
    }

    private Bound bindSystem(ActingAs.Actor acting) {
        UUID clinic = acting.clinic() == null ? null : acting.clinic().value();
        String request = RequestContext.nextTransactionId();
        ZoneId zone = sql.first(
                        BIND_SYSTEM,
                        row -> zone(row.getString("zone")),
                        clinic,
                        request,
                        acting.reason(),
                        proof.of(null, request))
                .orElse(null);
        return new Bound(acting, new Caller(acting.clinic(), null, Caller.SYSTEM, Set.of(), "CareQuay", ""), zone);
    }

    private Optional<Bound> bindAccount(Object actor, boolean longRunning) {
        UUID account = actor instanceof PrincipalName name ? name.account() : ((ActingAs.Actor) actor).account();
        UUID chosen = actor instanceof PrincipalName name
                ? name.clinic()
                : ((ActingAs.Actor) actor).clinic() == null
                        ? null
                        : ((ActingAs.Actor) actor).clinic().value();
        Integer epoch = actor instanceof PrincipalName name ? name.epoch() : null;
        String reason = actor instanceof ActingAs.Actor acting ? acting.reason() : RequestContext.reason();
        String request = RequestContext.nextTransactionId();
        return sql.first(
                BIND_ACCOUNT,
                row -> {
                    UUID clinic = Columns.uuid(row, "clinic_id");
                    String keys = row.getString("permissions");
                    Caller caller = new Caller(
                            clinic == null ? null : new ClinicId(clinic),
                            account,
                            row.getString("role"),
                            keys == null ? Set.of() : Set.of(keys.split(" ")),
                            row.getString("person_name"),
                            actor instanceof PrincipalName name ? name.signIn() : "");
                    return new Bound(actor, caller, zone(row.getString("zone")));
                },
                account,
                chosen,
                epoch,
                request,
                reason,
                proof.of(account, request),
                actor instanceof PrincipalName && !longRunning ? (int) INTERACTIVE.toMillis() : null,
                actor instanceof PrincipalName name ? name.session() : null,
                actor instanceof ActingAs.Actor);
    }

    private static ZoneId zone(String name) {
        return name == null ? null : ZoneId.of(name);
    }
}
