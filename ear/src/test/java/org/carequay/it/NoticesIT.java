package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff is told inside the application of what wants somebody: once, whoever's work it is, until one of them has seen to it. */
@ExtendWith(RunningCareQuay.class)
class NoticesIT {
    private final Mailroom mailroom = RunningCareQuay.mailroom();
    private final Db db = RunningCareQuay.db();

    @Test
    void whoDiesWithVisitsAheadIsTold() throws Exception {
        Told told = new Told("SMS", "SMS");
        told.book(told.at(95, 9));
        String record = "/v1/patients/" + told.patient;
        ObjectNode seen = told.clinic.frontDesk.get(record).expect(200).body().deepCopy();
        JsonNode died = told.clinic
                .frontDesk
                .put(record, seen.put("deceased", LocalDate.now().minusDays(2).toString()))
                .expect(200)
                .body();

        assertThat(about(told, told.clinic.frontDesk, false))
                .extracting(notice -> notice.get("kind").asText())
                .containsExactly("VISITS_OF_DECEASED");

        ObjectNode alive = died.deepCopy();
        told.clinic.frontDesk.put(record, alive.putNull("deceased")).expect(200);
        assertThat(about(told, told.clinic.frontDesk, false)).isEmpty();
    }

    @Test
    void anAnswerThatNobodyUnderstoodWaitsUntilOneHasSeenToItForAll() throws Exception {
        Told told = new Told("SMS", "SMS");
        told.toldOf(91);
        String message = told.until("SENT").get("id").asText();
        SmsGatewayStub sms = mailroom.sms();
        Map<String, String> question = sms.text(told.mobile, "Can my sister come along?");
        sms.tell("received", question);
        sms.tell("received", question);

        List<JsonNode> waiting = about(told, told.clinic.frontDesk, false);
        assertThat(waiting).as("once, however often it is told").hasSize(1);
        JsonNode notice = waiting.get(0);
        assertThat(notice.get("kind").asText()).isEqualTo("REPLY_WAITS");
        assertThat(notice.get("subject").asText()).isEqualTo(message);
        assertThat(notice.get("patientName").asText()).isNotBlank();
        assertThat(bell("frontdesk@eastside.example"))
                .contains("/app/notices.xhtml?kind=REPLY_WAITS")
                .doesNotContain("Can my sister", notice.get("patientName").asText());
        assertThat(PageSession.signedIn(
                                RunningCareQuay.server().baseUrl(),
                                "frontdesk@eastside.example",
                                RunningCareQuay.PASSWORD)
                        .get("/app/notices.xhtml?kind=REPLY_WAITS")
                        .body())
                .contains("Answer needs somebody", "/app/messages/view.xhtml?id=" + message);

        String done = "/v1/notices/" + notice.get("id").asText() + "/done";
        Api biller = RunningCareQuay.api("eastside", "biller");
        assertThat(about(told, biller, false)).as("not a biller's work").isEmpty();
        biller.post(done, Map.of()).expect(404);
        String by = RunningCareQuay.api("eastside", "casemanager")
                .post(done, Map.of())
                .expect(200)
                .text("doneBy");
        assertThat(by).isNotBlank();
        told.clinic.frontDesk.post(done, Map.of()).expect(200);
        assertThat(about(told, told.clinic.frontDesk, false)).isEmpty();
        String timeline = "/v1/patients/" + told.patient + "/timeline?kind=MESSAGE";
        assertThat(Clinic.items(told.clinic.frontDesk.get(timeline).expect(200).body()))
                .extracting(entry -> entry.get("id").asText())
                .contains(message);
        assertThat(about(told, told.clinic.frontDesk, true).get(0).get("doneBy").asText())
                .as("who did it first")
                .isEqualTo(by);
    }

    @Test
    void aMessageIsNoticedOnlyWhenNoOtherWayIsLeftAndSettledOnceItIsSentAgain() throws Exception {
        Told twoWays = new Told("SMS", "SMS", "EMAIL");
        mailroom.sms().answer(twoWays.mobile, 400);
        String visit = twoWays.toldOf(92);
        twoWays.clinic.frontDesk.until(
                "/v1/messages?channel=SMS&state=FAILED&patient=" + twoWays.patient,
                found -> found.get("total").asInt() == 1,
                Told.SOON);
        assertThat(about(twoWays, twoWays.clinic.frontDesk, false)).isEmpty();

        twoWays.day(visit);
        Told oneWay = new Told("SMS", "SMS");
        mailroom.sms().answer(oneWay.mobile, 400);
        oneWay.toldOf(92);
        JsonNode failed = oneWay.until("FAILED");
        assertThat(about(oneWay, oneWay.clinic.frontDesk, false))
                .extracting(each ->
                        each.get("kind").asText() + " " + each.get("subject").asText())
                .containsExactly("MESSAGE_FAILED " + failed.get("id").asText());
        oneWay.clinic
                .frontDesk
                .post(
                        "/v1/messages/" + failed.get("id").asText() + "/resend",
                        Map.of("version", failed.get("version").asLong()))
                .expect(200);
        assertThat(about(oneWay, oneWay.clinic.frontDesk, false)).isEmpty();
        assertThat(about(oneWay, oneWay.clinic.frontDesk, true).get(0).hasNonNull("doneBy"))
                .as("settled by itself")
                .isFalse();
    }

    @Test
    void aVisitThatIsCancelledByTextIsToldToTheDesk() throws Exception {
        Told told = new Told("SMS", "SMS");
        String visit = told.toldOf(93);
        told.until("SENT");
        mailroom.sms().tell("received", mailroom.sms().text(told.mobile, "X"));

        assertThat(about(told, told.clinic.frontDesk, false))
                .extracting(each ->
                        each.get("kind").asText() + " " + each.get("subject").asText())
                .containsExactly("VISIT_CANCELLED " + visit);
        assertThat(db.one("select count(*) from staff_notice where patient_id = ?::uuid", told.patient))
                .isEqualTo("1");
    }

    private static List<JsonNode> about(Told told, Api who, boolean done) {
        for (int page = 0; ; page++) {
            JsonNode body = who.get("/v1/notices?size=200&done=" + done + "&page=" + page)
                    .expect(200)
                    .body();
            List<JsonNode> found = StreamSupport.stream(body.get("items").spliterator(), false)
                    .filter(each -> told.patient.equals(each.path("patient").asText()))
                    .toList();
            if (!found.isEmpty() || body.get("items").size() < 200) {
                return found;
            }
        }
    }

    private static String bell(String who) {
        return PageSession.signedIn(RunningCareQuay.server().baseUrl(), who, RunningCareQuay.PASSWORD)
                .get("/waiting")
                .body();
    }
}
