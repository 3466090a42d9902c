package org.carequay.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * The script {@code roles.sql}, run over JDBC instead of psql: meta commands are left out and both passwords are put in
 * as literals. It may be run again and again.
 */
record RoleScript(Credentials owner, Credentials application) {
    private static final String SCRIPT = "roles.sql";

    static RoleScript with(Secrets secrets) {
        return new RoleScript(
                new Credentials("carequay_owner", secrets.password("database-owner")),
                new Credentials("carequay_app", secrets.password("database-application")));
    }

    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text());
        }
    }

    String text() {
        return script().lines()
                .filter(line -> !line.startsWith("\\"))
                .collect(Collectors.joining("\n"))
                .replace(":'owner_password'", literal(owner.password()))
                .replace(":'app_password'", literal(application.password()));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String script() {
        try (InputStream in = RoleScript.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException(SCRIPT + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
