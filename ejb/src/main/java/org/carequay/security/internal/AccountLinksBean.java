package org.carequay.security.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.AccountLinks;
import org.carequay.security.LinkKind;
import org.carequay.security.internal.AccountLinkRows.Found;
import org.carequay.security.model.PasswordRules;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds whose link it is, and then works as the system in that one clinic. */
@Stateless
@PermitAll
@Local(AccountLinks.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountLinksBean implements AccountLinks {
    private static final Logger LOG = LoggerFactory.getLogger(AccountLinksBean.class);
    private static final String REASON = "account link";
    private static final String FORGOTTEN = "select clinic_id, account_id from password_forgotten(?)";

    @Inject
    private ClinicSql sql;

    @Inject
    private AccountLinkRows links;

    @Inject
    private AccountLinkSteps steps;

    @Inject
    private SignInAttempts attempts;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    private record Forgetful(ClinicId clinic, UUID account) {}

    @Override
    public Optional<Standing> open(String token) {
        return links.find(token).map(Found::standing);
    }

    @Override
    public void use(String token, String password, String address) throws Exception {
        Found found = links.find(token).orElseThrow(() -> new DomainRefusal("link-dead"));
        Standing standing = found.standing();
        boolean newPassword = standing.kind() == LinkKind.PASSWORD_RESET || !standing.known();
        if (newPassword) {
            KnownPasswords.check("password", password, standing.email(), standing.personName(), standing.clinicName());
        } else {
            expectKnown(standing.email(), password, address);
        }
        String hash = newPassword ? PasswordHashing.hash(password) : null;
        ActingAs.system(found.clinic(), REASON, () -> {
            steps.use(token, hash);
            return null;
        });
    }

    @Override
    public void forgot(String email) {
        if (email == null || email.isBlank() || email.length() > PasswordRules.MAX_LENGTH) {
            return;
        }
        // Answered before it is looked up, so that an e-mail that somebody has takes no longer than one that nobody
        // has.
        executor.execute(() -> remind(email));
    }

    private void remind(String email) {
        try {
            mailLink(email);
        } catch (Exception failure) {
            LOG.error("A link to a new password could not be made", failure);
        }
    }

    private void mailLink(String email) throws Exception {
        Optional<Forgetful> found = sql.first(
                FORGOTTEN,
                row -> new Forgetful(new ClinicId(Columns.uuid(row, "clinic_id")), Columns.uuid(row, "account_id")),
                email.strip());
        if (found.isPresent()) {
            ActingAs.system(found.get().clinic(), REASON, () -> {
                steps.send(found.get().account(), LinkKind.PASSWORD_RESET);
                return null;
            });
        }
    }

    private void expectKnown(String email, String password, String address) {
        SignInAttempts.Try attempt = attempts.begin(email, address);
        boolean matches = password != null
                && password.length() <= PasswordRules.MAX_LENGTH
                && PasswordHashing.matches(password, attempt.hash());
        if (attempt.hash() != null) {
            attempts.end(attempt.login(), matches, address);
        }
        if (!matches) {
            String code = attempt.hash() == null ? "password-locked" : "password-wrong";
            throw new InvalidInput("invalid", List.of(new Violation("password", code)));
        }
    }
}
