package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.ChangeUser;
import org.carequay.security.InviteUser;
import org.carequay.security.LinkKind;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.security.SecretTokens;
import org.carequay.security.SessionView;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.security.UserService;
import org.carequay.security.UserView;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.shared.Violation;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** {@link UserService} over the database's functions, which alone may write accounts. */
@Stateless
@PermitAll
@Local(UserService.class)
public class UserServiceBean implements UserService {
    private static final String INVITE = "select account_invite(?, ?, ?, ?, ?, ?, ?, ?) as outcome";
    private static final String CHANGE = "select account_change(?, ?, ?, ?, ?, ?, ?) as version";
    private static final String END = "select account_end(?) as done";
    private static final String RESTORE = "select account_restore(?) as done";
    private static final String LIMIT = "select account_limit(?, ?) as done";
    private static final String SIGN_OUT = "select account_sign_out(?) as done";
    private static final Set<String> LANGUAGES = Set.of("en", "es");
    private static final int MAX_NAME = 120;
    private static final int MAX_EMAIL = 200;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AccountRows rows;

    @Inject
    private AccountLinkRows links;

    @Inject
    private StepUpService stepUp;

    @Override
    public List<UserView> all() {
        return rows.people();
    }

    @Override
    public UserView get(AccountId account) {
        return rows.person(account).orElseThrow(() -> new NotFound("user"));
    }

    @Override
    public UserView invite(InviteUser user, StepUp proof) {
        String email = user.email() == null ? "" : user.email().strip();
        InvalidInput.Check check =
                new InvalidInput.Check().required("email", email).maxLength("email", email, MAX_EMAIL);
        check.that(email.isEmpty() || email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), "email", "not-an-email");
        checked(check, user.personName(), user.role(), user.locale(), user.keys());
        stepUp.check(proof);
        UUID id = Ids.next();
        String outcome = sql.first(
                        INVITE,
                        row -> row.getString("outcome"),
                        caller.get().clinic().value(),
                        id,
                        Ids.next(),
                        email,
                        PasswordHashing.hash(SecretTokens.next()),
                        user.personName().strip(),
                        user.role(),
                        user.locale())
                .orElseThrow();
        if (outcome.equals("KNOWN")) {
            throw new InvalidInput("invalid", List.of(new Violation("email", "email-known")));
        }
        AccountId account = new AccountId(id);
        write(new ChangeUser(account, 1, user.personName(), user.role(), user.locale(), user.keys()));
        send(account, LinkKind.INVITATION);
        return get(account);
    }

    @Override
    public void inviteAgain(AccountId account, StepUp proof) {
        get(account);
        stepUp.check(proof);
        send(account, LinkKind.INVITATION);
    }

    @Override
    public void sendReset(AccountId account, StepUp proof) {
        get(account);
        stepUp.check(proof);
        send(account, LinkKind.PASSWORD_RESET);
    }

    @Override
    public UserView change(ChangeUser user, StepUp proof) {
        other(user.account());
        checked(new InvalidInput.Check(), user.personName(), user.role(), user.locale(), user.keys());
        stepUp.check(proof);
        write(user);
        return get(user.account());
    }

    @Override
    public UserView end(AccountId account, StepUp proof) {
        return switched(account, proof, END);
    }

    @Override
    public UserView restore(AccountId account, StepUp proof) {
        return switched(account, proof, RESTORE);
    }

    @Override
    public UserView limit(AccountId account, boolean limited, StepUp proof) {
        other(account);
        stepUp.check(proof);
        if (!sql.first(LIMIT, row -> row.getBoolean("done"), account.value(), limited)
                .orElse(false)) {
            throw new NotFound("physician");
        }
        return get(account);
    }

    @Override
    public void signOut(AccountId account, StepUp proof) {
        get(account);
        stepUp.check(proof);
        sql.first(SIGN_OUT, row -> row.getBoolean("done"), account.value());
    }

    @Override
    public List<SessionView> sessions(AccountId account) {
        get(account);
        return rows.sessions(account);
    }

    @Override
    public void endSession(AccountId account, UUID session, StepUp proof) {
        get(account);
        stepUp.check(proof);
        rows.endSession(account, session);
    }

    private UserView switched(AccountId account, StepUp proof, String statement) {
        other(account);
        stepUp.check(proof);
        sql.first(statement, row -> row.getBoolean("done"), account.value());
        return get(account);
    }

    private void other(AccountId account) {
        get(account);
        if (account.value().equals(caller.get().account())) {
            throw new DomainRefusal("own-account");
        }
    }

    private void write(ChangeUser user) {
        Set<Permission> usual = user.role().permissions();
        sql.first(
                        CHANGE,
                        row -> row.getObject("version"),
                        user.account().value(),
                        user.version(),
                        user.personName().strip(),
                        user.role(),
                        user.locale(),
                        keys(user.keys().stream()
                                .filter(key -> !usual.contains(key))
                                .toList()),
                        keys(usual.stream()
                                .filter(key -> !user.keys().contains(key))
                                .toList()))
                .orElseThrow(() ->
                        new StaleVersion(user.version(), get(user.account()).version()));
    }

    private static String[] keys(List<Permission> keys) {
        return keys.stream().map(Permission::key).sorted().toArray(String[]::new);
    }

    private static void checked(InvalidInput.Check check, String name, Role role, String locale, Set<Permission> keys) {
        check.required("personName", name).maxLength("personName", name, MAX_NAME);
        check.required("role", role).that(role != Role.SUPER_ADMIN, "role", "unknown-value");
        check.that(locale != null && LANGUAGES.contains(locale), "locale", "unknown-value");
        check.that(keys != null && (role == null || role.ceiling().containsAll(keys)), "keys", "beyond-ceiling");
        check.done();
    }

    private void send(AccountId account, LinkKind kind) {
        if (!links.send(account.value(), kind)) {
            throw new DomainRefusal("link-not-now");
        }
    }
}
