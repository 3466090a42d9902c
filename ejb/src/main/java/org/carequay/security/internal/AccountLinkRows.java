package org.carequay.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.AccountLinks.Standing;
import org.carequay.security.AccountMailWanted;
import org.carequay.security.LinkKind;
import org.carequay.security.SecretTokens;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Links to accounts: made with the e-mail that brings them, found by their hash. */
@ApplicationScoped
public class AccountLinkRows {
    private static final String MAKE =
            "select email, person_name, locale, expires_at from account_link_make(?, ?, ?, ?, ?)";
    private static final String FIND =
            "select clinic_id, account_id, kind, email, person_name, clinic_name, known from account_link_find(?)";
    private static final String USE = "select account_link_use(?, ?) as used";
    private static final int MAX_TOKEN = 64;

    @Inject
    private ClinicSql sql;

    @Inject
    private Event<AccountMailWanted> mail;

    /** A link that is good now. */
    record Found(ClinicId clinic, UUID account, Standing standing) {}

    /** @return false when there cannot be one now */
    boolean send(UUID account, LinkKind kind) {
        String token = SecretTokens.next();
        Optional<AccountMailWanted> wanted = sql.first(
                MAKE,
                row -> new AccountMailWanted(
                        kind,
                        row.getString("email"),
                        row.getString("person_name"),
                        row.getString("locale"),
                        "password.xhtml?t=" + token,
                        Columns.instant(row, "expires_at")),
                Ids.next(),
                account,
                kind,
                SecretTokens.hash(token),
                (int) kind.life().toMinutes());
        wanted.ifPresent(mail::fire);
        return wanted.isPresent();
    }

    Optional<Found> find(String token) {
        if (token == null || token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        return sql.first(
                FIND,
                row -> new Found(
                        new ClinicId(Columns.uuid(row, "clinic_id")),
                        Columns.uuid(row, "account_id"),
                        new Standing(
                                Columns.code(row, "kind", LinkKind.class),
                                row.getString("email"),
                                row.getString("person_name"),
                                row.getString("clinic_name"),
                                row.getBoolean("known"))),
                SecretTokens.hash(token));
    }

    /** @param passwordHash null: the password that there is stays. @return whether it was good until now */
    boolean use(String token, String passwordHash) {
        return sql.first(USE, row -> row.getBoolean("used"), SecretTokens.hash(token), passwordHash)
                .orElse(false);
    }
}
