package org.carequay.tenancy.internal;

import java.sql.SQLException;
import org.carequay.shared.DomainRefusal;

/** A statement failed. The message holds the SQL state and the constraint, never the values of a row. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Raised by functions of ours; the message is the code of a refusal. */
    private static final String REFUSED = "CQ001";

    private DatabaseFailure(SQLException cause) {
        super("SQL state " + cause.getSQLState() + " " + firstLine(cause.getMessage()));
        setStackTrace(cause.getStackTrace());
    }

    /** A refusal when the database itself says no with a code for people. */
    static RuntimeException of(SQLException cause) {
        return REFUSED.equals(cause.getSQLState())
                ? new DomainRefusal(firstLine(cause.getMessage()).replaceFirst("^ERROR: ", ""))
                : new DatabaseFailure(cause);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
