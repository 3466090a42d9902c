package org.carequay.tenancy.internal;

import java.sql.SQLException;

/** A statement failed. The message holds the SQL state and the constraint, never the values of a row. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DatabaseFailure(SQLException cause) {
        super("SQL state " + cause.getSQLState() + " " + firstLine(cause.getMessage()));
        setStackTrace(cause.getStackTrace());
    }

    static DatabaseFailure of(SQLException cause) {
        return new DatabaseFailure(cause);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
