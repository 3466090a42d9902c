package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.Role;
import org.carequay.security.SignInService;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Checks credentials against the database functions that alone may read them. */
@Stateless
@PermitAll
@Local(SignInService.class)
public class SignInServiceBean implements SignInService {
    private static final String ACCOUNTS =
            "select id, clinic_id, clinic_name, role, person_name, locale, epoch, idle_minutes from login_accounts(?)";
    private static final String CLIENT = "select account_id, hash, role, clinic_id, epoch from client_begin(?)";
    private static final int MAX_LENGTH = 200;

    @Inject
    private ClinicSql sql;

    @Inject
    private SignInAttempts attempts;

    @Override
    public List<SignInAccount> signIn(String email, String password, String address) {
        if (email == null || password == null || email.length() > MAX_LENGTH || password.length() > MAX_LENGTH) {
            return List.of();
        }
        SignInAttempts.Try attempt = attempts.begin(email.strip(), address);
        boolean matches = PasswordHashing.matches(password, attempt.hash());
        if (attempt.login() == null) {
            return List.of();
        }
        if (attempt.hash() != null) {
            attempts.end(attempt.login(), matches, address);
        }
        return matches ? accounts(attempt.login()) : List.of();
    }

    @Override
    public Optional<SignInAccount> client(String clientId, String secret) {
        if (clientId == null || secret == null || secret.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Client client = sql.first(
                        CLIENT,
                        row -> new Client(
                                Columns.uuid(row, "account_id"),
                                row.getString("hash"),
                                row.getString("role"),
                                Columns.uuid(row, "clinic_id"),
                                row.getInt("epoch")),
                        clientId)
                .orElse(new Client(null, null, null, null, 0));
        if (!ClientSecrets.matches(secret, client.hash())) {
            return Optional.empty();
        }
        return Optional.of(new SignInAccount(
                new AccountId(client.account()),
                client.clinic() == null ? null : new ClinicId(client.clinic()),
                null,
                Role.valueOf(client.role()),
                clientId,
                "en",
                client.epoch(),
                null));
    }

    @Override
    public UUID began(AccountId account, String address, String agent, boolean providerFactor) {
        UUID session = Ids.next();
        sql.first(
                "select session_begin(?, ?, ?, ?, ?)",
                row -> "",
                session,
                account.value(),
                address,
                agent,
                providerFactor);
        return session;
    }

    @Override
    public void seen(UUID session) {
        sql.first("select session_seen(?)", row -> "", session);
    }

    @Override
    public void ended(UUID session) {
        sql.first("select session_end(?)", row -> "", session);
    }

    @Override
    public Unlock unlock(AccountId account, int epoch, UUID session, String password, String address) {
        Optional<String> email = sql.first(
                "select unlock_login(?, ?, ?) as email",
                row -> row.getString("email"),
                account.value(),
                epoch,
                session);
        if (email.isEmpty()) {
            return Unlock.OVER;
        }
        SignInAttempts.Try attempt = attempts.begin(email.get(), address);
        boolean matches = password != null
                && password.length() <= MAX_LENGTH
                && PasswordHashing.matches(password, attempt.hash());
        if (attempt.hash() == null) {
            return Unlock.TOO_MANY;
        }
        attempts.unlocked(account.value(), matches, address);
        return matches ? Unlock.OPEN : Unlock.WRONG;
    }

    private record Client(UUID account, String hash, String role, UUID clinic, int epoch) {}

    private List<SignInAccount> accounts(UUID login) {
        return sql.list(
                ACCOUNTS,
                row -> new SignInAccount(
                        new AccountId(Columns.uuid(row, "id")),
                        Columns.uuid(row, "clinic_id") == null ? null : new ClinicId(Columns.uuid(row, "clinic_id")),
                        row.getString("clinic_name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("person_name"),
                        row.getString("locale"),
                        row.getInt("epoch"),
                        (Integer) row.getObject("idle_minutes")),
                login);
    }
}
