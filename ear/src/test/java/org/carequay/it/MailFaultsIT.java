package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever the mail server does, no message is lost, and none comes twice that did not have to. */
@ExtendWith(RunningCareQuay.class)
class MailFaultsIT {
    private final Mailroom mailroom = RunningCareQuay.mailroom();
    private final SmtpFaults faults = mailroom.faults();
    private final SSLContext certificate = faults.shown();

    @AfterEach
    void up() {
        faults.down(false);
        faults.shows(certificate);
    }

    private static JsonNode until(Told told, String state, String problem) {
        return told.clinic
                .frontDesk
                .until(
                        "/v1/messages?patient=" + told.patient,
                        found -> found.at("/items/0/state").asText().equals(state)
                                && found.at("/items/0/problem").asText().equals(problem),
                        Told.SOON)
                .at("/items/0");
    }

    @Test
    void aServerThatIsNotThereCostsNoAttempt() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        faults.down(true);
        String visit = told.toldOf(60);
        JsonNode waiting = until(told, "QUEUED", "mail-down");
        assertThat(waiting.get("attempts").asInt()).isZero();
        faults.down(false);
        told.day(visit);
        JsonNode sent = told.until("SENT");

        assertThat(sent.get("attempts").asInt()).isEqualTo(1);
        assertThat(sent.hasNonNull("problem")).isFalse();
        assertThat(mailroom.mailTo(told.email)).hasSize(1);
    }

    @Test
    void whatCannotWaitForAServerThatIsNotThereGoesByText() throws Exception {
        Told told = new Told("EMAIL", "EMAIL", "SMS");
        faults.down(true);
        String visit = told.toldOf(60);
        until(told, "QUEUED", "mail-down");
        // Of a rule that goes by text at night as well: these tests are run at any hour.
        RunningCareQuay.db()
                .updateUnseen(
                        "update message set rule = 'VISIT_MOVED', expires_at = now() + interval '30 minutes' where subject_id = ?::uuid",
                        visit);
        told.day(visit);
        told.clinic.frontDesk.until(
                "/v1/messages?channel=EMAIL&patient=" + told.patient,
                found -> found.at("/items/0/problem").asText().equals("other-way"),
                Told.SOON);
        told.day(visit);
        assertThat(told.until("SENT").get("channel").asText()).isEqualTo("SMS");
        assertThat(told.messages()).hasSize(2);
    }

    @Test
    void staffIsToldWhomToCallAsItWouldComeTooLate() throws Exception {
        assertThat(noticesOfTooLate("VISIT_CANCELLED")).isEqualTo("1");
        assertThat(noticesOfTooLate("VISIT_BOOKED")).as("nobody need call").isEqualTo("0");
    }

    /** Of a message that waits for the server until a minute ago. */
    private String noticesOfTooLate(String rule) throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.toldOf(60);
        told.until("SENT");
        RunningCareQuay.db()
                .updateUnseen(
                        "update message set state = 'QUEUED', sent_at = null, rule = ?, due_at = now(), expires_at = now() - interval '1 minute' where subject_id = ?::uuid",
                        rule,
                        visit);
        JsonNode late = until(told, "WITHDRAWN", "too-late");
        return RunningCareQuay.db()
                .one(
                        "select count(*) from staff_notice where kind = 'MESSAGE_FAILED' and subject_id = ?::uuid",
                        late.get("id").asText());
    }

    /** CAREQUAY_SMTP_STARTTLS is on here. */
    @Test
    void nothingGoesToAServerThatDoesNotEncryptOrShowsAnothersCertificate() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        faults.shows(null);
        String visit = told.toldOf(65);
        assertThat(until(told, "QUEUED", "mail-not-encrypted").get("attempts").asInt())
                .isZero();
        faults.shows(MailCertificate.make().context());
        told.day(visit);
        assertThat(until(told, "QUEUED", "mail-not-trusted").get("attempts").asInt())
                .isZero();
        assertThat(mailroom.mailTo(told.email)).isEmpty();
        faults.shows(certificate);
        told.day(visit);
        told.until("SENT");

        assertThat(mailroom.mailTo(told.email)).hasSize(1);
        assertThat(faults.encrypted(told.email)).isTrue();
    }

    @Test
    void aMailboxThatIsFullIsTriedAgainAndOneThatDoesNotExistIsGivenUp() throws Exception {
        Told full = new Told("EMAIL", "EMAIL");
        Told unknown = new Told("EMAIL", "EMAIL");
        faults.refuse(full.email, "452 4.2.2 Mailbox full");
        faults.refuse(unknown.email, "550 5.1.1 No such user");
        String visit = full.toldOf(61);
        String other = unknown.toldOf(61);
        assertThat(until(full, "QUEUED", "smtp-452").get("attempts").asInt()).isEqualTo(1);
        JsonNode failed = until(unknown, "FAILED", "smtp-550");

        faults.refuse(full.email, null);
        full.day(visit);
        assertThat(full.until("SENT").get("attempts").asInt()).isEqualTo(2);
        assertThat(mailroom.mailTo(full.email)).hasSize(1);

        faults.refuse(unknown.email, null);
        unknown.clinic
                .frontDesk
                .post(
                        "/v1/messages/" + failed.get("id").asText() + "/resend",
                        Map.of("version", failed.get("version").asLong()))
                .expect(200);
        unknown.until("SENT");
        assertThat(mailroom.mailTo(unknown.email)).hasSize(1);
        assertThat(RunningCareQuay.db()
                        .one("select count(*) from message where subject_id = ?::uuid and link is not null", other))
                .isEqualTo("0");
    }

    @Test
    void aServerThatTakesAMessageAndHangsUpGetsItOnceMoreUnderTheSameName() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        faults.hangUp(told.email, 1);
        String visit = told.toldOf(62);
        Awaitility.await()
                .atMost(Told.SOON)
                .until(() -> mailroom.mailTo(told.email).size() == 1);
        assertThat(until(told, "QUEUED", "mail-down").get("attempts").asInt())
                .as("so that it is not sent for ever")
                .isEqualTo(1);
        told.day(visit);
        told.until("SENT");

        List<MimeMessage> mails = mailroom.mailTo(told.email);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
    }

    /** It has three seconds here: CAREQUAY_SMTP_SECONDS. */
    @Test
    void aServerThatSaysNothingMoreIsNotWaitedForForEver() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        faults.silence(told.email, 1);
        String visit = told.toldOf(64);
        assertThat(until(told, "QUEUED", "mail-down").get("attempts").asInt()).isEqualTo(1);
        told.day(visit);
        told.until("SENT");
        assertThat(mailroom.mailTo(told.email)).hasSize(1);
    }

    @Test
    void oneThatIsRefusedDoesNotHoldUpTheOthers() throws Exception {
        Told refused = new Told("EMAIL", "EMAIL");
        Told fine = new Told("EMAIL", "EMAIL");
        faults.refuse(refused.email, "550 5.1.1 No such user");
        refused.toldOf(63);
        fine.toldOf(63);

        fine.until("SENT");
        until(refused, "FAILED", "smtp-550");
        assertThat(mailroom.mailTo(fine.email)).hasSize(1);
    }
}
