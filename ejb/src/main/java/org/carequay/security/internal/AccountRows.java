package org.carequay.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.ApiClientService.ApiClientView;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.security.SessionView;
import org.carequay.security.UserView;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Reads the accounts of the bound clinic. */
@ApplicationScoped
public class AccountRows {
    private static final String PEOPLE = "select * from clinic_accounts() where client_id is null";
    private static final String PERSON = PEOPLE + " and id = ?";
    private static final String CLIENTS = "select * from clinic_accounts() where client_id is not null";
    private static final String CLIENT = CLIENTS + " and id = ?";
    private static final String SESSIONS =
            "select id, address, agent, started_at, seen_at, ended_at from account_sessions(?)";

    private static final String END_SESSION = "select account_session_end(?, ?) as done";

    @Inject
    private ClinicSql sql;

    List<UserView> people() {
        return sql.list(PEOPLE, AccountRows::person);
    }

    Optional<UserView> person(AccountId account) {
        return sql.first(PERSON, AccountRows::person, account.value());
    }

    List<ApiClientView> clients() {
        return sql.list(CLIENTS, AccountRows::client);
    }

    Optional<ApiClientView> client(AccountId client) {
        return sql.first(CLIENT, AccountRows::client, client.value());
    }

    /** @param account null: the caller's */
    List<SessionView> sessions(AccountId account) {
        return sql.list(
                SESSIONS,
                row -> new SessionView(
                        Columns.uuid(row, "id"),
                        row.getString("address"),
                        row.getString("agent"),
                        Columns.instant(row, "started_at"),
                        Columns.instant(row, "seen_at"),
                        Columns.instant(row, "ended_at")),
                account == null ? null : account.value());
    }

    /**
     * @param account null: the caller's
     * @throws NotFound for what is no session of theirs, or is over
     */
    void endSession(AccountId account, UUID session) {
        boolean ended = sql.first(
                        END_SESSION, row -> row.getBoolean("done"), account == null ? null : account.value(), session)
                .orElse(false);
        if (!ended) {
            throw new NotFound("session");
        }
    }

    private static UserView person(ResultSet row) throws SQLException {
        return new UserView(
                new AccountId(Columns.uuid(row, "id")),
                row.getLong("version"),
                row.getString("email"),
                row.getString("person_name"),
                Columns.code(row, "role", Role.class),
                row.getString("locale"),
                row.getBoolean("active"),
                row.getBoolean("accepted"),
                keys(row, "added"),
                keys(row, "removed"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "last_seen"),
                Columns.instant(row, "locked_until"),
                row.getBoolean("own_patients"));
    }

    private static ApiClientView client(ResultSet row) throws SQLException {
        Role role = Columns.code(row, "role", Role.class);
        Instant created = Columns.instant(row, "created_at");
        return new ApiClientView(
                new AccountId(Columns.uuid(row, "id")),
                row.getString("client_id"),
                row.getString("person_name"),
                role,
                row.getBoolean("active"),
                role.effective(keys(row, "added"), keys(row, "removed")),
                created);
    }

    private static Set<Permission> keys(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        EnumSet<Permission> keys = EnumSet.noneOf(Permission.class);
        Arrays.stream((String[]) array.getArray()).map(Permission::of).forEach(keys::add);
        return keys;
    }
}
