package org.carequay.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.shared.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailServerTest {
    private static final Instant START = Instant.parse("2026-12-03T09:00:00Z");
    private static final Duration OF_EACH = Duration.ofSeconds(50);

    private static Instant now;

    private final MailServer server = new MailServer();

    @BeforeEach
    void connect() throws Exception {
        now = START;
        Properties settings = new Properties();
        settings.setProperty("mail.from", "clinic@carequay.example");
        Session session = Session.getInstance(settings);
        session.setProvider(new Provider(Provider.Type.TRANSPORT, "smtp", Tarpit.class.getName(), "Test", "1"));
        set("session", session);
        set("clock", (Clock) () -> now);
    }

    private void set(String field, Object value) throws ReflectiveOperationException {
        Field found = MailServer.class.getDeclaredField(field);
        found.setAccessible(true);
        found.set(server, value);
    }

    @Test
    void whatASlowServerIsNotGivenInTimeWaitsAndHadNoAttempt() {
        List<Outgoing> messages = Collections.nCopies(
                20,
                new Outgoing(
                        UUID.randomUUID(), MessageChannel.EMAIL, "Clinic", null, "a@b.example", "Hello", "Hi", null));
        List<Outcome> outcomes = server.send(messages, START.plus(Duration.ofMinutes(3)));

        assertThat(outcomes).hasSize(20);
        assertThat(outcomes.subList(0, 4)).extracting(Outcome::fate).containsOnly(Fate.SENT);
        assertThat(outcomes.subList(4, 20)).allSatisfy(each -> {
            assertThat(each.fate()).isEqualTo(Fate.DOWN);
            assertThat(each.problem()).isEqualTo("mail-slow");
        });
        assertThat(now).as("long before somebody else takes them").isBefore(START.plus(Duration.ofMinutes(5)));
    }

    /** Takes every message, and its time. */
    public static final class Tarpit extends Transport {
        /** As the mail session makes it. */
        public Tarpit(Session session, URLName address) {
            super(session, address);
        }

        @Override
        protected boolean protocolConnect(String host, int port, String user, String password) {
            return true;
        }

        @Override
        public void sendMessage(Message message, Address[] addresses) {
            now = now.plus(OF_EACH);
        }
    }
}
