package org.carequay.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.shared.Clock;
import org.junit.jupiter.api.Test;

class SmsGatewayTest {
    private static final Instant START = Instant.parse("2026-12-03T09:00:00Z");
    private static final Duration OF_EACH = Duration.ofSeconds(50);

    private Instant now = START;
    private String problem;

    private List<List<Outcome>> heard(int messages) throws ReflectiveOperationException {
        SmsGateway gateway = new SmsGateway() {
            @Override
            Outcome send(Outgoing message) {
                now = now.plus(OF_EACH);
                return problem == null ? message.sent("SM") : message.failed(Fate.DOWN, problem);
            }
        };
        Field clock = SmsGateway.class.getDeclaredField("clock");
        clock.setAccessible(true);
        clock.set(gateway, (Clock) () -> now);
        List<List<Outcome>> heard = new ArrayList<>();
        gateway.send(
                IntStream.range(0, messages)
                        .mapToObj(n -> new Outgoing(
                                UUID.randomUUID(), MessageChannel.SMS, "Clinic", null, "+12125550134", null, "x", null))
                        .toList(),
                START.plus(Duration.ofMinutes(3)),
                heard::add);
        return heard;
    }

    @Test
    void eachIsHeardOfByItselfUntilItsTimeIsOver() throws Exception {
        List<List<Outcome>> heard = heard(20);

        assertThat(heard).extracting(List::size).containsExactly(1, 1, 1, 1, 16);
        assertThat(heard.get(3).get(0).fate()).isEqualTo(Fate.SENT);
        assertThat(heard.get(4)).allSatisfy(each -> {
            assertThat(each.fate()).isEqualTo(Fate.DOWN);
            assertThat(each.problem()).isEqualTo("sms-slow");
        });
    }

    @Test
    void whenOneCannotGetThroughTheOthersAreNotTried() throws Exception {
        problem = "sms-401";

        assertThat(heard(20)).extracting(List::size).containsExactly(1, 19);
        assertThat(now).isEqualTo(START.plus(OF_EACH));
        assertThat(heard(1)).extracting(List::size).containsExactly(1);
    }
}
