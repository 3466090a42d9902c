package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A text from a number that nobody was written to is for the staff of the clinic it was sent to; a STOP is obeyed whoever sends it. */
@ExtendWith(RunningCareQuay.class)
class UnknownTextsIT {
    private static final String NOTHING = "<Response/>";
    /** No clinic's own. */
    private static final String SHARED = "+13105550199";

    private final SmsGatewayStub sms = RunningCareQuay.mailroom().sms();
    private final Db db = RunningCareQuay.db();
    private final Api eastside = RunningCareQuay.api("eastside", "frontdesk");

    private static List<JsonNode> said(Api who, String body) {
        return Clinic.items(who.get("/v1/unknown-texts?size=200").expect(200).body()).findParents("sender").stream()
                .filter(each -> body.equals(each.get("body").asText()))
                .toList();
    }

    private String notice(String text) throws Exception {
        return db.one(
                "select concat_ws(' ', kind, permission, patient_id, case when done_at is null then 'waits' else 'done' end)"
                        + " from staff_notice where subject_id = ?::uuid",
                text);
    }

    @Test
    void itIsShownOnceToTheClinicItWasSentToUntilSomebodySaysWhomItIsFrom() throws Exception {
        Told told = new Told("SMS", "SMS");
        told.toldOf(94);
        told.until("SENT");
        String body = "I have a new phone " + UUID.randomUUID();
        Map<String, String> toHarbor = sms.text(told.mobile, SmsGatewayStub.HARBOR, body);

        assertThat(sms.tell("received", toHarbor).body())
                .as("eastside wrote there, and is not meant")
                .isEqualTo(NOTHING);
        sms.tell("received", toHarbor);
        assertThat(said(eastside, body)).isEmpty();
        Api harbor = RunningCareQuay.api("harbor", "frontdesk");
        assertThat(said(harbor, body)).as("once, however often it is told").hasSize(1);
        JsonNode text = said(harbor, body).get(0);
        String path = "/v1/unknown-texts/" + text.get("id").asText();
        assertThat(text.get("state").asText()).isEqualTo("WAITING");
        assertThat(text.hasNonNull("patient"))
                .as("nobody says that it is a patient")
                .isFalse();
        assertThat(notice(text.get("id").asText())).isEqualTo("UNKNOWN_TEXT message.send waits");
        eastside.get(path).expect(404);

        String patient = new Clinic("harbor").patient();
        harbor.post(path + "/link", Map.of("version", 1, "patient", told.patient))
                .expect(404);
        harbor.post(path + "/link", Map.of("version", 7, "patient", patient)).expect(409);
        JsonNode linked = harbor.post(path + "/link", Map.of("version", 1, "patient", patient))
                .expect(200)
                .body();
        assertThat(linked.get("state").asText()).isEqualTo("LINKED");
        assertThat(linked.get("patient").asText()).isEqualTo(patient);
        assertThat(notice(text.get("id").asText())).isEqualTo("UNKNOWN_TEXT message.send done");
        assertThat(harbor.get("/v1/patients/" + patient + "/conversation")
                        .expect(200)
                        .body()
                        .findValuesAsText("body"))
                .containsExactly(body);
        assertThat(harbor.post(path + "/dismiss", Map.of("version", 2)).text("code"))
                .isEqualTo("unknown-text-seen");
    }

    @Test
    void aStopIsObeyedForWhoeverHasTheNumberInTheRecord() throws Exception {
        Told told = new Told("SMS", "SMS");

        assertThat(sms.tell("received", sms.text(told.mobile, "  StOp ")).body())
                .isEqualTo(NOTHING);
        told.rest(told.book(told.at(95, 9)).get("id").asText());
        assertThat(told.until("SUPPRESSED").get("problem").asText()).isEqualTo("no-consent");
        assertThat(db.one(
                        "select state || ' ' || (select count(*) from staff_notice n where n.subject_id = u.id) from unknown_text u where sender = ?",
                        told.mobile))
                .as("nobody need look")
                .isEqualTo("DISMISSED 0");
    }

    /** A number that several clinics may send from does not say which is meant: STOP then means all of them. */
    @Test
    void aStopToANumberOfSeveralClinicsIsObeyedByEach() throws Exception {
        Told told = new Told("SMS", "SMS");
        Clinic harbor = new Clinic("harbor");
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("telecom", List.of(Map.of("system", "phone", "value", told.mobile, "use", "mobile")));
        body.put(
                "communication",
                Map.of("optIn", List.of(Map.of("channel", "SMS", "optedIn", true, "source", "IN_PERSON"))));
        String there = harbor.frontDesk.post("/v1/patients", body).expect(201).text("id");

        assertThat(sms.tell("received", sms.text(told.mobile, SHARED, "Hello")).body())
                .isEqualTo(NOTHING);
        assertThat(agreed(told.clinic, told.patient)).as("no STOP").isEqualTo("true");
        assertThat(sms.tell("received", sms.text(told.mobile, SHARED, "Stop!")).body())
                .isEqualTo(NOTHING);
        assertThat(agreed(told.clinic, told.patient)).isEqualTo("false");
        assertThat(agreed(harbor, there)).isEqualTo("false");
        assertThat(db.one("select count(*) from unknown_text where sender = ?", told.mobile))
                .as("no clinic reads what may be another's")
                .isEqualTo("0");
    }

    private static String agreed(Clinic clinic, String patient) {
        JsonNode words = clinic.frontDesk
                .get("/v1/patients/" + patient)
                .expect(200)
                .body()
                .at("/communication/optIn");
        return words.findParents("channel").stream()
                .filter(word -> "SMS".equals(word.get("channel").asText()))
                .map(word -> word.get("optedIn").asText())
                .collect(Collectors.joining(" "));
    }

    @Test
    void whatWaitsInTheOutboxIsNotSentAfterAStopButGoesAnotherWay() throws Exception {
        Told told = new Told("SMS", "SMS", "EMAIL");
        String visit = told.toldOf(96);
        told.until("SENT");
        db.updateUnseen(
                "update message set state = 'QUEUED', sent_at = null, due_at = now() + interval '1 hour' where subject_id = ?::uuid",
                visit);
        sms.tell("received", sms.text(told.mobile, "Stop texting me, please"));
        told.day(visit);

        JsonNode suppressed = told.clinic
                .frontDesk
                .until(
                        "/v1/messages?channel=SMS&patient=" + told.patient,
                        found -> found.at("/items/0/state").asText().equals("SUPPRESSED"),
                        Told.SOON)
                .at("/items/0");
        assertThat(suppressed.get("problem").asText()).isEqualTo("no-consent");
        assertThat(sms.sentTo(told.mobile)).as("only what went before").hasSize(1);
        told.day(visit);
        told.clinic.frontDesk.until(
                "/v1/messages?channel=EMAIL&state=SENT&patient=" + told.patient,
                found -> found.get("total").asInt() == 1,
                Told.SOON);
    }
}
