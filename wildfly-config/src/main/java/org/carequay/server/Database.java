package org.carequay.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The PostgreSQL database of a server, prepared with both roles. */
public interface Database extends AutoCloseable {
    String jdbcUrl();

    /** The role of the migrations. */
    Credentials owner();

    /** The role of the running application. */
    Credentials application();

    /** The role that may do everything, if it is known. */
    Optional<Credentials> superuser();

    /** A connection of one of the roles; the caller closes it. */
    default Connection connect(Credentials role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), role.user(), role.password());
    }

    /** Ends what this launcher has started of it. */
    @Override
    void close();
}
