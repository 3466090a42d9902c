package org.carequay.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** One person who asks for random moves of some invoices: mostly ones that could be, with fields that are mostly right. */
final class RandomMoves {
    private static final List<String> STATES = List.of(
            "PENDING_INVOICE",
            "PENDING_REDUCTION",
            "PENDING_CHEQUE",
            "CHEQUE_RECEIVED",
            "PAID",
            "DISPUTED",
            "COUNSEL_CHANGED",
            "CASE_DROPPED",
            "PATIENT_RESPONSIBLE",
            "COLLECTIONS",
            "WRITTEN_OFF",
            "VOID");
    /** The way to the money: without it a random walk ends in a void invoice too soon. */
    private static final List<String> WAY =
            List.of("PENDING_INVOICE", "PENDING_REDUCTION", "PENDING_CHEQUE", "CHEQUE_RECEIVED", "PAID");

    private final Api person;
    private final List<String> invoices;
    private final String letter;
    private final Random random;
    private final String name;

    RandomMoves(Api person, List<String> invoices, String letter, Random random, String name) {
        this.person = person;
        this.invoices = invoices;
        this.letter = letter;
        this.random = random;
        this.name = name;
    }

    List<AskedMove> ask(int times) {
        List<AskedMove> asked = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String invoice = invoices.get(random.nextInt(invoices.size()));
            JsonNode seen = person.get("/v1/invoices/" + invoice).expect(200).body();
            String to = target(seen);
            UUID mark = UUID.nameUUIDFromBytes((name + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            int status = person.post("/v1/invoices/" + invoice + "/transitions", body(seen, to, mark))
                    .status();
            asked.add(new AskedMove(invoice, to, mark, status));
        }
        return asked;
    }

    private String target(JsonNode seen) {
        int stage = WAY.indexOf(seen.get("state").asText());
        if (stage >= 0 && stage + 1 < WAY.size() && chance(45)) {
            return WAY.get(stage + 1);
        }
        List<String> next = new ArrayList<>();
        seen.get("next").forEach(each -> next.add(each.asText()));
        next.removeIf(each -> List.of("VOID", "WRITTEN_OFF").contains(each) && !chance(10));
        return next.isEmpty() || chance(30)
                ? STATES.get(random.nextInt(STATES.size()))
                : next.get(random.nextInt(next.size()));
    }

    private Map<String, Object> body(JsonNode seen, String to, UUID mark) {
        LocalDate today = LocalDate.now();
        double billed = seen.get("billed").asDouble();
        double amount = chance(90) ? Math.floor(billed * (80 + random.nextInt(21))) / 100 : billed + 1;
        Map<String, Object> body = new HashMap<>();
        put(body, "sentTo", mark);
        put(body, "sentOn", today);
        put(body, "party", chance(90) ? "ATTORNEY" : "NOBODY");
        put(body, "amount", amount);
        put(body, "basis", to.equals("PENDING_CHEQUE") ? "NSF" : "PRO_RATA");
        put(body, "date", today);
        put(body, "validUntil", today.plusDays(chance(90) ? 30 : -1));
        put(body, "agreedAmount", amount);
        put(body, "letter", chance(90) ? letter : UUID.randomUUID());
        put(body, "expectedDate", today.plusDays(20));
        put(body, "chequeNo", mark);
        put(body, "chequeDate", today);
        put(body, "chequeAmount", owed(seen, amount));
        put(body, "payer", "Lopez Law");
        put(body, "depositId", mark);
        put(body, "clearedDate", today);
        put(body, "allocations", List.of(Map.of("invoice", seen.get("id").asText(), "amount", cheque(seen))));
        put(body, "remainder", chance(80) ? "PATIENT_BALANCE" : "REDUCTION");
        put(body, "reason", mark);
        body.put("to", to);
        body.put("version", seen.get("version").asLong() - (chance(90) ? 0 : 1));
        return body;
    }

    /** Leaves a field out now and then. */
    private void put(Map<String, Object> body, String field, Object value) {
        if (chance(96)) {
            body.put(field, value instanceof UUID || value instanceof LocalDate ? value.toString() : value);
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static double owed(JsonNode seen, double amount) {
        return seen.get("agreed").isNumber() ? seen.get("agreed").asDouble() : amount;
    }

    /** What the newest cheque of the invoice is over. */
    private static double cheque(JsonNode seen) {
        JsonNode cheques = seen.get("cheques");
        return cheques.isEmpty()
                ? 1
                : cheques.get(cheques.size() - 1).get("amount").asDouble();
    }
}
