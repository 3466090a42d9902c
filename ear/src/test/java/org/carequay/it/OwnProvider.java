package org.carequay.it;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A provider who works every day, a kind of visit of an hour that nobody else does, and the only room for it. */
final class OwnProvider {
    final String word = Clinic.letters(UUID.randomUUID());
    final String name = "Zz Own " + word;
    final String visitTypeName = "Own " + word;
    final String site;
    final String provider;
    final String visitType;

    /** From nine to five. */
    OwnProvider(Clinic clinic) {
        this(clinic, "09:00", "17:00");
    }

    /** @param to {@code 00:00} is the midnight that ends the day */
    OwnProvider(Clinic clinic, String from, String to) {
        site = Clinic.items(clinic.admin.get("/v1/sites").expect(200).body())
                .get(0)
                .get("id")
                .asText();
        provider = clinic.admin
                .post("/v1/providers", Map.of("name", name))
                .expect(201)
                .text("id");
        List<Map<String, String>> hours = Stream.of(DayOfWeek.values())
                .map(day -> Map.of("site", site, "day", day.name(), "from", from, "to", to))
                .toList();
        clinic.admin
                .put("/v1/providers/" + provider + "/hours", Map.of("version", 1, "hours", hours))
                .expect(200);
        clinic.admin
                .post(
                        "/v1/resources",
                        Map.of("site", site, "kind", "ROOM", "subkind", "S" + word, "name", "Room " + word))
                .expect(201);
        visitType = clinic.admin
                .post("/v1/visit-types", visitTypeBody())
                .expect(201)
                .text("id");
    }

    /** Patients may book that kind of visit themselves from now on, so many hours before at the latest. */
    void online(Clinic clinic, int noticeHours) {
        Map<String, Object> body = visitTypeBody();
        body.put("version", 1);
        body.put("online", true);
        body.put("noticeHours", noticeHours);
        clinic.admin.put("/v1/visit-types/" + visitType, body).expect(200);
    }

    /** Another provider does that kind of visit too, in the same room. */
    void sharedWith(Clinic clinic, OwnProvider other) {
        Map<String, Object> body = visitTypeBody();
        body.put("version", 1);
        body.put("providers", List.of(provider, other.provider));
        clinic.admin.put("/v1/visit-types/" + visitType, body).expect(200);
    }

    private Map<String, Object> visitTypeBody() {
        Map<String, Object> body = new HashMap<>();
        body.put("code", "S" + word.substring(0, 8).toUpperCase(Locale.ROOT));
        body.put("name", visitTypeName);
        body.put("minutes", 60);
        body.put("exam", false);
        body.put("needsRoom", true);
        body.put("roomKind", "S" + word);
        body.put("colour", "#336699");
        body.put("providers", List.of(provider));
        body.put("horizonDays", 800);
        return body;
    }
}
