package org.carequay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.it.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Booking an exam for a case with counsel, which writes the letter of protection; in turns with one for a case without. */
@ExtendWith(MeasuredCareQuay.class)
class LetterBench {
    private static final int WARM_UP = 15;
    private static final int EACH = 40;
    private static final int DAYS_AHEAD = 5;
    private static final int DAYS = 55;
    private static final Duration BUFFER = Duration.ofMinutes(30);
    private final Api desk = MeasuredCareQuay.api("harbor", "frontdesk");
    private final Api manager = MeasuredCareQuay.api("harbor", "casemanager");

    @Test
    void letterInsideABooking() throws Exception {
        String type = exam();
        Deque<JsonNode> slots = slots(type);
        List<String[]> with = new ArrayList<>();
        List<String[]> without = new ArrayList<>();
        for (int i = 0; i < WARM_UP + EACH; i++) {
            with.add(patientWithCase(true));
            without.add(patientWithCase(false));
        }
        ServiceTimes letters = new ServiceTimes();
        ServiceTimes plain = new ServiceTimes();
        for (int i = 0; i < WARM_UP + EACH; i++) {
            if (i == WARM_UP) {
                letters.clear();
                plain.clear();
            }
            letters.of(book(with.get(i), type, slots.poll()));
            plain.of(book(without.get(i), type, slots.poll()));
        }
        MeasuredCareQuay.figures()
                .compare(
                        "Booking that writes a letter of protection, in the service, p95 (beside: no counsel)",
                        "ms",
                        letters.p95(),
                        plain.p95(),
                        "≤ 300 ms");
    }

    private Api.Answer book(String[] whom, String type, JsonNode slot) {
        return desk.post(
                        "/v1/appointments",
                        Map.of(
                                "patient",
                                whom[0],
                                "case",
                                whom[1],
                                "visitType",
                                type,
                                "provider",
                                slot.get("provider").asText(),
                                "site",
                                slot.get("site").asText(),
                                "start",
                                slot.get("start").asText()))
                .expect(201);
    }

    private String exam() {
        for (JsonNode type : desk.get("/v1/visit-types").expect(200).body().get("items")) {
            if (type.path("exam").asBoolean()) {
                return type.get("id").asText();
            }
        }
        throw new AssertionError("no exam");
    }

    /** Times that do not touch each other, whoever books them. */
    private Deque<JsonNode> slots(String type) {
        Deque<JsonNode> found = new ArrayDeque<>();
        for (JsonNode provider : desk.get("/v1/providers").expect(200).body().get("items")) {
            LocalDate from = LocalDate.now().plusDays(DAYS_AHEAD);
            Instant free = Instant.EPOCH;
            for (JsonNode slot : desk.get("/v1/slots?visitType=" + type + "&provider="
                            + provider.get("id").asText() + "&size=200&from=" + from + "&to=" + from.plusDays(DAYS))
                    .expect(200)
                    .body()
                    .get("items")) {
                Instant start = Instant.parse(slot.get("start").asText());
                if (!start.isBefore(free)) {
                    found.add(slot);
                    free = Instant.parse(slot.get("end").asText()).plus(BUFFER);
                }
            }
        }
        return found;
    }

    /** A patient and their case. */
    private String[] patientWithCase(boolean counsel) {
        String word = UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        String patient = desk.post(
                        "/v1/patients",
                        Map.of(
                                "name", Map.of("family", "Bench", "given", List.of(word)),
                                "birthDate", "1980-05-05",
                                "gender", "unknown"))
                .expect(201)
                .text("id");
        Map<String, Object> body = new HashMap<>(Map.of(
                "patient",
                patient,
                "dateOfLoss",
                LocalDate.now().minusDays(9).toString(),
                "accidentKind",
                "AUTO",
                "state",
                "CA"));
        if (counsel) {
            JsonNode firm =
                    manager.get("/v1/firms").expect(200).body().get("items").get(0);
            body.put("firm", firm.get("id").asText());
            body.put("attorney", firm.get("attorneys").get(0).get("id").asText());
        }
        return new String[] {
            patient, manager.post("/v1/cases", body).expect(201).text("id")
        };
    }
}
