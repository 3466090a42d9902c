package org.carequay.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A patient who agreed to be written to, a provider of their own to visit, and what they are told. */
final class Told {
    static final Duration SOON = Duration.ofSeconds(60);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int FAR = 40;
    private static final int LINES = 10_000;

    final Clinic clinic;
    final OwnProvider own;
    final String email = Clinic.letters(UUID.randomUUID()) + "@told.example";
    final String mobile =
            "+1212555" + String.format("%04d", ThreadLocalRandom.current().nextInt(LINES));
    final LocalDate birthDate = LocalDate.of(1984, 2, 29);
    final String patient;
    private final Db db = RunningCareQuay.db();

    /** @param preferred the channel they would rather be written to, or null @param agreed the channels they agreed to */
    Told(String preferred, String... agreed) {
        this(new Clinic("eastside"), preferred, agreed);
    }

    Told(Clinic clinic, String preferred, String... agreed) {
        this.clinic = clinic;
        own = new OwnProvider(clinic);
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("birthDate", birthDate.toString());
        body.put(
                "telecom",
                List.of(
                        Map.of("system", "email", "value", email, "use", "home"),
                        Map.of("system", "phone", "value", mobile, "use", "mobile")));
        Map<String, Object> communication = new HashMap<>();
        communication.put("language", "en");
        communication.put("preferredChannel", preferred);
        List<Map<String, Object>> words = new ArrayList<>();
        for (String channel : agreed) {
            words.add(Map.of("channel", channel, "optedIn", true, "source", "IN_PERSON"));
        }
        communication.put("optIn", words);
        body.put("communication", communication);
        patient = clinic.frontDesk.post("/v1/patients", body).expect(201).text("id");
    }

    /** The hour of a day on which nobody else has anything to do with the provider. */
    Instant at(int daysAhead, int hour) {
        return LocalDate.now(NEW_YORK)
                .plusDays(daysAhead)
                .atTime(LocalTime.of(hour, 0))
                .atZone(NEW_YORK)
                .toInstant();
    }

    JsonNode book(Instant start) {
        return clinic.frontDesk
                .post(
                        "/v1/appointments",
                        Map.of(
                                "patient", patient,
                                "visitType", own.visitType,
                                "provider", own.provider,
                                "site", own.site,
                                "start", start.toString()))
                .expect(201)
                .body();
    }

    /** A visit of which the patient is told, or at least would be. */
    String booked() throws SQLException {
        String visit = book(at(FAR, 15)).get("id").asText();
        rest(visit);
        return visit;
    }

    /** A visit at nine in so many days, of which the patient is told now. */
    String toldOf(int daysAhead) throws SQLException {
        String visit = book(at(daysAhead, 9)).get("id").asText();
        rest(visit);
        day(visit);
        return visit;
    }

    void move(String visit, Instant start) {
        clinic.frontDesk
                .post("/v1/appointments/" + visit + "/reschedule", Map.of("start", start.toString()))
                .expect(200);
    }

    void cancel(String visit) {
        clinic.frontDesk
                .post("/v1/appointments/" + visit + "/cancel", Map.of("party", "CLINIC", "reason", "No power"))
                .expect(200);
    }

    /** What changed has rested, and the server has dealt with it. */
    void rest(String visit) throws SQLException {
        db.updateUnseen(
                "update visit_notice set asked_at = asked_at - interval '1 day' where appointment_id = ?::uuid", visit);
        org.awaitility.Awaitility.await("notice").atMost(SOON).until(() -> noNotice(visit));
    }

    boolean noNotice(String visit) throws SQLException {
        return "0".equals(db.one("select count(*) from visit_notice where appointment_id = ?::uuid", visit));
    }

    /** It is neither night nor too early for anything that is queued about that, nor for what is just tried and queued again. */
    void day(String about) throws SQLException {
        org.awaitility.Awaitility.await("nothing on its way").atMost(SOON).until(() -> noneOnTheWay(about));
        db.updateUnseen(
                "update message set zones = null, due_at = now() where state = 'QUEUED' and subject_id = ?::uuid",
                about);
    }

    private boolean noneOnTheWay(String about) throws SQLException {
        return "0"
                .equals(db.one("select count(*) from message where state = 'SENDING' and subject_id = ?::uuid", about));
    }

    /** All that was written to the patient, the newest first. */
    JsonNode messages() {
        return Clinic.items(clinic.frontDesk.get(path()).expect(200).body());
    }

    /** The newest message, once it is in that state. */
    JsonNode until(String state) {
        return clinic.frontDesk
                .until(path(), found -> state.equals(found.at("/items/0/state").asText()), SOON)
                .at("/items/0");
    }

    private String path() {
        return "/v1/messages?patient=" + patient;
    }
}
