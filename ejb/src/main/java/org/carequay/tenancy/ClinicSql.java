package org.carequay.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Plain SQL in the bound transaction, for lists, views and statements that JPA has no words for. Statements are constants
 * with {@code ?} parameters; text from outside is never part of them. It sees what JPA has flushed. Parameters may be
 * String, UUID, Number, Boolean, Instant, LocalDate, LocalTime, enums (by name), {@code byte[]}, {@code UUID[]}, {@code Long[]} and {@code String[]}.
 */
public interface ClinicSql {
    /** Reads one row of a result. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, RowReader<T> reader, Object... parameters);

    /** The first row, if there is one. */
    <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters);

    /** Runs an insert, update or delete; returns the number of rows. */
    int update(String sql, Object... parameters);

    /** Runs the statement once per row of parameters as one JDBC batch. */
    void batch(String sql, List<Object[]> rows);

    /** Goes through a large result row by row, with a cursor of 500 rows; returns how many rows it read. */
    long forEach(String sql, RowVisitor visitor, Object... parameters);

    /** Takes one row of a result. */
    @FunctionalInterface
    interface RowVisitor {
        void row(ResultSet row) throws SQLException;
    }
}
