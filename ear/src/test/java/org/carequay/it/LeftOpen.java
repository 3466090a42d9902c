package org.carequay.it;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/**
 * A page that somebody leaves open when the server has started, with a limit of a minute without an act, and that asks by itself all the
 * time what waits. It is looked at in real time, beside the tests.
 */
final class LeftOpen {
    private static final int LOCKED = 423;
    private static CompletableFuture<Duration> lockedAfter;

    private LeftOpen() {}

    static void begin() throws SQLException {
        Db db = RunningCareQuay.db();
        NewUser user = NewUser.ready("harbor", "FRONT_DESK");
        String clinic = db.one("select id from clinic where code = 'harbor'");
        String before = db.one("select idle_minutes from security_policy where clinic_id = ?::uuid", clinic);
        db.updateUnseen(
                "insert into security_policy (clinic_id, id, second_factor, idle_minutes) values (?::uuid, gen_random_uuid(), '{}', 1)"
                        + " on conflict (clinic_id) do update set idle_minutes = 1",
                clinic);
        PageSession left = user.signedIn();
        db.updateUnseen(
                "update security_policy set idle_minutes = ?::text::int where clinic_id = ?::uuid", before, clinic);
        Instant lastAct = Instant.now();
        lockedAfter = CompletableFuture.supplyAsync(() -> {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> left.get("/waiting").status() == LOCKED);
            return Duration.between(lastAct, Instant.now());
        });
    }

    /** How long after the last act of its person it was found locked; waits for it. */
    static Duration lockedAfter() throws Exception {
        return lockedAfter.get();
    }
}
