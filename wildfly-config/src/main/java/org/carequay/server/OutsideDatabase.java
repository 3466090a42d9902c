package org.carequay.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A PostgreSQL that somebody else runs. With a role that may create roles, both roles of CareQuay are made and get
 * generated passwords; otherwise an administrator has run {@code roles.sql} and both roles are given.
 */
final class OutsideDatabase implements Database {
    private static final String MAY_CREATE_ROLES =
            "select rolsuper or rolcreaterole from pg_roles where rolname = current_user";

    private final String url;
    private final Credentials owner;
    private final Credentials application;
    private final Credentials superuser;

    private OutsideDatabase(String url, Credentials owner, Credentials application, Credentials superuser) {
        this.url = url;
        this.owner = owner;
        this.application = application;
        this.superuser = superuser;
    }

    static OutsideDatabase connect(ServerOptions.Outside outside, Secrets secrets) throws SQLException {
        Credentials given = outside.user();
        try (Connection connection = DriverManager.getConnection(outside.url(), given.user(), given.password())) {
            if (mayCreateRoles(connection)) {
                RoleScript roles = RoleScript.with(secrets);
                roles.run(connection);
                return new OutsideDatabase(outside.url(), roles.owner(), roles.application(), given);
            }
        }
        Credentials owner = outside.owner()
                .orElseThrow(() -> new IllegalArgumentException(given.user() + " may not create roles at "
                        + outside.url() + ": run roles.sql there and give carequay.db.owner.user and .password too"));
        return new OutsideDatabase(outside.url(), owner, given, null);
    }

    private static boolean mayCreateRoles(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(MAY_CREATE_ROLES)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public String jdbcUrl() {
        return url;
    }

    @Override
    public Credentials owner() {
        return owner;
    }

    @Override
    public Credentials application() {
        return application;
    }

    @Override
    public Optional<Credentials> superuser() {
        return Optional.ofNullable(superuser);
    }

    @Override
    public void close() {
        // Whoever started it stops it.
    }
}
