package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules of a booking, each refused with a code of its own, and the search that offers exactly what booking accepts. */
@ExtendWith(RunningCareQuay.class)
class BookingRulesIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int TRIES = 14;
    /** Ten Mondays from now, so that no other test comes near. */
    private final LocalDate monday =
            LocalDate.now(NEW_YORK).plusWeeks(10).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private final Clinic clinic = new Clinic("eastside");
    private final String word = Clinic.letters(UUID.randomUUID());
    private String site;
    private String provider;
    private String type;
    private String room;
    private String device;
    private String patient;

    /** A provider from nine to noon every day, a room and a device of kinds that nobody else has. */
    @BeforeEach
    void open() {
        site = Clinic.items(clinic.admin.get("/v1/sites").expect(200).body())
                .get(0)
                .get("id")
                .asText();
        provider = made("/v1/providers", Map.of("name", "Zz Rule " + word));
        clinic.admin
                .put("/v1/providers/" + provider + "/hours", Map.of("version", 1, "hours", week("09:00", "12:00")))
                .expect(200);
        room = resource("ROOM", "Room " + word);
        device = resource("EQUIPMENT", "Device " + word);
        type = made("/v1/visit-types", typeBody());
        patient = clinic.patient();
    }

    @Test
    void eachRuleIsRefusedWithItsOwnCode() throws Exception {
        assertThat(refused(body(Instant.now().minus(2, ChronoUnit.HOURS)), 422)).isEqualTo("in-past");
        assertThat(refused(body(at(8, 45)), 409)).isEqualTo("outside-hours");
        assertThat(refused(body(at(11, 45)), 409)).isEqualTo("outside-hours");
        assertThat(refused(body(at(10, 0).plus(200, ChronoUnit.DAYS)), 409)).isEqualTo("beyond-horizon");
        assertThat(wrongEnd(at(9, 0))).isEqualTo("not-after-start");
        assertThat(wrongEnd(at(10, 0))).isEqualTo("visit-too-short");
        assertThat(wrongEnd(at(10, 0).plus(48, ChronoUnit.HOURS))).isEqualTo("visit-too-long");
        assertThat(violation(with(body(at(10, 0)), "minutes", 4))).isEqualTo("visit-too-short");
        assertThat(violation(with(with(body(at(10, 0)), "minutes", 30), "end", at(10, 30))))
                .isEqualTo("end-or-minutes");
        String other = Clinic.items(clinic.admin.get("/v1/providers").body())
                .get(0)
                .get("id")
                .asText();
        assertThat(refused(with(body(at(10, 0)), "provider", other), 409)).isEqualTo("provider-not-eligible");
        Api.Answer late = book(with(body(soon()), "visitType", change(type, "noticeHours", 700)));
        assertThat(late.expect(409).body().get("obstacles").findValuesAsText("code"))
                .contains("too-short-notice");
        assertThat(book(with(body(soon()), "overbook", Map.of("reason", "Urgent")))
                        .status())
                .isEqualTo(403);
        clinic.admin
                .post("/v1/appointments", with(body(soon()), "overbook", Map.of("reason", "Urgent")))
                .expect(201);
    }

    @Test
    void whoIsDeadOrMergedIsNotBooked() throws Exception {
        String dead = clinic.patient();
        RunningCareQuay.db().updateUnseen("update patient set deceased = current_date where id = ?::uuid", dead);
        assertThat(refused(with(body(at(10, 0)), "patient", dead), 409)).isEqualTo("patient-deceased");
        String merged = clinic.patient();
        RunningCareQuay.db()
                .updateUnseen(
                        "update patient set active = false, merged_into = ?::uuid where id = ?::uuid", patient, merged);
        assertThat(refused(with(body(at(10, 0)), "patient", merged), 409)).isEqualTo("patient-merged");
        RunningCareQuay.db()
                .updateUnseen("update patient set active = true, merged_into = null where id = ?::uuid", merged);
    }

    @Test
    void whatIsInactiveOrMissingIsNotBooked() {
        clinic.admin
                .put("/v1/resources/" + device, Map.of("version", 1, "name", "Gone " + word, "active", false))
                .expect(200);
        assertThat(refused(body(at(10, 0)), 409)).isEqualTo("resource-kind-missing");
        assertThat(refused(with(body(at(10, 0)), "resources", List.of(device)), 409))
                .isEqualTo("resource-inactive");
        assertThat(why(monday)).isEqualTo("no-equipment");
        clinic.admin
                .put("/v1/providers/" + provider, Map.of("version", 2, "name", "Zz Rule " + word, "active", false))
                .expect(200);
        assertThat(refused(body(at(10, 0)), 409)).isEqualTo("provider-inactive");
        assertThat(why(monday)).isEqualTo("not-eligible");
        change(type, "active", false);
        assertThat(refused(body(at(10, 0)), 409)).isEqualTo("visit-type-inactive");
    }

    @Test
    void roomAndDeviceAreTakenWithTheVisitAndMoveWithIt() {
        JsonNode visit = book(with(body(at(10, 0)), "minutes", 40)).expect(201).body();
        assertThat(visit.get("end").asText()).isEqualTo(at(10, 40).toString());
        assertThat(texts(visit.get("resources"))).containsExactlyInAnyOrder(room, device);
        assertThat(found("&minutes=75")).singleElement().satisfies(slot -> assertThat(
                        slot.get("start").asText())
                .isEqualTo(at(10, 45).toString()));
        String second = resource("ROOM", "Second " + word);
        assertThat(found("&resource=" + second))
                .isNotEmpty()
                .allSatisfy(slot -> assertThat(texts(slot.get("resources"))).contains(second));
        assertThat(found("&resource=" + room)).isNotEmpty().allSatisfy(slot -> assertThat(texts(slot.get("resources")))
                .contains(room));
        clinic.admin
                .put("/v1/resources/" + second, Map.of("version", 1, "name", "Second " + word, "active", false))
                .expect(200);
        JsonNode busy = book(with(body(at(10, 15)), "patient", clinic.patient()))
                .expect(409)
                .body();
        assertThat(busy.get("code").asText()).isEqualTo("conflict");
        assertThat(busy.get("conflicts").findValuesAsText("resource")).contains("provider", "room", "equipment");
        String at = "/v1/appointments/" + visit.get("id").asText();
        JsonNode moved = clinic.frontDesk
                .post(at + "/reschedule", Map.of("start", at(10, 15).toString()))
                .expect(200)
                .body();
        assertThat(texts(moved.get("resources"))).containsExactlyInAnyOrder(room, device);
        clinic.frontDesk
                .post(at + "/cancel", Map.of("party", "CLINIC", "reason", "By mistake"))
                .expect(200);
        assertThat(texts(clinic.frontDesk.get(at).body().get("resources"))).isEmpty();
        clinic.frontDesk.post(at + "/undo", Map.of()).expect(200);
        assertThat(texts(clinic.frontDesk.get(at).expect(200).body().get("resources")))
                .containsExactlyInAnyOrder(room, device);
    }

    @Test
    void theCapOfADayHoldsAgainstManyAtOnce() throws Exception {
        change(type, "dailyCap", 2);
        List<String> patients = Stream.generate(clinic::patient).limit(4).toList();
        List<java.util.concurrent.Callable<Api.Answer>> acts = new ArrayList<>();
        for (int i = 0; i < patients.size(); i++) {
            Map<String, Object> body =
                    with(body(at(9, 0).plus(45L * i, ChronoUnit.MINUTES)), "patient", patients.get(i));
            acts.add(() -> book(body));
        }
        List<Api.Answer> answers = Together.run(acts);
        assertThat(answers).filteredOn(each -> each.status() == 201).hasSize(2);
        assertThat(answers).filteredOn(each -> each.status() == 409).allSatisfy(each -> assertThat(each.text("code"))
                .isEqualTo("daily-cap"));
        assertThat(why(monday)).isEqualTo("daily-cap");
    }

    @Test
    void leaveHolidaysBlocksAndOpeningsAreTold() {
        book(body(at(9, 0))).expect(201);
        Map<String, Object> leave = time("LEAVE", 0, 24);
        leave.put("provider", provider);
        JsonNode affected = clinic.admin
                .post("/v1/availability-changes/affected", leave)
                .expect(200)
                .body();
        assertThat(affected.get("count").asInt()).isEqualTo(1);
        assertThat(affected.get("visits").findValuesAsText("patient")).containsExactly(patient);
        String away = made("/v1/availability-changes", leave);
        assertThat(why(monday)).isEqualTo("on-leave");
        Map<String, Object> opening = time("OPENING", 10, 11);
        opening.put("provider", provider);
        opening.put("site", site);
        made("/v1/availability-changes", opening);
        assertThat(slots(monday)).hasSize(3);
        assertThat(refused(with(body(at(11, 0)), "patient", clinic.patient()), 409))
                .isEqualTo("outside-hours");
        clinic.admin
                .post("/v1/availability-changes/" + away + "/remove", Map.of("version", 7))
                .expect(409);
        clinic.admin
                .post("/v1/availability-changes/" + away + "/remove", Map.of("version", 1))
                .expect(200);
        Map<String, Object> cleaning = time("BLOCK", 0, 24);
        cleaning.put("resource", room);
        made("/v1/availability-changes", cleaning);
        assertThat(why(monday)).isEqualTo("no-room");
        assertThat(book(with(body(at(11, 0)), "patient", clinic.patient()))
                        .expect(409)
                        .body()
                        .get("conflicts")
                        .findValuesAsText("name"))
                .contains("Room " + word);
    }

    /** Random state; then every offered start books, and no start of the grid that is not offered does. */
    @Test
    void whatIsOfferedIsWhatCanBeBooked() {
        Random random = new Random(20261126);
        change(type, "bufferAfter", 10);
        Map<String, Object> block = time("BLOCK", 10, 10);
        block.put("provider", provider);
        block.put("to", at(10, 30).toString());
        made("/v1/availability-changes", block);
        List<Instant> grid = new ArrayList<>();
        for (int quarter = -2; quarter < 13; quarter++) {
            grid.add(at(9, 0).plus(15L * quarter, ChronoUnit.MINUTES));
        }
        for (int i = 0; i < TRIES; i++) {
            List<Instant> offered = slots(monday).stream()
                    .map(slot -> Instant.parse(slot.get("start").asText()))
                    .toList();
            boolean good = !offered.isEmpty() && random.nextInt(3) == 0;
            List<Instant> from = good
                    ? offered
                    : grid.stream().filter(each -> !offered.contains(each)).toList();
            Instant start = from.get(random.nextInt(from.size()));
            String someone = clinic.patient();
            boolean free = clinic.frontDesk
                    .post("/v1/appointments/check", with(body(start), "patient", someone))
                    .expect(200)
                    .body()
                    .get("free")
                    .asBoolean();
            int status = book(with(body(start), "patient", someone)).status();
            assertThat(status == 201).as("%s, offered %s", start, offered).isEqualTo(good);
            assertThat(free).isEqualTo(status == 201);
        }
    }

    /** The free times of the Monday for one more wish. */
    private List<JsonNode> found(String wish) {
        List<JsonNode> found = new ArrayList<>();
        search(monday, wish).get("items").forEach(found::add);
        return found;
    }

    private List<JsonNode> slots(LocalDate day) {
        List<JsonNode> found = new ArrayList<>();
        search(day).get("items").forEach(found::add);
        return found;
    }

    private String why(LocalDate day) {
        JsonNode search = search(day);
        assertThat(search.get("items")).isEmpty();
        return search.get("daysWithout").get(0).get("reason").asText();
    }

    private JsonNode search(LocalDate day) {
        return search(day, "");
    }

    private JsonNode search(LocalDate day, String wish) {
        return clinic.frontDesk
                .get("/v1/slots?visitType=" + type + "&provider=" + provider + "&from=" + day + "&to=" + day + wish)
                .expect(200)
                .body();
    }

    private String refused(Map<String, Object> body, int status) {
        return book(body).expect(status).text("code");
    }

    private String wrongEnd(Instant end) {
        return violation(with(body(at(10, 0)), "end", end));
    }

    private String violation(Map<String, Object> body) {
        return book(body)
                .expect(422)
                .body()
                .get("violations")
                .get(0)
                .get("code")
                .asText();
    }

    private Api.Answer book(Map<String, Object> body) {
        return clinic.frontDesk.post("/v1/appointments", body);
    }

    private Map<String, Object> body(Instant start) {
        Map<String, Object> body = new HashMap<>();
        body.put("patient", patient);
        body.put("visitType", type);
        body.put("provider", provider);
        body.put("site", site);
        body.put("start", start.toString());
        return body;
    }

    private Instant at(int hour, int minute) {
        return monday.atTime(hour, minute).atZone(NEW_YORK).toInstant();
    }

    /** Ten on the day after tomorrow. */
    private static Instant soon() {
        return LocalDate.now(NEW_YORK)
                .plusDays(2)
                .atTime(10, 0)
                .atZone(NEW_YORK)
                .toInstant();
    }

    private Map<String, Object> time(String kind, int fromHour, int toHour) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("from", at(fromHour, 0).toString());
        body.put(
                "to",
                monday.atStartOfDay(NEW_YORK).plusHours(toHour).toInstant().toString());
        return body;
    }

    private String resource(String kind, String name) {
        return made("/v1/resources", Map.of("site", site, "kind", kind, "subkind", word, "name", name));
    }

    private Map<String, Object> typeBody() {
        Map<String, Object> body = new HashMap<>();
        body.put("code", "T" + word.substring(0, 10).toUpperCase(java.util.Locale.ROOT));
        body.put("name", "Visit " + word);
        body.put("colour", "#336699");
        body.put("minutes", 30);
        body.put("needsRoom", true);
        body.put("roomKind", word.toUpperCase(java.util.Locale.ROOT));
        body.put("equipmentKinds", List.of(word));
        body.put("providers", List.of(provider));
        body.put("horizonDays", 150);
        return body;
    }

    /** The same kind of visit with one thing changed. */
    private String change(String id, String field, Object value) {
        Map<String, Object> body = typeBody();
        body.put(
                "version",
                clinic.admin
                        .get("/v1/visit-types/" + id)
                        .expect(200)
                        .body()
                        .get("version")
                        .asLong());
        body.put(field, value);
        clinic.admin.put("/v1/visit-types/" + id, body).expect(200);
        return id;
    }

    private String made(String path, Map<String, Object> body) {
        return clinic.admin.post(path, body).expect(201).text("id");
    }

    private List<Map<String, Object>> week(String from, String to) {
        return Stream.of(DayOfWeek.values())
                .map(day -> Map.<String, Object>of("site", site, "day", day.name(), "from", from, "to", to))
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> other = new HashMap<>(body);
        other.put(field, value instanceof Instant instant ? instant.toString() : value);
        return other;
    }

    private static List<String> texts(JsonNode array) {
        List<String> found = new ArrayList<>();
        array.forEach(each -> found.add(each.asText()));
        return found;
    }
}
