package org.carequay.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * A search for duplicates that gets no further than its first piece until it is let go: meanwhile nobody may look at what
 * records are compared by.
 */
final class HeldScan implements AutoCloseable {
    static final String RUNS = "/v1/job-runs";
    static final Map<String, String> SCAN = Map.of("job", "duplicate-scan");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api admin;
    private final Connection lock;

    /** There is somebody to compare, and nobody can be. */
    HeldScan(Clinic clinic) throws SQLException {
        this.admin = clinic.admin;
        clinic.patient();
        lock = RunningCareQuay.db().superuser();
        lock.setAutoCommit(false);
        try (var statement = lock.createStatement()) {
            statement.execute("lock table patient_match_key in access exclusive mode");
        }
    }

    JsonNode until(String run, String state) {
        return admin.until(
                RUNS + "/" + run, body -> state.equals(body.path("state").asText()), PATIENCE);
    }

    void letGo() throws SQLException {
        lock.rollback();
    }

    @Override
    public void close() throws SQLException {
        lock.rollback();
        lock.close();
    }
}
