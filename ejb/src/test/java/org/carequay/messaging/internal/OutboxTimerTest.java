package org.carequay.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.EveryClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order what is sent is noted, clinic by clinic. */
class OutboxTimerTest {
    private final List<String> done = new ArrayList<>();
    private final Map<ClinicId, List<List<Outgoing>>> outbox = new HashMap<>();
    private final List<ClinicId> clinics = new ArrayList<>();
    private final OutboxTimer timer = new OutboxTimer();
    private ClinicId here;
    private boolean databaseAway;

    @BeforeEach
    void put() throws ReflectiveOperationException {
        set("clinics", new EveryClinic() {
            @Override
            public void inTurn(String reason, Work work) throws Exception {
                for (ClinicId clinic : clinics) {
                    here = clinic;
                    work.in(clinic);
                }
            }
        });
        set("steps", new OutboxSteps() {
            @Override
            public Taken take(int most) {
                List<List<Outgoing>> batches = outbox.get(here);
                List<Outgoing> batch = batches.isEmpty() ? List.of() : batches.remove(0);
                return new Taken(batch, !batches.isEmpty());
            }

            @Override
            public void settle(List<Outcome> outcomes) {
                if (databaseAway) {
                    throw new EJBException("away");
                }
                done.add("noted "
                        + String.join(
                                " ",
                                outcomes.stream()
                                        .map(each -> each.message().recipient())
                                        .toList()));
            }
        });
        set("clock", (Clock) () -> Instant.EPOCH);
        set("letters", new AccountLetters() {
            @Override
            public List<Outgoing> take(int most) {
                return List.of();
            }
        });
        set("mail", new MailServer() {
            @Override
            public List<Outcome> send(List<Outgoing> messages, Instant end) {
                return messages.stream().map(each -> sent(each)).toList();
            }
        });
        set("sms", new SmsGateway() {
            @Override
            void send(List<Outgoing> messages, Instant end, Consumer<List<Outcome>> heard) {
                messages.forEach(each -> heard.accept(List.of(sent(each))));
            }
        });
    }

    private void set(String field, Object value) throws ReflectiveOperationException {
        Field found = OutboxTimer.class.getDeclaredField(field);
        found.setAccessible(true);
        found.set(timer, value);
    }

    private Outcome sent(Outgoing message) {
        done.add("sent " + message.recipient());
        databaseAway = databaseAway && !message.recipient().equals("back");
        return message.sent("x");
    }

    private static Outgoing to(String recipient, MessageChannel channel) {
        return new Outgoing(UUID.randomUUID(), channel, "Clinic", null, recipient, null, "Hello", null);
    }

    private ClinicId clinic(String... texts) {
        ClinicId clinic = new ClinicId(UUID.randomUUID());
        clinics.add(clinic);
        List<List<Outgoing>> batches = new ArrayList<>();
        for (String text : texts) {
            batches.add(List.of(to(text, MessageChannel.SMS)));
        }
        outbox.put(clinic, batches);
        return clinic;
    }

    @Test
    void whatBecameOfATextIsNotedBeforeTheNextIsSent() throws Exception {
        outbox.get(clinic())
                .add(List.of(
                        to("1", MessageChannel.SMS),
                        to("a", MessageChannel.EMAIL),
                        to("2", MessageChannel.SMS),
                        to("b", MessageChannel.EMAIL)));
        timer.send();

        assertThat(done).containsExactly("sent a", "sent b", "noted a b", "sent 1", "noted 1", "sent 2", "noted 2");
    }

    @Test
    void whatCannotBeNotedIsNotedOnceTheDatabaseIsBack() throws Exception {
        outbox.get(clinic())
                .add(List.of(to("1", MessageChannel.SMS), to("2", MessageChannel.SMS), to("back", MessageChannel.SMS)));
        databaseAway = true;
        timer.send();

        assertThat(done).containsExactly("sent 1", "sent 2", "sent back", "noted 1 2 back");
    }

    @Test
    void aBatchOfWhichNothingIsSentByNightIsNotTheLast() throws Exception {
        outbox.get(clinic()).addAll(List.of(List.of(), List.of(to("1", MessageChannel.SMS))));
        timer.send();

        assertThat(done).containsExactly("sent 1", "noted 1");
    }

    @Test
    void noClinicWaitsUntilAnotherHasSaidAll() throws Exception {
        clinic("a1", "a2", "a3");
        clinic("b1");
        clinic("c1", "c2");
        timer.send();

        assertThat(done.stream().filter(each -> each.startsWith("sent")))
                .containsExactly("sent a1", "sent b1", "sent c1", "sent a2", "sent c2", "sent a3");
    }
}
