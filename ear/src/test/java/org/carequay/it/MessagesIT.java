package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Patients are told of their visits: once, in words that stand, and only as they agreed. */
@ExtendWith(RunningCareQuay.class)
class MessagesIT {
    private final Mailroom mailroom = RunningCareQuay.mailroom();
    private final Db db = RunningCareQuay.db();

    @Test
    void aBookingIsToldOnceItRestedAndEveryLaterChangeAgain() throws Exception {
        Told told = new Told("EMAIL", "EMAIL", "SMS");
        String visit = told.book(told.at(40, 9)).get("id").asText();
        told.move(visit, told.at(40, 10));
        assertThat(told.messages()).as("before it rested").isEmpty();
        told.rest(visit);
        told.day(visit);
        JsonNode booked = told.until("SENT");

        assertThat(told.messages()).as("two changes").hasSize(1);
        assertThat(booked.get("rule").asText()).isEqualTo("VISIT_BOOKED");
        assertThat(booked.get("body").asText()).contains("10:00 AM", "{link}");
        List<MimeMessage> mails = mailroom.mailTo(told.email);
        assertThat(mails).hasSize(1);
        assertThat(Mailroom.text(mails.get(0)))
                .contains("10:00 AM", RunningCareQuay.server().baseUrl() + "/visit.xhtml?t=")
                .doesNotContain(told.own.name, told.own.visitTypeName);
        assertThat(mails.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(db.one("select count(*) from message where subject_id = ?::uuid and link is not null", visit))
                .as("links kept of what is sent")
                .isEqualTo("0");
        assertThat(db.one("select confirmation from appointment where id = ?::uuid", visit))
                .isEqualTo("SENT");

        told.move(visit, told.at(41, 11));
        told.move(visit, told.at(40, 10));
        told.rest(visit);
        assertThat(told.messages()).as("back where it was").hasSize(1);
        told.move(visit, told.at(41, 11));
        told.rest(visit);
        told.day(visit);
        assertThat(told.until("SENT").get("rule").asText()).isEqualTo("VISIT_MOVED");
        told.cancel(visit);
        told.rest(visit);
        told.day(visit);
        assertThat(told.until("SENT").get("rule").asText()).isEqualTo("VISIT_CANCELLED");
        mails = mailroom.mailTo(told.email);
        assertThat(mails).hasSize(3);
        assertThat(Mailroom.calendar(mails.get(0)))
                .contains("METHOD:PUBLISH", "STATUS:CONFIRMED")
                .doesNotContain(told.own.name, told.own.visitTypeName);
        assertThat(Mailroom.calendar(mails.get(2))).contains("STATUS:CANCELLED");
    }

    @Test
    void aBookingThatDidNotLastIsNotTold() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.book(told.at(42, 9)).get("id").asText();
        told.cancel(visit);
        told.rest(visit);

        assertThat(told.messages()).isEmpty();
    }

    @Test
    void whoAgreedToNothingIsNotWrittenToAndStaffSeeWhy() throws Exception {
        Told told = new Told("SMS");
        String visit = told.book(told.at(43, 9)).get("id").asText();
        told.rest(visit);

        JsonNode message = told.until("SUPPRESSED");
        assertThat(message.get("problem").asText()).isEqualTo("no-consent");
        assertThat(message.hasNonNull("recipient")).isFalse();
        assertThat(mailroom.mailTo(told.email)).isEmpty();
        assertThat(mailroom.sms().sentTo(told.mobile)).isEmpty();
    }

    @Test
    void aTextMessageThatIsRefusedGoesByMailAndOneThatIsPutOffGoesAgain() throws Exception {
        Told refused = new Told("SMS", "SMS", "EMAIL");
        mailroom.sms().answer(refused.mobile, 400);
        String visit = refused.toldOf(44);
        refused.clinic.frontDesk.until(
                "/v1/messages?channel=SMS&state=FAILED&patient=" + refused.patient,
                found -> found.at("/items/0/problem").asText().equals("sms-21211"),
                Told.SOON);
        refused.day(visit);
        Awaitility.await()
                .atMost(Told.SOON)
                .until(() -> mailroom.mailTo(refused.email).size() == 1);

        Told later = new Told("SMS", "SMS", "EMAIL");
        mailroom.sms().answer(later.mobile, 503, 429, SmsGatewayStub.HANGS_UP);
        String other = later.book(later.at(44, 10)).get("id").asText();
        later.rest(other);
        for (int attempt = 1; attempt <= 3; attempt++) {
            int tried = attempt;
            later.day(other);
            later.clinic.frontDesk.until(
                    "/v1/messages?patient=" + later.patient,
                    found -> found.at("/items/0/attempts").asInt() == tried
                            && found.at("/items/0/state").asText().equals("QUEUED"),
                    Told.SOON);
        }
        later.day(other);
        JsonNode sent = later.until("SENT");
        List<SmsGatewayStub.Sent> handed = mailroom.sms().sentTo(later.mobile);
        assertThat(handed)
                .extracting(SmsGatewayStub.Sent::answer)
                .containsExactly(503, 429, SmsGatewayStub.HANGS_UP, 201);
        assertThat(handed)
                .extracting(SmsGatewayStub.Sent::key)
                .containsOnly(sent.get("id").asText());
        assertThat(handed.get(0).body()).contains("STOP").hasSizeLessThan(320);
        assertThat(mailroom.mailTo(later.email)).isEmpty();
    }

    @Test
    void whatAWorkerDiedWithIsSentOnceMoreUnderTheSameName() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.toldOf(45);
        String id = told.until("SENT").get("id").asText();
        // As it was when the worker had handed it over and could not note that any more.
        db.updateUnseen(
                "update message set state = 'SENDING', sent_at = null, claimed_until = now() - interval '1 second' where id = ?::uuid",
                id);
        Awaitility.await()
                .atMost(Told.SOON)
                .until(() -> mailroom.mailTo(told.email).size() == 2);

        assertThat(told.until("SENT").get("attempts").asInt()).isEqualTo(2);
        List<MimeMessage> mails = mailroom.mailTo(told.email);
        assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
    }

    @Test
    void nobodyIsWrittenToAtNightEvenIfItWasWrittenByDay() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.toldOf(47);
        String id = told.until("SENT").get("id").asText();
        // As it would be had the mail server been away until the night: where the patient is it is now three in the
        // morning.
        int hours = Instant.now().atZone(ZoneOffset.UTC).getHour() - 3;
        String zone = "Etc/GMT" + (hours > 12 ? "-" + (24 - hours) : (hours < 0 ? "" : "+") + hours);
        db.updateUnseen(
                "update message set state = 'QUEUED', sent_at = null, due_at = now(), zones = ? where id = ?::uuid",
                zone,
                id);
        told.clinic.frontDesk.until(
                "/v1/messages/" + id,
                found -> Instant.parse(found.get("dueAt").asText()).isAfter(Instant.now()),
                Told.SOON);

        JsonNode waiting = told.messages().get(0);
        assertThat(waiting.get("state").asText()).isEqualTo("QUEUED");
        assertThat(Instant.parse(waiting.get("dueAt").asText())
                        .atZone(ZoneId.of(zone))
                        .toLocalTime())
                .isEqualTo(LocalTime.of(9, 0));
        assertThat(mailroom.mailTo(told.email)).hasSize(1);

        String hourLeft =
                "update message set due_at = now(), expires_at = now() + interval '1 hour', rule = ? where id = ?::uuid";
        db.updateUnseen(hourLeft, "VISIT_MOVED", id);
        assertThat(told.until("SENT").get("rule").asText())
                .as("it would come too late in the morning")
                .isEqualTo("VISIT_MOVED");
        db.updateUnseen("update message set state = 'QUEUED', sent_at = null where id = ?::uuid", id);
        db.updateUnseen(hourLeft, "VISIT_REMINDER", id);
        assertThat(told.until("WITHDRAWN").get("problem").asText())
                .as("that need disturb nobody")
                .isEqualTo("too-late");
    }

    @Test
    void aKindOfVisitHasRemindersOfItsOwnOrNone() throws Exception {
        Told early = new Told("EMAIL", "EMAIL");
        Told never = new Told("EMAIL", "EMAIL");
        remindedBefore(early, List.of(200));
        remindedBefore(never, List.of());
        String soon = never.book(never.at(2, 10)).get("id").asText();
        String later = early.book(early.at(5, 15)).get("id").asText();
        bookedLongAgo(soon);
        bookedLongAgo(later);
        untilReminded(early);
        assertThat(db.one("select count(*) from visit_reminder where appointment_id = ?::uuid", soon))
                .isEqualTo("0");
        assertThat(db.one("select hours from visit_reminder where appointment_id = ?::uuid", later))
                .isEqualTo("200");
    }

    private static void remindedBefore(Told told, List<Integer> hours) throws Exception {
        String path = "/v1/visit-types/" + told.own.visitType;
        ObjectNode type = (ObjectNode) told.clinic.admin.get(path).expect(200).body();
        type.set("reminderHours", Api.JSON.valueToTree(hours));
        told.clinic.admin.put(path, type).expect(200);
    }

    /** So that its first reminder was not over by then. */
    private void bookedLongAgo(String visit) throws SQLException {
        db.updateUnseen("update appointment set created_at = now() - interval '30 days' where id = ?::uuid", visit);
        db.updateUnseen(
                "update appointment_status_change set at = now() - interval '30 days' where appointment_id = ?::uuid",
                visit);
    }

    private static void untilReminded(Told told) {
        told.clinic.frontDesk.until(
                "/v1/messages?rule=VISIT_REMINDER&patient=" + told.patient,
                found -> found.get("total").asInt() == 1,
                Told.SOON);
    }

    @Test
    void aReminderIsSentOnceForEachStepThatLiesAhead() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.book(told.at(2, 15)).get("id").asText();
        told.rest(visit);
        told.day(visit);
        told.until("SENT");
        bookedLongAgo(visit);
        untilReminded(told);
        told.day(visit);
        JsonNode reminder = told.until("SENT");

        assertThat(reminder.get("rule").asText()).isEqualTo("VISIT_REMINDER");
        assertThat(db.one("select count(*) from visit_reminder where appointment_id = ?::uuid", visit))
                .isEqualTo("1");
        assertThat(mailroom.mailTo(told.email)).hasSize(2);
    }

    @Test
    void onlyWhatIsNotOnItsWayIsHeldBackAndOnlyWhatFailedIsSentAgain() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.toldOf(46);
        String id = told.until("SENT").get("id").asText();
        db.updateUnseen(
                "update message set state = 'QUEUED', sent_at = null, due_at = now() + interval '1 day' where id = ?::uuid",
                id);
        JsonNode message = told.until("QUEUED");
        String at = "/v1/messages/" + message.get("id").asText();
        Map<String, Object> seen = Map.of("version", message.get("version").asLong());
        Api desk = told.clinic.frontDesk;

        assertThat(desk.post(at + "/resend", seen).expect(409).text("code")).isEqualTo("message-not-failed");
        assertThat(desk.post(at + "/withdraw", Map.of("version", 99))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
        assertThat(desk.post(at + "/withdraw", seen).expect(200).text("state")).isEqualTo("WITHDRAWN");
        Map<String, Object> now = Map.of("version", message.get("version").asLong() + 1);
        assertThat(desk.post(at + "/withdraw", now).expect(409).text("code")).isEqualTo("message-not-held-back");
        assertThat(mailroom.mailTo(told.email)).hasSize(1);
    }

    @Test
    void allThatWasGivenUpIsSentAgainUnlessItComesTooLate() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String early = givenUp(told, 94, "now() + interval '1 day'");
        String late = givenUp(told, 95, "now() - interval '1 minute'");
        Map<String, Object> all = Map.of("patient", told.patient, "rule", "VISIT_BOOKED");
        RunningCareQuay.api("eastside", "biller")
                .post("/v1/messages/resend", all)
                .expect(403);

        JsonNode act = told.clinic
                .frontDesk
                .post("/v1/messages/resend", all)
                .expect(200)
                .body();
        assertThat(act.get("done").asInt()).isEqualTo(1);
        assertThat(act.get("left").asInt()).isEqualTo(1);
        told.day(early);
        Awaitility.await()
                .atMost(Told.SOON)
                .until(() -> mailroom.mailTo(told.email).size() == 3);
        assertThat(told.clinic
                        .frontDesk
                        .post("/v1/messages/withdraw", all)
                        .expect(200)
                        .body()
                        .get("done")
                        .asInt())
                .isEqualTo(1);
        assertThat(db.one("select state || ' ' || problem from message where subject_id = ?::uuid", late))
                .isEqualTo("WITHDRAWN by-hand");
    }

    @Test
    void whatWentAnotherWayIsNotSentAgain() throws Exception {
        Told told = new Told("SMS", "SMS", "EMAIL");
        mailroom.sms().answer(told.mobile, 400);
        String visit = told.toldOf(96);
        told.clinic.frontDesk.until(
                "/v1/messages?channel=EMAIL&patient=" + told.patient,
                found -> found.get("total").asInt() == 1,
                Told.SOON);
        told.day(visit);
        told.until("SENT");
        JsonNode text = told.messages().get(1);
        assertThat(text.get("state").asText()).isEqualTo("FAILED");
        Api desk = told.clinic.frontDesk;
        Map<String, Object> all = Map.of("patient", told.patient, "rule", "VISIT_BOOKED");

        assertThat(desk.post("/v1/messages/resend", all).expect(200).body().toString())
                .isEqualTo("{\"done\":0,\"left\":1}");
        assertThat(desk.post(
                                "/v1/messages/" + text.get("id").asText() + "/resend",
                                Map.of("version", text.get("version").asLong()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("message-went-another-way");

        db.updateUnseen(
                "update message set state = 'FAILED', sent_at = null where subject_id = ?::uuid and channel = 'EMAIL'",
                visit);
        assertThat(desk.post("/v1/messages/resend", all).expect(200).body().toString())
                .as("on the way they prefer, not on both")
                .isEqualTo("{\"done\":1,\"left\":1}");
        told.clinic.frontDesk.until(
                "/v1/messages?channel=SMS&patient=" + told.patient,
                found -> found.at("/items/0/state").asText().equals("SENT"),
                Told.SOON);
        assertThat(mailroom.mailTo(told.email)).hasSize(1);
    }

    /** A visit the message about which was given up, of which it was no use from that moment on. */
    private String givenUp(Told told, int days, String expires) throws Exception {
        String visit = told.toldOf(days);
        told.until("SENT");
        db.updateUnseen(
                "update message set state = 'FAILED', problem = 'smtp-550', sent_at = null, link = 'https://care.example/visit', expires_at = "
                        + expires + " where subject_id = ?::uuid",
                visit);
        return visit;
    }

    @Test
    void anOfferOfAFreedTimeIsToldWithItsLink() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        RunningCareQuay.db().updateUnseen(Waiting.AT_ALL_HOURS);
        String entry = told.clinic
                .frontDesk
                .post("/v1/waitlist", Map.of("patient", told.patient, "visitType", told.own.visitType))
                .expect(201)
                .text("id");
        told.clinic.frontDesk.until("/v1/waitlist/" + entry, found -> found.hasNonNull("offer"), Waiting.SOON);
        JsonNode offer = told.until("SENT");

        assertThat(offer.get("rule").asText()).isEqualTo("WAITLIST_OFFER");
        assertThat(Mailroom.text(mailroom.mailTo(told.email).get(0))).contains("/offer.xhtml?t=");
    }
}
