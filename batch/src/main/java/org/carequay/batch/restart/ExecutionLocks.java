package org.carequay.batch.restart;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Advisory locks in the database, one per job execution, held on a connection of their own. */
@ApplicationScoped
public class ExecutionLocks {
    private static final String TRY = "select pg_try_advisory_lock(hashtextextended('carequay-job:' || ?, 0))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended('carequay-job:' || ?, 0))";

    @Resource(lookup = "java:jboss/datasources/CareQuayDS")
    private DataSource dataSource;

    private final Map<Long, Connection> held = new ConcurrentHashMap<>();

    /** Takes the lock of an execution until {@link #release}; false when another server holds it. */
    boolean hold(long execution) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean taken = false;
        try {
            taken = ask(connection, TRY, execution);
            if (taken) {
                held.put(execution, connection);
            }
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken;
    }

    void release(long execution) throws SQLException {
        try (Connection connection = held.remove(execution)) {
            if (connection != null) {
                ask(connection, UNLOCK, execution);
            }
        }
    }

    private static boolean ask(Connection connection, String sql, long execution) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, execution);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
