package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who waits is offered free times in turn; a held time is nobody else's and nobody's visit. */
@ExtendWith(RunningCareQuay.class)
class WaitlistIT {
    private final Db db = RunningCareQuay.db();

    @Test
    void aFreedTimeIsHeldAndOfferedInTurnAndPassesOn() throws Exception {
        Waiting waiting = new Waiting("09:30", false);
        Api desk = waiting.clinic.frontDesk;
        String visit = waiting.book(waiting.clinic.patient(), waiting.at(9, 0))
                .expect(201)
                .text("id");
        String routine = waiting.waits(waiting.clinic.patient(), Map.of());
        String urgent = waiting.waits(waiting.clinic.patient(), Map.of("priority", "urgent"));
        String dead = waiting.clinic.patient();
        String asap = waiting.waits(dead, Map.of("priority", "asap"));
        db.updateUnseen("update patient set deceased = current_date where id = ?::uuid", dead);

        desk.post("/v1/appointments/" + visit + "/cancel", Map.of("party", "PATIENT", "reason", "On holiday"))
                .expect(200);
        JsonNode first = waiting.until(urgent, "offered");

        assertThat(waiting.get(routine).get("status").asText()).isEqualTo("waiting");
        assertThat(waiting.get(asap).get("status").asText()).isEqualTo("expired");
        assertThat(Instant.parse(first.at("/offer/start").asText())).isEqualTo(waiting.at(9, 0));
        assertThat(Instant.parse(first.at("/offer/heldUntil").asText()))
                .isBetween(Instant.now().plusSeconds(13 * 60), Instant.now().plusSeconds(15 * 60));
        String held = heldFor(first);
        assertHeld(waiting, held, first.get("patient").asText());
        assertThat(db.one("select made_by from waitlist_offer where appointment_id = ?::uuid", held))
                .isEqualTo("CareQuay");

        // Nothing that a server remembers says when it ends.
        db.updateUnseen(
                "update waitlist_offer set held_until = now() - interval '1 second' where appointment_id = ?::uuid",
                held);
        JsonNode second = waiting.until(routine, "offered");
        assertThat(waiting.get(urgent).get("status").asText()).isEqualTo("waiting");
        assertNeverWas(held);
        assertThat(desk.post("/v1/waitlist-offers/" + first.at("/offer/id").asText() + "/accept", Map.of())
                        .expect(409)
                        .text("code"))
                .isEqualTo("offer-over");

        JsonNode declined = desk.post(Waiting.offerOf(second) + "/decline", Map.of())
                .expect(200)
                .body();
        assertThat(declined.get("status").asText()).isEqualTo("waiting");
        assertNeverWas(heldFor(second));
        assertThat(desk.post(routine + "/offer", Map.of()).expect(409).text("code"))
                .as("the same time again")
                .isEqualTo("waitlist-nothing-free");
        waiting.book(waiting.clinic.patient(), waiting.at(9, 0)).expect(201);
        assertThat(db.one(
                        "select count(*) from audit_event where reason = 'waitlist' and role = 'SYSTEM' and entity_id = ?::uuid",
                        held))
                .isNotEqualTo("0");
    }

    private void assertHeld(Waiting waiting, String held, String patient) throws Exception {
        Api desk = waiting.clinic.frontDesk;
        assertThat(waiting.book(waiting.clinic.patient(), waiting.at(9, 0))
                        .expect(409)
                        .text("code"))
                .isEqualTo("conflict");
        desk.get("/v1/appointments/" + held).expect(404);
        desk.post("/v1/appointments/" + held + "/arrive", Map.of()).expect(404);
        desk.get("/v1/appointments/" + held + ".ics").expect(404);
        assertThat(Clinic.items(desk.get("/v1/appointments?patient=" + patient).body()))
                .isEmpty();
        JsonNode drawn = Clinic.items(desk.get("/v1/calendar?status=pending&provider=" + waiting.provider + "&from="
                        + waiting.monday + "&to=" + waiting.monday)
                .expect(200)
                .body());
        assertThat(drawn).hasSize(1);
        assertThat(drawn.get(0).get("status").asText()).isEqualTo("pending");
        assertThat(drawn.get(0).get("heldUntil").isNull()).isFalse();
        assertThat(db.one("select count(*) from appointment_card where appointment_id = ?::uuid", held))
                .isEqualTo("0");
    }

    private void assertNeverWas(String held) throws Exception {
        assertThat(db.one("select status || ' ' || held from appointment where id = ?::uuid", held))
                .isEqualTo("ENTERED_IN_ERROR true");
        assertThat(db.one("select count(*) from booking_claim where appointment_id = ?::uuid", held))
                .isEqualTo("0");
    }

    @Test
    void whatIsAcceptedIsBookedLikeAnyVisitAndOnlyOnce() throws Exception {
        Waiting waiting = new Waiting("09:30", true);
        Api desk = waiting.clinic.frontDesk;
        String patient = waiting.clinic.patient();
        String file = waiting.clinic.caseWithCounsel(patient).get("id").asText();
        String entry = waiting.waits(patient, Map.of("case", file));
        JsonNode offered = waiting.offered(entry);
        assertThat(offered.get("link").asText()).matches(".*/carequay/offer\\.xhtml\\?t=[A-Za-z0-9_-]{43}");
        assertThat(desk.post(entry + "/offer", Map.of()).expect(409).text("code"))
                .isEqualTo("waitlist-has-offer");

        JsonNode booked = desk.post(Waiting.offerOf(offered) + "/accept", Map.of())
                .expect(200)
                .body();
        assertThat(booked.get("status").asText()).isEqualTo("booked");
        JsonNode visit = desk.get(
                        "/v1/appointments/" + booked.get("appointment").asText())
                .expect(200)
                .body();
        assertThat(visit.get("status").asText()).isEqualTo("booked");
        assertThat(visit.get("case").asText()).isEqualTo(file);
        assertThat(waiting.clinic.letter(file).get("status").asText()).isEqualToIgnoringCase("DRAFT");
        for (String answer : List.of("/accept", "/decline", "/link")) {
            assertThat(desk.post(Waiting.offerOf(offered) + answer, Map.of())
                            .expect(409)
                            .text("code"))
                    .isEqualTo("offer-over");
        }
        assertThat(desk.post(
                                entry + "/withdraw",
                                Map.of("version", booked.get("version").asLong()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("waitlist-closed");
        assertThat(db.strings(
                        "select to_status from appointment_status_change where appointment_id = ?::uuid order by at, id",
                        visit.get("id").asText()))
                .containsExactly("PENDING", "BOOKED");
    }

    @Test
    void theStaffCanChooseWhichTimeIsOffered() throws Exception {
        Waiting waiting = new Waiting("11:00", false);
        Api desk = waiting.clinic.frontDesk;
        // No timer offers a time by itself to somebody who wishes for later days.
        String later = waiting.monday.plusDays(1).toString();
        String entry = waiting.waits(waiting.clinic.patient(), Map.of("from", later));
        waiting.book(waiting.clinic.patient(), waiting.at(10, 0)).expect(201);
        String other = waiting.waits(waiting.clinic.patient(), Map.of());
        List<String> starts =
                Clinic.items(desk.get(other + "/times").expect(200).body()).findValuesAsText("start");
        assertThat(starts).contains(waiting.at(10, 30).toString());
        assertThat(starts).doesNotContain(waiting.at(10, 0).toString()).isSorted();

        assertThat(offer(waiting, entry, waiting.at(10, 0)).expect(409).text("code"))
                .isEqualTo("conflict");
        assertThat(offer(waiting, entry, Instant.now().plusSeconds(60))
                        .expect(409)
                        .text("code"))
                .isEqualTo("waitlist-too-soon");
        assertThat(offer(waiting, entry, waiting.at(14, 0)).expect(409).text("code"))
                .isEqualTo("outside-hours");
        desk.post(entry + "/offer", Map.of("provider", waiting.provider)).expect(422);
        assertThat(waiting.get(entry).get("status").asText()).isEqualTo("waiting");

        JsonNode made = offer(waiting, entry, waiting.at(10, 30)).expect(200).body();
        assertThat(Instant.parse(made.at("/offer/start").asText())).isEqualTo(waiting.at(10, 30));
        assertThat(made.get("link").asText()).contains("/offer.xhtml?t=");
        assertThat(waiting.book(waiting.clinic.patient(), waiting.at(10, 30))
                        .expect(409)
                        .text("code"))
                .isEqualTo("conflict");
        assertThat(offer(waiting, entry, waiting.at(9, 0)).expect(409).text("code"))
                .isEqualTo("waitlist-has-offer");
    }

    /** Between the offer and the answer the provider may have become somebody who is not booked. */
    @Test
    void whatDoesNotFitAnyMoreIsNotAccepted() throws Exception {
        Waiting waiting = new Waiting("09:30", false);
        String entry = waiting.waits(waiting.clinic.patient(), Map.of());
        JsonNode offered = waiting.offered(entry);
        db.updateUnseen("update provider set active = false where id = ?::uuid", waiting.provider);
        assertThat(waiting.clinic
                        .frontDesk
                        .post(Waiting.offerOf(offered) + "/accept", Map.of())
                        .expect(409)
                        .text("code"))
                .isEqualTo("provider-inactive");
        assertThat(waiting.get(entry).get("status").asText()).isEqualTo("offered");
        db.updateUnseen("update provider set active = true where id = ?::uuid", waiting.provider);
        waiting.clinic
                .frontDesk
                .post(Waiting.offerOf(offered) + "/accept", Map.of())
                .expect(200);
    }

    private static Api.Answer offer(Waiting waiting, String entry, Instant start) {
        return waiting.clinic.frontDesk.post(
                entry + "/offer",
                Map.of("provider", waiting.provider, "site", waiting.site, "start", start.toString()));
    }

    @Test
    void aVisitThatIsToComeSoonerIsMovedAndKeepsItsId() throws Exception {
        Waiting waiting = new Waiting("09:30", false);
        LocalDate sooner = waiting.monday.minusDays(4);
        String patient = waiting.clinic.patient();
        String visit = waiting.book(patient, waiting.at(9, 0)).expect(201).text("id");
        String entry = waiting.waits(patient, Map.of("replaces", visit));
        waiting.hours(sooner, "09:30");
        JsonNode offered = waiting.offered(entry);
        assertThat(offered.at("/offer/start").asText()).startsWith(sooner.toString());
        waiting.clinic
                .frontDesk
                .post(Waiting.offerOf(offered) + "/accept", Map.of())
                .expect(200);

        JsonNode now = waiting.clinic
                .frontDesk
                .get("/v1/appointments/" + visit)
                .expect(200)
                .body();
        assertThat(now.get("start").asText())
                .isEqualTo(offered.at("/offer/start").asText());
        assertThat(now.get("status").asText()).isEqualTo("booked");
        assertNeverWas(heldFor(offered));
        assertThat(db.strings(
                        "select kind from booking_claim where appointment_id = ?::uuid and lower(during) = ?::timestamptz order by 1",
                        visit,
                        now.get("start").asText()))
                .containsExactly("PATIENT", "PROVIDER");
        assertThat(waiting.get(entry).get("appointment").asText()).isEqualTo(visit);
    }

    @Test
    void whatComesSoonerKeepsItsLength() throws Exception {
        Waiting waiting = new Waiting("10:00", false);
        LocalDate sooner = waiting.monday.minusDays(4);
        Map<String, Object> body = new HashMap<>(waiting.booking(waiting.clinic.patient(), waiting.at(9, 0)));
        body.put("end", waiting.at(10, 0).toString());
        JsonNode visit = waiting.clinic
                .frontDesk
                .post("/v1/appointments", body)
                .expect(201)
                .body();
        String entry = waiting.waits(
                body.get("patient").toString(),
                Map.of("replaces", visit.get("id").asText()));
        waiting.hours(sooner, "09:30");
        assertThat(waiting.clinic
                        .frontDesk
                        .post(entry + "/offer", Map.of())
                        .expect(409)
                        .text("code"))
                .as("half of the time")
                .isEqualTo("waitlist-nothing-free");

        waiting.hours(sooner, "10:00");
        JsonNode offer = waiting.offered(entry).get("offer");
        assertThat(Duration.between(
                        Instant.parse(offer.get("start").asText()),
                        Instant.parse(offer.get("end").asText())))
                .hasHours(1);
        waiting.clinic
                .frontDesk
                .post("/v1/waitlist-offers/" + offer.get("id").asText() + "/accept", Map.of())
                .expect(200);
        JsonNode now = waiting.clinic
                .frontDesk
                .get("/v1/appointments/" + visit.get("id").asText())
                .body();
        assertThat(now.get("end").asText()).isEqualTo(offer.get("end").asText());
    }

    @Test
    void whoseLaterVisitWasCancelledStillWaits() throws Exception {
        Waiting waiting = new Waiting("09:30", false);
        String patient = waiting.clinic.patient();
        String visit = waiting.book(patient, waiting.at(9, 0)).expect(201).text("id");
        String entry = waiting.waits(patient, Map.of("replaces", visit));
        String dead = waiting.clinic.patient();
        String over = waiting.waits(dead, Map.of());
        // Behind the application's back, so before something asks it to look.
        db.updateUnseen("update patient set deceased = current_date where id = ?::uuid", dead);
        waiting.clinic
                .frontDesk
                .post("/v1/appointments/" + visit + "/cancel", Map.of("party", "CLINIC", "reason", "Provider is ill"))
                .expect(200);
        waiting.until(over, "expired");
        JsonNode offered = waiting.until(entry, "offered");

        assertThat(Instant.parse(offered.at("/offer/start").asText())).isEqualTo(waiting.at(9, 0));
    }

    @Test
    void whatIsNotFitIsRefused() throws Exception {
        Waiting waiting = new Waiting("09:30", false);
        Api desk = waiting.clinic.frontDesk;
        Map<String, Object> body = new HashMap<>();
        body.put("patient", waiting.clinic.patient());
        body.put("visitType", waiting.type);
        body.put("earliest", "12:00");
        body.put("latestEnd", "11:00");
        body.put("to", "2020-01-01");
        assertThat(desk.post("/v1/waitlist", body)
                        .expect(422)
                        .body()
                        .get("violations")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("latestEnd", "to");
        String foreign = new Clinic("harbor").patient();
        desk.post("/v1/waitlist", Map.of("patient", foreign, "visitType", waiting.type))
                .expect(404);
        desk.post(
                        "/v1/waitlist",
                        Map.of(
                                "patient",
                                body.get("patient"),
                                "visitType",
                                waiting.type,
                                "providers",
                                List.of(UUID.randomUUID())))
                .expect(404);
        String visit = waiting.book(waiting.clinic.patient(), waiting.at(9, 0))
                .expect(201)
                .text("id");
        assertThat(desk.post(
                                "/v1/waitlist",
                                Map.of("patient", body.get("patient"), "visitType", waiting.type, "replaces", visit))
                        .expect(409)
                        .text("code"))
                .as("somebody else's visit")
                .isEqualTo("waitlist-replaces");
        String entry = waiting.waits(body.get("patient").toString(), Map.of());
        assertThat(desk.put(entry, Map.of("version", 7, "visitType", waiting.type))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
        JsonNode changed = desk.put(
                        entry,
                        Map.of(
                                "version",
                                1,
                                "visitType",
                                waiting.type,
                                "days",
                                List.of("TUESDAY"),
                                "priority",
                                "urgent"))
                .expect(200)
                .body();
        assertThat(changed.get("priority").asText()).isEqualTo("urgent");
        assertThat(changed.get("patient").asText()).isEqualTo(body.get("patient"));
        new Clinic("harbor").frontDesk.get(entry).expect(404);
        assertThat(desk.post(entry + "/withdraw", Map.of("version", 2))
                        .expect(200)
                        .text("status"))
                .isEqualTo("withdrawn");
    }

    private String heldFor(JsonNode entry) throws Exception {
        return db.one(
                "select appointment_id from waitlist_offer where id = ?::uuid",
                entry.at("/offer/id").asText());
    }
}
