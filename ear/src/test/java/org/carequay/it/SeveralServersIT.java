package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.carequay.server.CareQuayServer;
import org.carequay.server.Database;
import org.carequay.server.EmbeddedDatabase;
import org.carequay.server.ServerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two servers on one database, each with a mail server of its own, empty the outbox together, whatever becomes of one of them. */
@ExtendWith(RunningCareQuay.class)
class SeveralServersIT {
    private static final int MESSAGES = 400;
    private static final int SOME = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String QUEUE =
            """
            insert into message (clinic_id, id, patient_id, rule, subject_id, occurrence, channel, state, language, recipient, subject,
              body, fields, due_at, expires_at, queued_at, queued_by)
            select p.clinic_id, gen_random_uuid(), p.id, 'RECALL', gen_random_uuid(), 'several', 'EMAIL', 'QUEUED', 'en',
              n || '@' || ? || '.example', 'Come back', 'Call us.', '{}'::jsonb, now(), now() + interval '1 day', now(), 'Test'
            from generate_series(1, ?::int) n, patient p where p.id = ?::uuid""";
    private static final String WAITING =
            "select count(*) from message where recipient like '%@' || ? || '.example' and state in ('QUEUED', 'SENDING')";
    /** As if the ten minutes were over that a claim lasts. */
    private static final String LATER =
            """
            update message set claimed_until = case when state = 'SENDING' then now() end, due_at = least(due_at, now())
            where id in (
              select id from message where recipient like '%@' || ? || '.example' and state in ('QUEUED', 'SENDING')
              for update skip locked)""";

    private final Db db = RunningCareQuay.db();
    private final Mailroom first = RunningCareQuay.mailroom();
    private final Told reader = new Told("EMAIL", "EMAIL");
    private final Mailroom second = Mailroom.open();

    @Test
    void theyShareTheOutboxAndLoseNothingWhenOneDiesOrTheDatabaseGoesAway() throws Exception {
        try (CareQuayServer other = secondServer()) {
            String together = queue();
            until(() -> "0".equals(db.one(WAITING, together)));
            assertThat(mails(first, together)).isNotEmpty();
            assertThat(mails(second, together)).isNotEmpty();
            assertThat(count(together).values()).hasSize(MESSAGES).containsOnly(1);

            String cutOff = queue();
            until(() -> mails(first, cutOff).size() >= SOME);
            db.strings("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'carequay_app'");
            untilAllAreSent(cutOff);
            expectEachOnceOrUnderOneName(cutOff);

            String restarted = queue();
            until(() -> mails(first, restarted).size() >= SOME);
            restartDatabase();
            until(new Still(restarted));
            untilAllAreSent(restarted);
            assertThat(count(restarted).values())
                    .as("what was sent while the database was away is remembered")
                    .hasSize(MESSAGES)
                    .containsOnly(1);

            String orphaned = queue();
            second.faults().holdNextTo("@" + orphaned + ".example");
            until(() -> second.faults().held() != null);
            other.kill();
            untilAllAreSent(orphaned);
            expectEachOnceOrUnderOneName(orphaned);
            assertThat(count(orphaned).get(second.faults().held()))
                    .as("was taken, but nobody could note that any more")
                    .isEqualTo(2);
        }
    }

    private CareQuayServer secondServer() throws InterruptedException {
        Database database = RunningCareQuay.server().database();
        Map<String, String> environment = new HashMap<>(second.environment());
        environment.put("CAREQUAY_MESSAGE_SECONDS", "1");
        environment.put("CAREQUAY_API_REQUIRE_TLS", "false");
        return CareQuayServer.start(
                ServerOptions.forTests(Path.of("target", System.getProperty("carequay.it.folder") + "-second"))
                        .withDatabase(new ServerOptions.Outside(
                                database.jdbcUrl(), database.application(), Optional.of(database.owner())))
                        .withEnvironment(environment)
                        .withJvmOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", second.trust())
                        .within(PATIENCE));
    }

    /** Queues messages to people of one house. */
    private String queue() throws Exception {
        String house = Clinic.letters(UUID.randomUUID());
        db.updateUnseen(QUEUE, house, MESSAGES, reader.patient);
        return house;
    }

    private void untilAllAreSent(String house) {
        until(() -> {
            db.updateUnseen(LATER, house);
            return "0".equals(db.one(WAITING, house));
        });
    }

    /** Stops PostgreSQL in the middle of whatever it does, and starts it again. */
    private static void restartDatabase() throws IOException {
        EmbeddedDatabase database = (EmbeddedDatabase) RunningCareQuay.server().database();
        database.close();
        database.start();
    }

    /** The workers have done what they can by themselves: nothing of that house moved for some looks. */
    private final class Still implements Callable<Boolean> {
        private static final int LOOKS = 6;
        private final String house;
        private String last;
        private int same;

        Still(String house) {
            this.house = house;
        }

        @Override
        public Boolean call() throws Exception {
            String now = db.one(WAITING, house);
            same = now.equals(last) ? same + 1 : 0;
            last = now;
            return same >= LOOKS || "0".equals(now);
        }
    }

    private static void until(Callable<Boolean> there) {
        Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(there);
    }

    private void expectEachOnceOrUnderOneName(String house) throws Exception {
        assertThat(count(house)).hasSize(MESSAGES);
        Map<String, String> names = new HashMap<>();
        for (MimeMessage mail : all(house)) {
            String to = mail.getAllRecipients()[0].toString();
            assertThat(names.merge(to, mail.getMessageID(), (one, again) -> one.equals(again) ? one : "two"))
                    .as("name of what came twice")
                    .isNotEqualTo("two");
        }
        assertThat(new HashSet<>(names.values())).hasSize(MESSAGES);
    }

    /** Recipient → how often they were written to. */
    private Map<String, Integer> count(String house) throws Exception {
        Map<String, Integer> found = new HashMap<>();
        for (MimeMessage mail : all(house)) {
            found.merge(mail.getAllRecipients()[0].toString(), 1, Integer::sum);
        }
        return found;
    }

    private List<MimeMessage> all(String house) {
        List<MimeMessage> mails = new ArrayList<>(mails(first, house));
        mails.addAll(mails(second, house));
        return mails;
    }

    private static List<MimeMessage> mails(Mailroom room, String house) {
        return room.mailToHouse("@" + house + ".example");
    }
}
