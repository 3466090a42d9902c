package org.carequay.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Insurers of a clinic, whom they cover, and what was sent to them. */
final class Insurance {
    private final Clinic clinic;

    Insurance(Clinic clinic) {
        this.clinic = clinic;
    }

    /** The name of an insurer that the clinic knows and nobody else uses. */
    String insurer() {
        String name = "Zz Mutual " + Clinic.letters(UUID.randomUUID());
        clinic.admin
                .post("/v1/claim-setup/payers", Map.of("name", name, "payerId", "ZZ1", "filing", "AM"))
                .expect(201);
        return name;
    }

    /** The patient of that invoice is covered by it since long. */
    void cover(JsonNode invoice, String order, String payer) {
        clinic.frontDesk
                .post(
                        "/v1/patients/" + invoice.get("patient").asText() + "/coverages",
                        Map.of(
                                "order",
                                order,
                                "payer",
                                payer,
                                "memberId",
                                "POL-1",
                                "relation",
                                "SELF",
                                "period",
                                Map.of("start", "2020-01-01")))
                .expect(201);
    }

    /** An invoice at the prices of insurance that was sent to the insurer. */
    JsonNode sent() {
        String caseId = clinic.signedVisit().get("case").asText();
        JsonNode made = clinic.biller
                .post("/v1/invoices", Map.of("case", caseId, "payer", "INSURANCE"))
                .expect(201)
                .body();
        return clinic.biller
                .post(
                        "/v1/invoices/" + made.get("id").asText() + "/transitions",
                        Map.of(
                                "to",
                                "PENDING_REDUCTION",
                                "version",
                                made.get("version").asLong(),
                                "sentTo",
                                "Zz Mutual",
                                "sentOn",
                                LocalDate.now().toString()))
                .expect(200)
                .body();
    }

    /** The name under which an insurer answers. */
    static String family(JsonNode invoice) throws SQLException {
        return RunningCareQuay.db()
                .one(
                        "select family from patient where id = ?::uuid",
                        invoice.get("patient").asText());
    }
}
