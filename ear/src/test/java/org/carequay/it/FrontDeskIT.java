package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checking in through the gates, and rooms. */
@ExtendWith(RunningCareQuay.class)
class FrontDeskIT {
    private final Clinic clinic = new Clinic("eastside");

    @Test
    void everyGateIsConfirmedOrWaivedWithAReason() throws Exception {
        String visit = arrived();
        Api.Answer refused = clinic.frontDesk
                .post(
                        visit + "/check-in",
                        Map.of("gates", List.of(gate("IDENTITY", true, null), gate("CONSENTS", false, " "))))
                .expect(422);
        assertThat(refused.text("code")).isEqualTo("check-in-gates");
        assertThat(refused.body().get("violations").findValuesAsText("field")).containsExactly("PAYER", "CONSENTS");

        clinic.frontDesk
                .post(
                        visit + "/check-in",
                        Map.of(
                                "gates",
                                List.of(
                                        gate("IDENTITY", true, "Typed before it was confirmed"),
                                        gate("PAYER", false, "Card follows by fax"),
                                        gate("BALANCE", false, "Billing calls tomorrow"))))
                .expect(200);
        Db db = RunningCareQuay.db();
        String id = visit.replaceFirst(".*/", "");
        assertThat(db.strings(
                        "select gate || ': ' || coalesce(waiver, 'confirmed') from check_in_gate where appointment_id = ?::uuid order by gate",
                        id))
                .containsExactly(
                        "BALANCE: Billing calls tomorrow", "IDENTITY: confirmed", "PAYER: Card follows by fax");
        assertThat(db.one("select check_in_waiver from appointment where id = ?::uuid", id))
                .isEqualTo("Card follows by fax");
    }

    @Test
    void arrivalsGetTheTicketsOfTheDayOneByOne() throws Exception {
        List<Integer> tickets = List.of(ticket(arrived()), ticket(arrived()));
        assertThat(tickets.get(1)).isGreaterThan(tickets.get(0));
    }

    @Test
    void aRoomThatIsTakenIsRefusedAndAFreeOneIsMovedTo() throws Exception {
        JsonNode first = booked(6);
        String at = "/v1/appointments/" + first.get("id").asText();
        JsonNode rooms =
                Clinic.items(clinic.frontDesk.get(at + "/rooms").expect(200).body());
        String own = room(rooms, "own");
        String free = null;
        for (JsonNode room : rooms) {
            if (room.get("free").asBoolean() && !room.get("own").asBoolean()) {
                free = room.get("id").asText();
            }
        }
        assertThat(own).isNotNull();
        assertThat(free).isNotNull();
        clinic.frontDesk.post(at + "/rooms", Map.of("room", free)).expect(200);
        Db db = RunningCareQuay.db();
        String held = "select holder_id from booking_claim where kind = 'ROOM' and appointment_id = ?::uuid";
        assertThat(db.strings(held, first.get("id").asText())).containsExactly(free);

        JsonNode second = bookedBeside(first);
        Api.Answer refused = clinic.frontDesk
                .post("/v1/appointments/" + second.get("id").asText() + "/rooms", Map.of("room", free))
                .expect(409);
        assertThat(refused.text("code")).isEqualTo("room-taken");
        assertThat(db.strings(held, second.get("id").asText())).hasSize(1).doesNotContain(free);
    }

    /** Late in the evening nobody is free, which is said; else the visit is of today and the patient has arrived. */
    @Test
    void whoComesWithoutABookingGetsTheNextFreeTimeOfToday() {
        String type = clinic.visitType(false).get("id").asText();
        String site = clinic.slots(type, 100, 20).get(0).get("site").asText();
        ZoneId zone = ZoneId.of("America/New_York");
        Instant night = LocalDate.now(zone).plusDays(1).atStartOfDay(zone).toInstant();
        JsonNode free = Clinic.items(clinic.frontDesk
                .get("/v1/slots?visitType=" + type + "&site=" + site + "&from=" + Instant.now() + "&to=" + night)
                .expect(200)
                .body());
        Map<String, Object> asked = Map.of("patient", clinic.patient(), "visitType", type, "site", site);
        String key = UUID.randomUUID().toString();
        Api.Answer answer = clinic.frontDesk.post("/v1/walk-ins", asked, key);
        if (free.isEmpty()) {
            assertThat(answer.expect(409).text("code")).isEqualTo("nobody-free");
        } else {
            assertThat(answer.expect(201).text("status")).isEqualTo("arrived");
            assertThat(Instant.parse(answer.text("start"))).isBefore(night);
            assertThat(clinic.frontDesk.post("/v1/walk-ins", asked, key).text("id"))
                    .isEqualTo(answer.text("id"));
        }
    }

    /** Whoever stands at the desk has a visit of their own in the next hours, and the kind of visit asks for a day's notice. */
    @Test
    void aWalkInIsPutBesideTheirOwnVisitAndGivesNoNotice() throws Exception {
        OwnProvider first = new OwnProvider(clinic, "00:00", "00:00");
        OwnProvider second = new OwnProvider(clinic, "00:00", "00:00");
        RunningCareQuay.db()
                .updateUnseen("update visit_type set notice_hours = 24 where id = ?::uuid", second.visitType);
        String patient = clinic.patient();
        Api.Answer own = walkIn(first, patient);
        Assumptions.assumeTrue(own.status() == 201, "a time is left today");
        Instant end = Instant.parse(own.text("end"));

        Api.Answer answer = walkIn(second, patient);

        if (answer.status() == 201) {
            assertThat(Instant.parse(answer.text("start"))).isEqualTo(end);
        } else {
            assertThat(answer.expect(409).text("code")).isEqualTo("nobody-free");
            ZoneId zone = ZoneId.of("America/New_York");
            assertThat(LocalDate.ofInstant(end, zone)).isAfter(LocalDate.now(zone));
        }
    }

    private Api.Answer walkIn(OwnProvider own, String patient) {
        return clinic.frontDesk.post(
                "/v1/walk-ins", Map.of("patient", patient, "visitType", own.visitType, "site", own.site));
    }

    private static Map<String, Object> gate(String name, boolean confirmed, String waiver) {
        return waiver == null
                ? Map.of("gate", name, "confirmed", confirmed)
                : Map.of("gate", name, "confirmed", confirmed, "waiver", waiver);
    }

    private static String room(JsonNode rooms, String flag) {
        for (JsonNode room : rooms) {
            if (room.get(flag).asBoolean()) {
                return room.get("id").asText();
            }
        }
        return null;
    }

    private String arrived() throws Exception {
        String at = "/v1/appointments/" + booked(0).get("id").asText();
        clinic.frontDesk.post(at + "/arrive", Map.of()).expect(200);
        return at;
    }

    private int ticket(String visit) throws Exception {
        return Integer.parseInt(RunningCareQuay.db()
                .one("select ticket from appointment where id = ?::uuid", visit.replaceFirst(".*/", "")));
    }

    /** @param place among the free times; somebody else works at the later ones too */
    private JsonNode booked(int place) {
        String type = clinic.visitType(false).get("id").asText();
        JsonNode slot = clinic.slots(type, 100, 20).get(place);
        return clinic.frontDesk
                .post("/v1/appointments", clinic.booking(clinic.patient(), null, type, slot))
                .expect(201)
                .body();
    }

    /** At the same time and site, with somebody else. */
    private JsonNode bookedBeside(JsonNode visit) {
        String type = visit.get("visitType").asText();
        String path = "/v1/slots?visitType=" + type + "&site="
                + visit.get("site").asText() + "&from=" + visit.get("start").asText() + "&to="
                + visit.get("end").asText();
        JsonNode slot =
                Clinic.items(clinic.frontDesk.get(path).expect(200).body()).get(0);
        return clinic.frontDesk
                .post("/v1/appointments", clinic.booking(clinic.patient(), null, type, slot))
                .expect(201)
                .body();
    }
}
