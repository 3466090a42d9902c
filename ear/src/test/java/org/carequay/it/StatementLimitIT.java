package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody waits for gives up after five seconds and says so; what may take long goes on. */
@ExtendWith(RunningCareQuay.class)
class StatementLimitIT {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int LONGER_THAN_THE_LIMIT = 7;
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("harbor");

    @Test
    void aChangeThatWaitsTooLongIsRefusedAndLeavesNothing() throws SQLException {
        String patient = clinic.patient();
        Map<String, Object> change = new HashMap<>(Clinic.patientBody());
        change.put("version", 1);
        String before = version(patient);

        try (Connection other = db.superuser()) {
            other.setAutoCommit(false);
            Db.strings(other, "select id from patient where id = ?::uuid for update", patient);
            long start = System.nanoTime();
            Api.Answer answer = clinic.frontDesk.put("/v1/patients/" + patient, change);
            Duration waited = Duration.ofNanos(System.nanoTime() - start);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("code")).isEqualTo("busy");
            assertThat(answer.text("detail")).contains("try again");
            assertThat(answer.raw().headers().firstValue("Retry-After")).contains("5");
            assertThat(waited).isBetween(LIMIT.minusMillis(200), LIMIT.multipliedBy(3));
            other.rollback();
        }

        assertThat(version(patient)).isEqualTo(before);
        clinic.frontDesk.put("/v1/patients/" + patient, change).expect(200);
    }

    @Test
    void theCheckOfTheAuditTrailMayTakeLonger() throws Exception {
        clinic.admin.post("/v1/audit/verify", null).expect(200);
        List<Object> answers = Together.run(List.of(this::holdTheTrail, () -> {
            holding();
            return clinic.admin.post("/v1/audit/verify", null).status();
        }));
        assertThat(answers.get(1)).isEqualTo(200);
    }

    private String version(String patient) throws SQLException {
        return db.one("select version from patient where id = ?::uuid", patient);
    }

    private Object holdTheTrail() throws SQLException {
        try (Connection other = db.superuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table audit_link in access exclusive mode");
            statement.execute("select pg_sleep(" + LONGER_THAN_THE_LIMIT + ")");
            other.commit();
            return 0;
        }
    }

    /** Waits until the trail is held. */
    private void holding() throws SQLException {
        while ("0"
                .equals(db.one("select count(*) from pg_locks where relation = 'audit_link'::regclass"
                        + " and mode = 'AccessExclusiveLock' and granted"))) {
            Thread.onSpinWait();
        }
    }
}
