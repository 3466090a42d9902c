package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.AccountService;
import org.carequay.security.Role;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Accounts of the bound clinic; the super admin's own accounts only by the system. */
@Stateless
@PermitAll
@Local(AccountService.class)
public class AccountServiceBean implements AccountService {
    private static final String LOGIN = "select login_ensure(?, ?, ?) as id";
    private static final String CREATE = "select account_create(?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Override
    public AccountId create(NewAccount account) {
        new InvalidInput.Check()
                .required("email", account.email())
                .required("personName", account.personName())
                .required("role", account.role())
                .done();
        KnownPasswords.check("password", account.password(), account.email(), account.personName());
        UUID login = sql.first(
                        LOGIN,
                        row -> Columns.uuid(row, "id"),
                        Ids.next(),
                        account.email().strip(),
                        PasswordHashing.hash(account.password()))
                .orElseThrow();
        return insert(login, null, null, account.personName(), account.role(), account.locale());
    }

    @Override
    public AccountId createClient(NewClient client) {
        new InvalidInput.Check()
                .required("clientId", client.clientId())
                .required("secret", client.secret())
                .required("role", client.role())
                .done();
        return insert(null, client.clientId(), ClientSecrets.hash(client.secret()), client.name(), client.role(), "en");
    }

    @Override
    public void end(AccountId account) {
        boolean ended = sql.first("select account_end(?) as ended", row -> row.getBoolean("ended"), account.value())
                .orElse(false);
        if (!ended) {
            throw new NotFound("account");
        }
    }

    @Override
    public List<AccountView> all() {
        return sql.list(
                "select id, email, client_id, person_name, role, active from clinic_accounts()",
                row -> new AccountView(
                        new AccountId(Columns.uuid(row, "id")),
                        row.getString("email"),
                        row.getString("client_id"),
                        row.getString("person_name"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("active")));
    }

    @Override
    public List<LockedAccount> locked() {
        return sql.list(
                "select person_name, email, locked_until from locked_accounts()",
                row -> new LockedAccount(
                        row.getString("person_name"), row.getString("email"), Columns.instant(row, "locked_until")));
    }

    private AccountId insert(UUID login, String client, String secretHash, String name, Role role, String locale) {
        if (role == Role.SUPER_ADMIN && !caller.get().isSystem()) {
            throw new DomainRefusal("super-admin-by-installation-only");
        }
        ClinicId clinic = role == Role.SUPER_ADMIN ? null : caller.get().clinic();
        AccountId id = new AccountId(Ids.next());
        sql.first(
                CREATE,
                row -> "",
                clinic == null ? null : clinic.value(),
                id.value(),
                login,
                client,
                secretHash,
                name,
                role.name(),
                locale);
        return id;
    }
}
