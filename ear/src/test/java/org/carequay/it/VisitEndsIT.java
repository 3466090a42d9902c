package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How visits end: late cancellations are told apart, and the step of today can be taken back today. */
@ExtendWith(RunningCareQuay.class)
class VisitEndsIT {
    private static final String CLAIMS = "select count(*) from booking_claim where appointment_id = ?::uuid";
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final String LATE = "select cancel_late from appointment where id = ?::uuid";

    private final Clinic clinic = new Clinic("harbor");
    private final Db db = RunningCareQuay.db();

    @Test
    void aCancellationTakenBackHoldsItsTimeAgain() throws Exception {
        JsonNode visit = booked(0);
        String at = at(visit);
        String before = db.one(CLAIMS, id(visit));
        clinic.frontDesk
                .post(at + "/cancel", Map.of("party", "PATIENT", "reason", "Wrong patient clicked"))
                .expect(200);
        assertThat(db.one(CLAIMS, id(visit))).isEqualTo("0");
        assertThat(db.one(LATE, id(visit))).isEqualTo("f");

        Api.Answer back = clinic.frontDesk.post(at + "/undo", Map.of()).expect(200);
        assertThat(back.text("status")).isEqualTo("booked");
        assertThat(db.one(CLAIMS, id(visit))).isEqualTo(before);
        assertThat(db.one(LATE, id(visit))).isNull();
        assertThat(db.strings(
                        "select from_status || ' ' || to_status from appointment_status_change where appointment_id = ?::uuid"
                                + " and from_status is not null order by at, id",
                        id(visit)))
                .containsExactly("BOOKED CANCELLED", "CANCELLED BOOKED");
        clinic.frontDesk.post(at + "/undo", Map.of()).expect(409);
    }

    /** Somebody clicked the wrong row: the gates are asked again, the patient is awaited again, and it can all begin anew. */
    @Test
    void aCheckInAndAnArrivalAreTakenBackUntilSomethingIsWritten() throws Exception {
        JsonNode encounter = clinic.encounter(clinic.patient());
        String visit = encounter.get("appointment").asText();
        String at = "/v1/appointments/" + visit;
        String note = "/v1/encounters/" + encounter.get("id").asText();
        checkIn(at);
        clinic.physician.post(at + "/start", Map.of()).expect(200);
        assertThat(clinic.frontDesk.post(at + "/undo", Map.of()).expect(200).text("status"))
                .isEqualTo("arrived");
        assertThat(db.one(
                        "select concat(checked_in_at, identity_confirmed, payer_confirmed, started_at, roomed_at) from appointment where id = ?::uuid",
                        visit))
                .isEmpty();

        assertThat(clinic.frontDesk.post(at + "/undo", Map.of()).expect(200).text("status"))
                .isEqualTo("booked");
        assertThat(db.one("select concat(arrived_at, ticket) from appointment where id = ?::uuid", visit))
                .isEmpty();
        assertThat(clinic.physician.get(note).text("status")).isEqualTo("cancelled");
        assertThat(clinic.frontDesk.post(at + "/undo", Map.of()).expect(409).text("code"))
                .isEqualTo("nothing-to-undo");

        clinic.frontDesk.post(at + "/arrive", Map.of()).expect(200);
        assertThat(clinic.physician.get(note).text("status")).isEqualTo("arrived");
        clinic.signNote(clinic.physician.get(note).body());
        assertThat(db.one(
                        "select string_agg(to_status, ' ' order by at, id) from appointment_status_change where appointment_id = ?::uuid",
                        visit))
                .as("all of it stays in the history")
                .isEqualTo("BOOKED ARRIVED CHECKED_IN ARRIVED BOOKED ARRIVED FULFILLED");
    }

    @Test
    void whoHasBeenWrittenAboutWasHere() {
        JsonNode encounter = clinic.encounter(clinic.patient());
        String visit = "/v1/appointments/" + encounter.get("appointment").asText();
        clinic.physician
                .put(
                        "/v1/encounters/" + encounter.get("id").asText() + "/note",
                        Map.of("version", encounter.get("version").asLong(), "subjective", "Neck pain"))
                .expect(200);
        assertThat(clinic.frontDesk.post(visit + "/undo", Map.of()).expect(409).text("code"))
                .isEqualTo("note-begun");
        assertThat(clinic.frontDesk.get(visit).text("status")).isEqualTo("arrived");
    }

    @Test
    void whoseVitalSignsWereTakenWasHere() {
        JsonNode encounter = clinic.encounter(clinic.patient());
        String visit = "/v1/appointments/" + encounter.get("appointment").asText();
        clinic.physician
                .post(
                        "/v1/encounters/" + encounter.get("id").asText() + "/vitals",
                        Map.of("readings", List.of(Map.of("kind", "PULSE", "value", 72))))
                .expect(201);
        assertThat(clinic.frontDesk.post(visit + "/undo", Map.of()).expect(409).text("code"))
                .isEqualTo("note-begun");
    }

    private void checkIn(String at) {
        clinic.frontDesk
                .post(
                        at + "/check-in",
                        Map.of(
                                "gates",
                                List.of(
                                        Map.of("gate", "IDENTITY", "confirmed", true),
                                        Map.of("gate", "PAYER", "confirmed", true),
                                        Map.of("gate", "CONSENTS", "waiver", "Asked later"))))
                .expect(200);
    }

    /** Whoever was told that the visit is off is told that it takes place after all; nobody else hears anything. */
    @Test
    void aCancellationTakenBackIsToldToWhoeverWasTold() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.toldOf(46);
        told.until("SENT");
        told.cancel(visit);
        told.rest(visit);
        undo(told, visit);
        told.rest(visit);
        told.day(visit);
        assertThat(told.messages())
                .as("it stands where they know it to be")
                .extracting(VisitEndsIT::state)
                .doesNotContain("VISIT_MOVED SENT", "VISIT_MOVED QUEUED");
        // The cancellation may have been quicker than its end; what then calls it off has to be sent, or it is taken
        // back in turn.
        told.clinic.frontDesk.until(
                "/v1/messages?patient=" + told.patient,
                found -> !state(found.at("/items/0")).matches(".* (QUEUED|SENDING)"),
                Told.SOON);

        told.cancel(visit);
        told.rest(visit);
        told.day(visit);
        assertThat(told.until("SENT").get("rule").asText()).isEqualTo("VISIT_CANCELLED");
        undo(told, visit);
        told.rest(visit);
        told.day(visit);
        told.clinic.frontDesk.until(
                "/v1/messages?patient=" + told.patient,
                found -> state(found.at("/items/0")).equals("VISIT_BOOKED SENT"),
                Told.SOON);
    }

    /** The patient is awaited as before, at a time they know. */
    @Test
    void anArrivalTakenBackIsToldToNobody() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        String visit = told.booked();
        told.clinic
                .frontDesk
                .post("/v1/appointments/" + visit + "/arrive", Map.of())
                .expect(200);
        undo(told, visit);
        assertThat(told.noNotice(visit)).isTrue();
    }

    private static void undo(Told told, String visit) {
        told.clinic
                .frontDesk
                .post("/v1/appointments/" + visit + "/undo", Map.of())
                .expect(200);
    }

    private static String state(JsonNode message) {
        return message.path("rule").asText() + " " + message.path("state").asText();
    }

    @Test
    void aTimeThatWentToSomebodyElseIsNotTakenBack() {
        JsonNode visit = booked(1);
        clinic.frontDesk
                .post(at(visit) + "/cancel", Map.of("party", "CLINIC", "reason", "Moved"))
                .expect(200);
        clinic.frontDesk
                .post(
                        "/v1/appointments",
                        Map.of(
                                "patient", clinic.patient(),
                                "visitType", visit.get("visitType").asText(),
                                "provider", visit.get("provider").asText(),
                                "site", visit.get("site").asText(),
                                "start", visit.get("start").asText()))
                .expect(201);
        Api.Answer refused =
                clinic.frontDesk.post(at(visit) + "/undo", Map.of()).expect(409);
        assertThat(refused.text("code")).isEqualTo("undo-taken-provider");
        assertThat(clinic.frontDesk.get(at(visit)).text("status")).isEqualTo("cancelled");
    }

    @Test
    void whatWasChosenForAVisitIsTakenAgainOrTheEndStays() throws Exception {
        OwnProvider own = new OwnProvider(clinic);
        String device = clinic.admin
                .post(
                        "/v1/resources",
                        Map.of(
                                "site",
                                own.site,
                                "kind",
                                "EQUIPMENT",
                                "subkind",
                                "D" + own.word,
                                "name",
                                "Zz " + own.word))
                .expect(201)
                .text("id");
        String visit = withDevice(own, device).expect(201).text("id");
        String held = "select count(*) from booking_claim where kind = 'EQUIPMENT' and appointment_id = ?::uuid";
        cancel(visit);
        assertThat(db.one(held, visit)).isEqualTo("0");
        clinic.frontDesk.post("/v1/appointments/" + visit + "/undo", Map.of()).expect(200);
        assertThat(db.one(held, visit)).isEqualTo("1");

        cancel(visit);
        OwnProvider other = new OwnProvider(clinic);
        withDevice(other, device).expect(201);
        assertThat(clinic.frontDesk
                        .post("/v1/appointments/" + visit + "/undo", Map.of())
                        .expect(409)
                        .text("code"))
                .isEqualTo("undo-taken-equipment");
    }

    private void cancel(String visit) {
        clinic.frontDesk
                .post("/v1/appointments/" + visit + "/cancel", Map.of("party", "CLINIC", "reason", "Wrong row"))
                .expect(200);
    }

    private Api.Answer withDevice(OwnProvider own, String device) {
        return clinic.frontDesk.post(
                "/v1/appointments",
                Map.of(
                        "patient",
                        clinic.patient(),
                        "visitType",
                        own.visitType,
                        "provider",
                        own.provider,
                        "site",
                        own.site,
                        "start",
                        LocalDate.now(LOS_ANGELES)
                                .plusDays(51)
                                .atTime(10, 0)
                                .atZone(LOS_ANGELES)
                                .toInstant()
                                .toString(),
                        "resources",
                        List.of(device)));
    }

    @Test
    void whatEndedYesterdayStays() throws Exception {
        JsonNode visit = booked(2);
        clinic.frontDesk.post(at(visit) + "/no-show", Map.of()).expect(200);
        yesterday(visit);
        assertThat(clinic.frontDesk
                        .post(at(visit) + "/undo", Map.of())
                        .expect(409)
                        .text("code"))
                .isEqualTo("undo-too-late");
    }

    @Test
    void aVisitWhoseNoteIsSignedTookPlace() throws Exception {
        Clinic eastside = new Clinic("eastside");
        eastside.invoice();
        String signed = db.one(
                "select a.id from appointment a join clinic c on c.id = a.clinic_id join encounter e on e.appointment_id = a.id"
                        + " join appointment_status_change h on h.appointment_id = a.id and h.to_status = 'FULFILLED'"
                        + " where c.code = 'eastside' order by h.at desc limit 1");
        assertThat(eastside.frontDesk
                        .post("/v1/appointments/" + signed + "/undo", Map.of())
                        .expect(409)
                        .text("code"))
                .isEqualTo("note-signed");
    }

    @Test
    void aLateCancellationByThePatientCountsAndOneByTheClinicDoesNot() throws Exception {
        String patient = clinic.patient();
        for (String party : new String[] {"PATIENT", "CLINIC"}) {
            JsonNode visit = booked(4, patient);
            db.updateUnseen(
                    "update appointment set start_at = now() + interval '2 hours', end_at = now() + interval '3 hours'"
                            + " where id = ?::uuid",
                    id(visit));
            clinic.frontDesk
                    .post(at(visit) + "/cancel", Map.of("party", party, "reason", "Cannot today"))
                    .expect(200);
            assertThat(db.one(LATE, id(visit))).isEqualTo("t");
        }
        JsonNode missed = booked(4, patient);
        clinic.frontDesk.post(at(missed) + "/no-show", Map.of()).expect(200);
        JsonNode told = clinic.biller
                .get("/v1/patients/" + patient + "/attendance")
                .expect(200)
                .body();
        assertThat(told.get("noShows").asInt()).isEqualTo(1);
        assertThat(told.get("lateCancels").asInt()).isEqualTo(1);
    }

    /** History is only added to by the application; the owner of the database moves it back a day. */
    private void yesterday(JsonNode visit) throws SQLException {
        db.updateUnseen(
                "update appointment_status_change set at = at - interval '1 day' where appointment_id = ?::uuid",
                id(visit));
    }

    private JsonNode booked(int place) {
        return booked(place, clinic.patient());
    }

    private JsonNode booked(int place, String patient) {
        String type = clinic.visitType(false).get("id").asText();
        JsonNode slot = clinic.slots(type, 120, 20).get(place * 3);
        return clinic.frontDesk
                .post("/v1/appointments", clinic.booking(patient, null, type, slot))
                .expect(201)
                .body();
    }

    private static String id(JsonNode visit) {
        return visit.get("id").asText();
    }

    private static String at(JsonNode visit) {
        return "/v1/appointments/" + id(visit);
    }
}
