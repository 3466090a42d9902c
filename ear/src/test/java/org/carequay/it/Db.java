package org.carequay.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.server.Database;

/** Looks behind the application, as the roles of the database. */
public final class Db {
    /** To look with, for the whole run: signing in to the database costs more than most looks. */
    private static final Map<String, Connection> LOOKING = new HashMap<>();

    private final Database database;

    public Db(Database database) {
        this.database = database;
    }

    public Connection superuser() throws SQLException {
        Connection connection = database.connect(database.superuser().orElseThrow());
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = carequay, public");
        }
        return connection;
    }

    /** The role of the running application; no clinic is bound. */
    Connection application() throws SQLException {
        return database.connect(database.application());
    }

    public List<String> strings(String sql, Object... parameters) throws SQLException {
        synchronized (LOOKING) {
            Connection connection = LOOKING.get(database.jdbcUrl());
            if (connection == null || !connection.isValid(1)) {
                connection = superuser();
                LOOKING.put(database.jdbcUrl(), connection);
            }
            return strings(connection, sql, parameters);
        }
    }

    static List<String> strings(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    public String one(String sql, Object... parameters) throws SQLException {
        List<String> rows = strings(sql, parameters);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** As {@link #update}, without the triggers: a change by hand would, rightly, break the chain of the audit trail. */
    int updateUnseen(String sql, Object... parameters) throws SQLException {
        return update("set session_replication_role = replica; " + sql, parameters);
    }

    int update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
