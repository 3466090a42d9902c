package org.carequay.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageSettings;
import org.carequay.messaging.internal.OutboxSteps.Taken;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.shared.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker that looks each minute, over the nights in which the clocks change: nothing is lost, sent twice or sent at night. */
class OutboxClockChangeTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int EVERY = 7;

    private final SteppedClock clock = new SteppedClock();
    private final KeptRows rows = new KeptRows();
    private final OutboxSteps steps = steps();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an hour is skipped, 2027-03-13T15:00:00-05:00, 2027-03-14T20:00:00-04:00",
        "an hour comes twice, 2027-11-06T15:00:00-04:00, 2027-11-07T20:00:00-05:00"
    })
    void eachMessageIsSentOnceByDay(String night, String from, String to) throws Exception {
        Instant start = java.time.OffsetDateTime.parse(from).toInstant();
        Instant end = java.time.OffsetDateTime.parse(to).toInstant();
        int messages = (int) Duration.between(start, end).toMinutes() / EVERY - 1;
        IntStream.range(0, messages)
                .forEach(n -> rows.queue(start.plus(MINUTE.multipliedBy((long) n * EVERY)), n % 2 == 0));
        Map<UUID, List<Instant>> taken = new HashMap<>();
        for (clock.now = start; clock.now.isBefore(end); clock.now = clock.now.plus(MINUTE)) {
            List<Outgoing> batch = steps.take(100).messages();
            batch.forEach(each ->
                    taken.computeIfAbsent(each.id(), any -> new ArrayList<>()).add(clock.now));
            // The first try of each is put off by the other side, the second is taken.
            steps.settle(batch.stream()
                    .map(each ->
                            taken.get(each.id()).size() == 1 ? each.failed(Fate.LATER, "smtp-451") : each.sent("x"))
                    .toList());
        }

        assertThat(taken.values()).hasSize(messages).allSatisfy(tries -> assertThat(tries)
                .hasSize(2));
        taken.forEach((id, tries) -> {
            assertThat(Duration.between(tries.get(0), tries.get(1)))
                    .as("waits by the time that passed, not by the hands of the clock")
                    .isGreaterThanOrEqualTo(MINUTE);
            assertThat(tries.get(0)).isAfterOrEqualTo(rows.wished.get(id));
            if (rows.quiet.get(id)) {
                assertThat(tries)
                        .allSatisfy(at -> assertThat(at.atZone(NEW_YORK).toLocalTime())
                                .isAfterOrEqualTo(LocalTime.of(9, 0))
                                .isBefore(LocalTime.of(20, 0)));
            } else {
                assertThat(Duration.between(rows.wished.get(id), tries.get(0))).isLessThanOrEqualTo(MINUTE);
            }
        });
    }

    @Test
    void aNightsBacklogIsPutOffWithoutWaitingInBetween() {
        clock.now = Instant.parse("2026-12-03T07:00:00Z");
        IntStream.range(0, 250).forEach(n -> rows.queue(clock.now, true));

        assertThat(IntStream.range(0, 3).mapToObj(n -> steps.take(100)).toList())
                .as("none of them is to be sent, and still there are more")
                .allSatisfy(taken -> assertThat(taken.messages()).isEmpty())
                .extracting(Taken::more)
                .containsExactly(true, true, false);
        assertThat(rows.due.values()).containsOnly(Instant.parse("2026-12-03T14:00:00Z"));
    }

    private OutboxSteps steps() {
        try {
            OutboxSteps made = new OutboxSteps();
            set(made, "rows", rows);
            set(made, "clock", clock);
            set(made, "settings", new SettingsRow() {
                @Override
                MessageSettings current() {
                    return MessageSettings.DEFAULT;
                }
            });
            return made;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static void set(OutboxSteps steps, String field, Object value) throws ReflectiveOperationException {
        Field found = OutboxSteps.class.getDeclaredField(field);
        found.setAccessible(true);
        found.set(steps, value);
    }

    private static final class SteppedClock implements Clock {
        private Instant now;

        @Override
        public Instant now() {
            return now;
        }
    }

    /** The outbox in memory, as the statements of the real one have it. */
    private static final class KeptRows extends OutboxRows {
        private final Map<UUID, Outgoing> queued = new HashMap<>();
        private final Map<UUID, Instant> due = new HashMap<>();
        private final Map<UUID, Instant> wished = new HashMap<>();
        private final Map<UUID, Boolean> quiet = new HashMap<>();
        private final Map<UUID, Integer> attempts = new HashMap<>();

        void queue(Instant at, boolean byDay) {
            UUID id = UUID.randomUUID();
            queued.put(
                    id, new Outgoing(id, MessageChannel.EMAIL, "Clinic", null, "a@b.example", "Hello", "Hello", null));
            due.put(id, at);
            wished.put(id, at);
            quiet.put(id, byDay);
        }

        @Override
        List<Late> tidy(Instant now) {
            // Nothing is claimed for long, and nothing is too late.
            return List.of();
        }

        @Override
        List<Due> due(Instant now, int most) {
            return queued.values().stream()
                    .filter(each -> !due.get(each.id()).isAfter(now))
                    .limit(most)
                    .map(each -> new Due(
                            each,
                            MessageRule.VISIT_BOOKED,
                            Instant.MAX,
                            quiet.get(each.id()) ? List.of(NEW_YORK) : List.of(),
                            null))
                    .toList();
        }

        @Override
        void claim(List<Outgoing> messages, Instant now) {
            messages.forEach(each -> {
                queued.remove(each.id());
                attempts.merge(each.id(), 1, Integer::sum);
            });
        }

        @Override
        void postpone(UUID id, Instant at) {
            due.put(id, at);
        }

        @Override
        List<Sent> toAnnounce(List<UUID> ids) {
            return List.of();
        }

        @Override
        void sent(List<Outcome> outcomes, Instant now) {
            // It is out of the queue as it is.
        }

        @Override
        java.util.Optional<Said> said(UUID id) {
            return java.util.Optional.of(new Said(null, MessageChannel.EMAIL, null, attempts.get(id), false));
        }

        @Override
        void again(Outcome outcome, Instant at, boolean counted) {
            queued.put(outcome.message().id(), outcome.message());
            due.put(outcome.message().id(), at);
        }
    }
}
