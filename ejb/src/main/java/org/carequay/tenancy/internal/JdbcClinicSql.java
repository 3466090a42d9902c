package org.carequay.tenancy.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.carequay.shared.Busy;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;

/** {@link ClinicSql} on the connection of the running JTA transaction. */
@ApplicationScoped
public class JdbcClinicSql implements ClinicSql {
    private static final int CURSOR_ROWS = 500;

    @Resource(lookup = "java:jboss/datasources/CareQuayDS")
    private DataSource dataSource;

    @Override
    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    @Override
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
            }
        });
    }

    @Override
    public int update(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    @Override
    public void batch(String sql, List<Object[]> rows) {
        run(sql, new Object[0], statement -> {
            for (Object[] row : rows) {
                fill(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    @Override
    public long forEach(String sql, RowVisitor visitor, Object... parameters) {
        return run(sql, parameters, statement -> {
            statement.setFetchSize(CURSOR_ROWS);
            long read = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.row(rows);
                    read++;
                }
            }
            return read;
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Object[] parameters, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, parameters);
            return work.on(statement);
        } catch (SQLException failure) {
            throw refusalOf(failure);
        }
    }

    private static RuntimeException refusalOf(SQLException failure) {
        Optional<Busy> busy = Busy.behind(failure);
        return busy.isPresent() ? busy.get() : DatabaseFailure.of(failure);
    }

    private static void fill(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, column(statement, parameters[i]));
        }
    }

    private static Object column(PreparedStatement statement, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        if (value instanceof Money money) {
            return money.amount();
        }
        if (value instanceof UUID[] ids) {
            return array(statement, "uuid", ids);
        }
        if (value instanceof Long[] numbers) {
            return array(statement, "bigint", numbers);
        }
        if (value instanceof String[] texts) {
            return array(statement, "text", texts);
        }
        return value;
    }

    private static Array array(PreparedStatement statement, String type, Object[] values) throws SQLException {
        return statement.getConnection().createArrayOf(type, values);
    }
}
