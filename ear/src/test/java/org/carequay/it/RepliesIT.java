package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What patients answer by text message, and what the gateway tells, is believed only when it is signed, and done once. */
@ExtendWith(RunningCareQuay.class)
class RepliesIT {
    private static final String NOTHING = "<Response/>";

    private final SmsGatewayStub sms = RunningCareQuay.mailroom().sms();
    private final Db db = RunningCareQuay.db();

    private String toldByText(Told told, int days) throws Exception {
        String visit = told.toldOf(days);
        told.until("SENT");
        return visit;
    }

    private String confirmation(String visit) throws Exception {
        return db.one("select status || ' ' || confirmation from appointment where id = ?::uuid", visit);
    }

    @Test
    void aWordConfirmsAndAnotherCancels() throws Exception {
        Told told = new Told("SMS", "SMS");
        String visit = toldByText(told, 50);
        Map<String, String> yes = sms.text(told.mobile, " c. ");

        assertThat(sms.tell("received", yes).body()).contains("expects you");
        assertThat(confirmation(visit)).isEqualTo("BOOKED CONFIRMED");
        assertThat(sms.tell("received", yes).body()).as("the same once more").isEqualTo(NOTHING);
        assertThat(db.one("select count(*) from message_reply where sender = ?", told.mobile))
                .isEqualTo("1");

        assertThat(sms.tell("received", sms.text(told.mobile, "Cancel!")).body())
                .contains("is cancelled");
        assertThat(confirmation(visit)).startsWith("CANCELLED");
        assertThat(db.one("select cancel_party from appointment where id = ?::uuid", visit))
                .isEqualTo("PATIENT");
        assertThat(sms.tell("received", sms.text(told.mobile, "C")).body())
                .as("too late")
                .contains("could not be done");
        assertThat(sms.tell("received", sms.text(told.mobile, "Who are you?")).body())
                .contains("nobody reads");
        String message = "/v1/messages/" + told.messages().get(0).get("id").asText();
        JsonNode replies =
                told.clinic.frontDesk.get(message + "/replies").expect(200).body();
        assertThat(replies.findValuesAsText("body")).containsExactly(" c. ", "Cancel!", "C", "Who are you?");
        assertThat(replies.findValuesAsText("done")).containsExactly("true", "true", "false", "false");
        JsonNode said = told.clinic
                .frontDesk
                .get("/v1/patients/" + told.patient + "/conversation")
                .expect(200)
                .body();
        assertThat(said.findValuesAsText("body"))
                .as("all of it, to and fro, the newest first")
                .startsWith("Who are you?", "C", "Cancel!", " c. ")
                .hasSize(5);
        assertThat(said.at("/items/4/rule").asText()).isEqualTo("VISIT_BOOKED");
        assertThat(said.findValuesAsText("incoming")).containsExactly("true", "true", "true", "true", "false");
    }

    @Test
    void anAnswerToAMessageAboutAnotherTimeChangesNothing() throws Exception {
        Told told = new Told("SMS", "SMS");
        String visit = toldByText(told, 51);
        told.move(visit, told.at(51, 11));

        assertThat(sms.tell("received", sms.text(told.mobile, "C")).body()).contains("could not be done");
        assertThat(confirmation(visit)).isEqualTo("BOOKED UNCONFIRMED");
    }

    @Test
    void stopEndsTextsHoweverItIsWrittenAndStartBeginsThemAgain() throws Exception {
        Told told = new Told("SMS", "SMS");
        toldByText(told, 52);
        Api desk = told.clinic.frontDesk;
        String record = "/v1/patients/" + told.patient;
        JsonNode before = desk.get(record).expect(200).body();

        assertThat(sms.tell("received", sms.text(told.mobile, "  s T o P ")).body())
                .contains("no more texts");
        assertThat(desk.put(record, before).expect(409).text("code"))
                .as("whoever opened the record before would say yes again")
                .isEqualTo("stale");
        String visit = told.book(told.at(53, 9)).get("id").asText();
        told.rest(visit);
        assertThat(told.until("SUPPRESSED").get("problem").asText()).isEqualTo("no-consent");
        assertThat(db.one(
                        "select source from patient_opt_in where patient_id = ?::uuid and not opted_in", told.patient))
                .isEqualTo("REPLY");

        assertThat(sms.tell("received", sms.text(told.mobile, "start")).body()).contains("again");
        toldByText(told, 54);
    }

    @Test
    void whatIsNotSignedIsRefused() throws Exception {
        Told told = new Told("SMS", "SMS");
        String visit = toldByText(told, 55);
        HttpResponse<String> forged = sms.tellAs("received", sms.text(told.mobile, "X"), "AAAA");
        Map<String, String> changed = sms.text(told.mobile, "C");
        String signature = sms.signature("received", changed);
        changed.put("Body", "X");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(sms.tellAs("received", changed, signature).statusCode()).isEqualTo(403);
        assertThat(sms.tellAs("status", Map.of("MessageSid", "SM1", "MessageStatus", "failed"), null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(confirmation(visit)).startsWith("BOOKED");
    }

    @Test
    void whatIsTextedBackBeforeTheGatewayAnsweredIsHeard() throws Exception {
        Told told = new Told("SMS", "SMS");
        String visit = toldByText(told, 58);
        db.updateUnseen(
                "update message set state = 'SENDING', sent_at = null, claimed_until = now() + interval '1 hour' where subject_id = ?::uuid",
                visit);

        assertThat(sms.tell("received", sms.text(told.mobile, "C")).body()).contains("expects you");
        assertThat(confirmation(visit)).isEqualTo("BOOKED CONFIRMED");
    }

    @Test
    void aTextThatDidNotArriveAfterItsLinkWasForgottenIsForPeople() throws Exception {
        Told told = new Told("SMS", "SMS", "EMAIL");
        String visit = toldByText(told, 60);
        db.updateUnseen("update message set sent_at = now() - interval '25 hours' where subject_id = ?::uuid", visit);
        told.clinic.frontDesk.until("/v1/messages?patient=" + told.patient, found -> linkless(visit), Told.SOON);
        sms.tell(
                "status",
                Map.of(
                        "MessageSid",
                        "SM" + sms.sentTo(told.mobile).get(0).key(),
                        "MessageStatus",
                        "undelivered",
                        "ErrorCode",
                        "30003"));
        JsonNode lost = told.until("FAILED");

        assertThat(told.messages()).as("no e-mail with nothing behind it").hasSize(1);
        assertThat(db.one(
                        "select count(*) from staff_notice where kind = 'MESSAGE_FAILED' and subject_id = ?::uuid",
                        lost.get("id").asText()))
                .isEqualTo("1");
        Api desk = told.clinic.frontDesk;
        assertThat(desk.post(
                                "/v1/messages/" + lost.get("id").asText() + "/resend",
                                Map.of("version", lost.get("version").asLong()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("message-link-gone");
        assertThat(desk.post("/v1/messages/resend", Map.of("patient", told.patient, "rule", "VISIT_BOOKED"))
                        .expect(200)
                        .body()
                        .toString())
                .isEqualTo("{\"done\":0,\"left\":1}");
    }

    private boolean linkless(String visit) {
        try {
            return "1"
                    .equals(db.one("select count(*) from message where subject_id = ?::uuid and link is null", visit));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void whatTheGatewayTellsBeforeItAnswersIsNotLost() throws Exception {
        Told told = new Told("SMS", "SMS", "EMAIL");
        sms.answer(told.mobile, SmsGatewayStub.LOSES_AT_ONCE);
        String visit = told.toldOf(59);
        told.clinic.frontDesk.until(
                "/v1/messages?channel=SMS&state=FAILED&patient=" + told.patient,
                found -> found.at("/items/0/problem").asText().equals("sms-30003"),
                Told.SOON);
        told.day(visit);
        assertThat(told.until("SENT").get("channel").asText()).isEqualTo("EMAIL");
        assertThat(sms.sentTo(told.mobile)).hasSize(1);
    }

    @Test
    void theGatewaySaysWhatArrivedAndWhatDidNotGoesByMail() throws Exception {
        Told arrived = new Told("SMS", "SMS", "EMAIL");
        toldByText(arrived, 56);
        String reference = "SM" + sms.sentTo(arrived.mobile).get(0).key();
        assertThat(sms.tell("status", Map.of("MessageSid", reference, "MessageStatus", "delivered"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(arrived.until("DELIVERED").hasNonNull("deliveredAt")).isTrue();

        Told lost = new Told("SMS", "SMS", "EMAIL");
        String visit = toldByText(lost, 57);
        Map<String, String> report = Map.of(
                "MessageSid",
                "SM" + sms.sentTo(lost.mobile).get(0).key(),
                "MessageStatus",
                "undelivered",
                "ErrorCode",
                "30003");
        sms.tell("status", report);
        sms.tell("status", report);
        lost.day(visit);
        Awaitility.await()
                .atMost(Told.SOON)
                .until(() -> RunningCareQuay.mailroom().mailTo(lost.email).size() == 1);
        assertThat(Mailroom.text(RunningCareQuay.mailroom().mailTo(lost.email).get(0)))
                .contains("/visit.xhtml?t=");
        assertThat(db.one("select problem from message where subject_id = ?::uuid and channel = 'SMS'", visit))
                .isEqualTo("sms-30003");
    }
}
