package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was written of a visit goes no more once the visit is another, wherever the message is by then. */
@ExtendWith(RunningCareQuay.class)
class TakenBackIT {
    private final Mailroom mailroom = RunningCareQuay.mailroom();
    private final Db db = RunningCareQuay.db();

    /** As it would be, had the message of that visit come to be there. */
    private void put(String visit, String columns) throws Exception {
        db.updateUnseen("update message set sent_at = null, " + columns + " where subject_id = ?::uuid", visit);
    }

    private String fate(String visit) throws Exception {
        return db.one(
                "select state || ' ' || problem from message where subject_id = ?::uuid and rule = 'VISIT_BOOKED'",
                visit);
    }

    /** The message of a recall, as it waits for the morning. */
    private void waits(JsonNode recall) throws Exception {
        db.updateUnseen(
                "update message set state = 'QUEUED', sent_at = null, claimed_until = null, taken_back = false, problem = null, due_at = now() + interval '1 hour' where subject_id = ?::uuid",
                recall.get("id").asText());
    }

    private String told(JsonNode recall) throws Exception {
        return db.one(
                "select state || ' ' || problem from message where subject_id = ?::uuid",
                recall.get("id").asText());
    }

    @Test
    void whoHasBookedOrWantsNothingIsNotToldToBook() throws Exception {
        Recalled mary = new Recalled("EMAIL");
        OwnProvider exam = new OwnProvider(mary.clinic);
        String type = mary.add(mary.kind(exam.visitType));
        mary.visited(25);
        mary.run();
        JsonNode recall = mary.only();
        waits(recall);
        String visit = mary.clinic
                .frontDesk
                .post(
                        "/v1/appointments",
                        Map.of(
                                "patient", mary.patient(),
                                "visitType", exam.visitType,
                                "provider", exam.provider,
                                "site", exam.site,
                                "start", mary.told.at(3, 9).toString()))
                .expect(201)
                .text("id");
        assertThat(told(recall)).as("booked").isEqualTo("WITHDRAWN not-needed");

        mary.told.cancel(visit);
        waits(recall);
        mary.act(mary.only(), "stop", Map.of("reason", "NOT_NEEDED")).expect(200);
        assertThat(told(recall)).as("stopped").isEqualTo("WITHDRAWN not-needed");

        mary.act(mary.only(), "resume", Map.of()).expect(200);
        waits(recall);
        mary.clinic
                .frontDesk
                .post("/v1/recalls/stop", Map.of("type", type, "reason", "NOT_NEEDED"))
                .expect(200);
        assertThat(told(recall)).as("stopped with others").isEqualTo("WITHDRAWN not-needed");

        mary.act(mary.only(), "resume", Map.of()).expect(200);
        waits(recall);
        mary.visited(1, exam.visitType, null);
        mary.run();
        assertThat(told(recall)).as("came").isEqualTo("WITHDRAWN not-needed");
    }

    @Test
    void whatWaitsForTheMorningDoesNotOutliveTheVisitAsItWas() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.toldOf(40);
        told.until("SENT");
        put(visit, "state = 'QUEUED', attempts = 0, due_at = now() + interval '1 hour'");
        told.move(visit, told.at(41, 9));
        assertThat(fate(visit)).as("at once, not when it rested").isEqualTo("WITHDRAWN not-needed");

        told.rest(visit);
        told.day(visit);
        JsonNode anew = told.until("SENT");
        assertThat(anew.get("rule").asText())
                .as("to somebody who was told nothing yet")
                .isEqualTo("VISIT_BOOKED");
        db.updateUnseen(
                "update message set state = 'QUEUED', sent_at = null, attempts = 0, due_at = now() + interval '1 hour' where id = ?::uuid",
                anew.get("id").asText());
        told.cancel(visit);
        told.rest(visit);
        assertThat(told.messages().findValuesAsText("state"))
                .as("nothing told, so nothing to call off")
                .containsExactly("WITHDRAWN", "WITHDRAWN");
    }

    @Test
    void aReminderThatWasTakenBackIsWrittenAgainWhereTheVisitCameBack() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.toldOf(40);
        told.until("SENT");
        told.move(visit, told.at(41, 9));
        told.rest(visit);
        told.day(visit);
        told.until("SENT");
        // The newest is a reminder of the next morning.
        db.updateUnseen(
                "update message set rule = 'VISIT_REMINDER', state = 'QUEUED', sent_at = null, attempts = 0, due_at = now() + interval '1 hour' where subject_id = ?::uuid and rule = 'VISIT_MOVED'",
                visit);
        told.move(visit, told.at(42, 9));
        told.move(visit, told.at(41, 9));
        told.rest(visit);
        told.day(visit);

        assertThat(told.until("SENT").get("rule").asText()).isEqualTo("VISIT_REMINDER");
        assertThat(told.messages()).hasSize(3);
    }

    @Test
    void whatWasGivenUpIsNotSentAgainAndNobodyHasToLook() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        mailroom.faults().refuse(told.email, "550 5.1.1 No such user");
        String visit = told.toldOf(40);
        String message = told.until("FAILED").get("id").asText();
        mailroom.faults().refuse(told.email, null);
        told.move(visit, told.at(41, 9));

        assertThat(fate(visit)).isEqualTo("WITHDRAWN not-needed");
        assertThat(db.one(
                        "select count(*) from staff_notice where subject_id = ?::uuid and kind = 'MESSAGE_FAILED' and done_at is null",
                        message))
                .isEqualTo("0");
        told.rest(visit);
        told.day(visit);
        assertThat(told.until("SENT").get("rule").asText())
                .as("it was tried, so they may know of it")
                .isEqualTo("VISIT_MOVED");
    }

    @Test
    void whoChangesAVisitAndTheOutboxDoNotWaitForEachOther() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.book(told.at(40, 9)).get("id").asText();
        try (Connection desk = db.superuser()) {
            desk.setAutoCommit(false);
            Db.strings(desk, "select 1 from appointment where id = ?::uuid for no key update", visit);
            String pid = Db.strings(desk, "select pg_backend_pid()").get(0);
            told.rest(visit);
            told.day(visit);
            Awaitility.await("the outbox to note that it was sent")
                    .atMost(Told.SOON)
                    .until(() -> "1"
                            .equals(db.one(
                                    "select count(*) from pg_stat_activity where ?::int = any (pg_blocking_pids(pid))",
                                    pid)));
            assertThat(Db.strings(
                            desk, "select state from message where subject_id = ?::uuid for update nowait", visit))
                    .containsExactly("SENDING");
            desk.rollback();
        }
        told.until("SENT");
        assertThat(db.one("select confirmation from appointment where id = ?::uuid", visit))
                .isEqualTo("SENT");
    }

    @Test
    void whatIsOnItsWayGoesNoSecondTime() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.toldOf(40);
        told.until("SENT");
        put(visit, "state = 'SENDING', claimed_until = now() + interval '1 hour'");
        told.cancel(visit);
        assertThat(db.one("select state from message where subject_id = ?::uuid", visit))
                .isEqualTo("SENDING");
        db.updateUnseen(
                "update message set claimed_until = now() - interval '1 second' where subject_id = ?::uuid", visit);
        told.clinic.frontDesk.until(
                "/v1/messages?patient=" + told.patient,
                found -> found.at("/items/0/state").asText().equals("WITHDRAWN"),
                Told.SOON);

        assertThat(fate(visit)).isEqualTo("WITHDRAWN not-needed");
        assertThat(mailroom.mailTo(told.email)).hasSize(1);
    }

    @Test
    void aTextOfATimeThatIsOverIsNotSentByMailWhenItDidNotArrive() throws Exception {
        Told told = new Told("SMS", "SMS", "EMAIL");
        String visit = told.toldOf(40);
        told.until("SENT");
        told.move(visit, told.at(41, 9));
        mailroom.sms()
                .tell(
                        "status",
                        Map.of(
                                "MessageSid",
                                "SM" + mailroom.sms().sentTo(told.mobile).get(0).key(),
                                "MessageStatus",
                                "undelivered",
                                "ErrorCode",
                                "30003"));

        assertThat(fate(visit)).isEqualTo("WITHDRAWN not-needed");
        assertThat(told.messages()).hasSize(1);
        assertThat(mailroom.mailTo(told.email)).isEmpty();
    }
}
