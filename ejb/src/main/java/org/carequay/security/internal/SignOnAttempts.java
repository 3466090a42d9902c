package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.security.SecretTokens;
import org.carequay.security.SignInService.SignInAccount;
import org.carequay.security.SignOnRole;
import org.carequay.shared.Ids;
import org.carequay.tenancy.AuditProofs;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.RequestContext;

/** Lets in whom a provider has named, or notes why not, in a transaction of its own that is bound to the clinic of the provider. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignOnAttempts {
    private static final String ENTER = "select account_id, why from sign_on_enter(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ACCOUNT =
            "select id, clinic_id, clinic_name, role, person_name, locale, epoch, idle_minutes from sign_on_account(?)";

    @Inject
    private ClinicSql sql;

    @Inject
    private AuditProofs proofs;

    /**
     * Whom a provider has named.
     *
     * @param email null unless verified
     * @param role null: as the account says
     * @param provision whether somebody unknown gets an account
     */
    record Named(
            UUID clinic,
            String issuer,
            String subject,
            String email,
            String name,
            SignOnRole role,
            boolean provision,
            String address) {}

    /** What came of it. @param why null when there is an account */
    record Outcome(UUID account, String why) {}

    public Outcome enter(Named named) {
        bind(named.clinic());
        SignOnRole role = named.role();
        String hash = named.provision() ? PasswordHashing.hash(SecretTokens.next()) : null;
        return sql.first(
                        ENTER,
                        row -> new Outcome(Columns.uuid(row, "account_id"), row.getString("why")),
                        named.issuer(),
                        named.subject(),
                        named.email(),
                        named.name(),
                        role == null ? null : role.role(),
                        role == null ? null : added(role),
                        role == null ? null : new String[0],
                        named.provision() ? Ids.next() : null,
                        Ids.next(),
                        hash,
                        Ids.next(),
                        named.address())
                .orElseThrow();
    }

    public Optional<SignInAccount> account(UUID clinic, UUID account) {
        bind(clinic);
        return sql.first(
                ACCOUNT,
                row -> new SignInAccount(
                        new AccountId(Columns.uuid(row, "id")),
                        new ClinicId(Columns.uuid(row, "clinic_id")),
                        row.getString("clinic_name"),
                        Columns.code(row, "role", Role.class),
                        row.getString("person_name"),
                        row.getString("locale"),
                        row.getInt("epoch"),
                        (Integer) row.getObject("idle_minutes")),
                account);
    }

    public void refused(UUID clinic, String why, String address) {
        bind(clinic);
        sql.first("select sign_on_refused(?, null, ?, ?)", row -> "", clinic, why, address);
    }

    private void bind(UUID clinic) {
        String transaction = RequestContext.nextTransactionId();
        sql.first(
                "select zone from bind_system(?, ?, ?, ?)",
                row -> "",
                clinic,
                transaction,
                "sign-in",
                proofs.of(null, transaction));
    }

    private static String[] added(SignOnRole role) {
        List<Permission> beyond = role.keys().stream()
                .filter(key -> !role.role().permissions().contains(key))
                .toList();
        return beyond.stream().map(Permission::key).sorted().toArray(String[]::new);
    }
}
