package org.carequay.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/** Brings invoices of a clinic to where a test needs them. */
final class Bills {
    private final Clinic clinic;

    Bills(Clinic clinic) {
        this.clinic = clinic;
    }

    /** An invoice that waits for a cheque over all that was billed; the admin has agreed. */
    JsonNode agreed() {
        return agreed(clinic.admin);
    }

    /** The same, agreed by somebody else: who has agreed does not receive its cheque. */
    JsonNode agreed(Api by) {
        JsonNode made = clinic.invoice();
        String letter =
                clinic.letter(made.get("case").asText()).path("document").asText();
        String at = "/v1/invoices/" + made.get("id").asText() + "/transitions";
        String today = LocalDate.now().toString();
        JsonNode sent = clinic.biller
                .post(
                        at,
                        Map.of(
                                "to",
                                "PENDING_REDUCTION",
                                "version",
                                made.get("version").asLong(),
                                "sentTo",
                                "Counsel",
                                "sentOn",
                                today))
                .expect(200)
                .body();
        return by.post(
                        at,
                        Map.of(
                                "to",
                                "PENDING_CHEQUE",
                                "version",
                                sent.get("version").asLong(),
                                "letter",
                                letter,
                                "agreedAmount",
                                sent.get("billed").decimalValue(),
                                "expectedDate",
                                today))
                .expect(200)
                .body();
    }

    /** An invoice that the patient has to pay: its case was dropped. */
    JsonNode patientsOwn() {
        JsonNode made = clinic.invoice();
        String at = "/v1/invoices/" + made.get("id").asText() + "/transitions";
        JsonNode dropped = clinic.biller
                .post(
                        at,
                        Map.of(
                                "to",
                                "CASE_DROPPED",
                                "version",
                                made.get("version").asLong(),
                                "reason",
                                "no recovery"))
                .expect(200)
                .body();
        return clinic.biller
                .post(
                        at,
                        Map.of(
                                "to", "PATIENT_RESPONSIBLE",
                                "version", dropped.get("version").asLong(),
                                "reason", "patient pays"))
                .expect(200)
                .body();
    }

    static Map<String, Object> seen(JsonNode invoice) {
        return Map.of(
                "invoice",
                invoice.get("id").asText(),
                "version",
                invoice.get("version").asLong());
    }

    JsonNode read(JsonNode invoice) {
        return clinic.biller
                .get("/v1/invoices/" + invoice.get("id").asText())
                .expect(200)
                .body();
    }

    String state(JsonNode invoice) {
        return read(invoice).get("state").asText();
    }
}
