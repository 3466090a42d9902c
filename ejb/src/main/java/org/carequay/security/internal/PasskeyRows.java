package org.carequay.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Passkeys.Passkey;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Passkeys as the database's functions give and take them. */
@ApplicationScoped
public class PasskeyRows {
    @Inject
    private ClinicSql sql;

    /** One as it is checked. */
    record Kept(byte[] id, byte[] credential, long count, boolean backupEligible) {}

    List<Kept> of(UUID account) {
        return sql.list(
                "select credential_id, credential, sign_count, backup_eligible from passkeys_of(?)",
                row -> new Kept(
                        row.getBytes("credential_id"),
                        row.getBytes("credential"),
                        row.getLong("sign_count"),
                        row.getBoolean("backup_eligible")),
                account);
    }

    /** @return false when its counter does not go on */
    boolean used(UUID account, byte[] credentialId, long count) {
        return sql.first(
                        "select passkey_used(?, ?, ?) as used",
                        row -> row.getBoolean("used"),
                        account,
                        credentialId,
                        count)
                .orElse(false);
    }

    List<Passkey> own() {
        return sql.list(
                "select id, name, made_at, used_at from own_passkeys()",
                row -> new Passkey(
                        Columns.uuid(row, "id"),
                        row.getString("name"),
                        Columns.instant(row, "made_at"),
                        Columns.instant(row, "used_at")));
    }

    boolean add(UUID id, String name, Kept made) {
        return sql.first(
                        "select own_passkey_add(?, ?, ?, ?, ?, ?) as added",
                        row -> row.getBoolean("added"),
                        id,
                        name,
                        made.id(),
                        made.credential(),
                        made.count(),
                        made.backupEligible())
                .orElse(false);
    }

    boolean remove(UUID id) {
        return sql.first("select own_passkey_remove(?) as gone", row -> row.getBoolean("gone"), id)
                .orElse(false);
    }

    /** How somebody is named at their device: e-mail, and the id of their sign-in. */
    record Person(String email, UUID login) {}

    Person person() {
        return sql.first(
                        "select own_login() as email, (select login_id from account where id = bound_account()) as login",
                        row -> new Person(row.getString("email"), Columns.uuid(row, "login")))
                .orElseThrow();
    }
}
