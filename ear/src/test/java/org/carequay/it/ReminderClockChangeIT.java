package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** So many hours before a visit are hours that pass, also over the nights in which the clocks change. */
@ExtendWith(RunningCareQuay.class)
class ReminderClockChangeIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Db db = RunningCareQuay.db();

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-14", "2027-11-07"})
    void aReminderIsDueWhenItsHoursAreLeft(LocalDate morningAfter) throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.book(told.at(40, 9)).get("id").asText();
        Instant start = morningAfter.atTime(LocalTime.of(9, 0)).atZone(NEW_YORK).toInstant();
        db.updateUnseen(
                "update appointment set start_at = ?::timestamptz, end_at = ?::timestamptz + interval '15 minutes' where id = ?::uuid",
                start.toString(),
                start.toString(),
                visit);

        assertThat(due(start.minus(A_DAY).minusSeconds(1))).doesNotContain(visit);
        assertThat(due(start.minus(A_DAY))).contains(visit);
        assertThat(start.minus(A_DAY).atZone(NEW_YORK).getHour())
                .as("by the hands of the clock it is not a day")
                .isNotEqualTo(9);
    }

    /** The visits to remind of, had the server looked then; nothing of it is kept. */
    private List<String> due(Instant now) throws Exception {
        try (Connection server = db.application();
                Statement sql = server.createStatement()) {
            server.setAutoCommit(false);
            sql.execute("set local search_path = carequay, public");
            sql.execute("set local time zone 'America/New_York'");
            sql.execute(
                    "select set_config('carequay.clinic', (select id::text from clinic where code = 'eastside'), true)");
            return Db.strings(
                    server,
                    statement(),
                    server.createArrayOf("bigint", new Long[] {24L}),
                    now.atOffset(ZoneOffset.UTC),
                    now.atOffset(ZoneOffset.UTC),
                    now.atOffset(ZoneOffset.UTC),
                    Instant.EPOCH.atOffset(ZoneOffset.UTC),
                    Instant.EPOCH.atOffset(ZoneOffset.UTC),
                    new UUID(0, 0),
                    10_000);
        }
    }

    private static String statement() throws ReflectiveOperationException {
        Field found = Class.forName("org.carequay.scheduling.internal.VisitReminderSteps")
                .getDeclaredField("NOTE_DUE");
        found.setAccessible(true);
        return (String) found.get(null);
    }
}
