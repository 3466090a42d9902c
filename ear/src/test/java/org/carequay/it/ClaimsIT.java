package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims are made of invoices when nothing is missing, numbered without gaps, and kept byte for byte. */
@ExtendWith(RunningCareQuay.class)
class ClaimsIT {
    private final Clinic clinic = new Clinic("eastside");
    private final Insurance insurance = new Insurance(clinic);
    private final Db db = RunningCareQuay.db();

    /** An invoice of a car accident whose patient has PIP with an insurer that the clinic knows. */
    private JsonNode insured() {
        JsonNode invoice = clinic.invoice();
        insurance.cover(invoice, "PIP_MEDPAY", insurance.insurer());
        return invoice;
    }

    private static String at(JsonNode invoice) {
        return "/v1/invoices/" + invoice.get("id").asText();
    }

    private byte[] claim(JsonNode invoice) {
        return clinic.biller.get(at(invoice) + "/claim.837").expect(200).bytes();
    }

    @Test
    void aClaimIsWrittenOnceAndComesBackByteForByte() throws Exception {
        JsonNode invoice = insured();
        assertThat(clinic.biller
                        .get(at(invoice) + "/claims/missing")
                        .expect(200)
                        .body())
                .isEmpty();
        byte[] file = claim(invoice);
        String text = new String(file, StandardCharsets.US_ASCII);
        assertThat(text)
                .startsWith("ISA*00*")
                .contains("~ST*837*0001*005010X222A1~")
                .contains("~CLM*" + invoice.get("number").asText() + "*"
                        + invoice.get("billed")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString() + "***11:B:1*Y*A*Y*Y**AA:::NY~")
                .contains("~DTP*439*D8*")
                .contains("~DTP*444*D8*")
                .contains("~REF*Y4*TC-")
                .contains("~HI*ABK:M542~")
                .contains("~SV1*HC:99204*")
                .endsWith("~");
        assertThat(claim(invoice)).isEqualTo(file);
        clinic.admin
                .post(
                        "/v1/claim-setup/payers",
                        Map.of(
                                "name",
                                "Zz Later " + UUID.randomUUID().toString().substring(0, 8),
                                "payerId",
                                "Z9",
                                "filing",
                                "CI"))
                .expect(201);
        assertThat(claim(invoice)).isEqualTo(file);
        assertThat(clinic.biller
                        .post(at(invoice) + "/claims", Map.of("frequency", "ORIGINAL"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("claim-made");
    }

    @Test
    void aCorrectionNamesTheClaimBeforeAndBothStay() {
        JsonNode invoice = insured();
        String claims = at(invoice) + "/claims";
        assertThat(clinic.biller
                        .post(claims, Map.of("frequency", "REPLACEMENT", "originalReference", "ICN5"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("claim-not-made");
        byte[] first = claim(invoice);
        assertThat(clinic.biller
                        .post(claims, Map.of("frequency", "REPLACEMENT"))
                        .expect(422)
                        .body()
                        .toString())
                .contains("originalReference");
        String key = UUID.randomUUID().toString();
        Map<String, Object> replacement = Map.of("frequency", "REPLACEMENT", "originalReference", "ICN5");
        JsonNode made = clinic.biller.post(claims, replacement, key).expect(201).body();
        assertThat(clinic.biller.post(claims, replacement, key).expect(201).text("id"))
                .isEqualTo(made.get("id").asText());
        assertThat(new String(claim(invoice), StandardCharsets.US_ASCII))
                .contains("***11:B:7*")
                .contains("~REF*F8*ICN5~");
        JsonNode all = clinic.biller.get(claims).expect(200).body();
        assertThat(all).hasSize(2);
        assertThat(clinic.caseManager
                        .get("/v1/claim-files/" + all.get(1).get("id").asText() + "/claim.837")
                        .expect(200)
                        .bytes())
                .isEqualTo(first);
        clinic.caseManager.post(claims, replacement).expect(403);
    }

    @Test
    void whatIsMissingIsListedAndNothingIsNumbered() throws Exception {
        JsonNode invoice = clinic.invoice();
        String numbers = "select count(*) from claim_file f where f.invoice_id = ?::uuid";
        JsonNode answer =
                clinic.biller.get(at(invoice) + "/claim.837").expect(422).body();
        assertThat(answer.get("code").asText()).isEqualTo("claim-incomplete");
        assertThat(answer.get("violations").findValuesAsText("field")).contains("payer");
        insurance.cover(
                invoice,
                "PIP_MEDPAY",
                "Zz Nobody Knows " + UUID.randomUUID().toString().substring(0, 8));
        assertThat(clinic.biller
                        .get(at(invoice) + "/claim.837")
                        .expect(422)
                        .body()
                        .get("violations")
                        .findValuesAsText("field"))
                .containsExactly("payer.id");
        assertThat(db.one(numbers, invoice.get("id").asText())).isEqualTo("0");
    }

    @Test
    void numbersHaveNoGapsWhoeverMakesClaimsAtOnce() throws Exception {
        List<JsonNode> invoices = List.of(insured(), insured(), insured(), insured());
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> files = new ArrayList<>();
            invoices.forEach(invoice -> files.add(many.submit(() -> claim(invoice))));
            for (Future<byte[]> file : files) {
                assertThat(file.get()).isNotEmpty();
            }
        } finally {
            many.shutdownNow();
        }
        clinic.biller.get(at(clinic.invoice()) + "/claim.837").expect(422);
        assertThat(db.one("select max(number) - count(*) from claim_file where clinic_id ="
                        + " (select id from clinic where code = 'eastside')"))
                .isEqualTo("0");
    }

    @Test
    void whatWasClaimedCountsAsSentWhenTheInsurerPays() throws Exception {
        JsonNode invoice = insured();
        claim(invoice);
        String billed = invoice.get("billed").asText();
        RemittanceFile paid = new RemittanceFile(db.one("select tin from clinic where code = 'eastside'"))
                .claim(
                        invoice.get("number").asText(),
                        "1",
                        invoice.get("billed").decimalValue(),
                        invoice.get("billed").decimalValue().toString(),
                        "");
        JsonNode taken = clinic.biller
                .send("POST", "/v1/remittances", "application/edi-x12", paid.bytes())
                .expect(201)
                .body();
        assertThat(taken.get("posted").asInt()).as(billed).isEqualTo(1);
        JsonNode after = clinic.biller.get(at(invoice)).expect(200).body();
        assertThat(after.get("state").asText()).isEqualTo("PAID");
        assertThat(after.get("history").size()).isEqualTo(3);
    }

    @Test
    void aPatientWithoutACaseIsBilledToTheirInsurance() throws Exception {
        String patient = clinic.patient();
        clinic.signNote(clinic.encounter(patient));
        String payer = insurance.insurer();
        Map<String, Object> coverage = new HashMap<>();
        coverage.put("order", "PRIMARY");
        coverage.put("payer", payer);
        coverage.put("memberId", "M-1");
        coverage.put("relation", "SELF");
        coverage.put("period", Map.of("start", "2020-01-01"));
        clinic.frontDesk
                .post("/v1/patients/" + patient + "/coverages", coverage)
                .expect(201);
        clinic.biller.post("/v1/invoices", Map.of()).expect(422);
        JsonNode invoice = clinic.biller
                .post("/v1/invoices", Map.of("patient", patient))
                .expect(201)
                .body();
        assertThat(invoice.hasNonNull("case")).isFalse();
        assertThat(invoice.get("payer").asText()).isEqualTo("INSURANCE");
        assertThat(clinic.biller
                        .post("/v1/invoices", Map.of("patient", patient))
                        .expect(409)
                        .text("code"))
                .isEqualTo("nothing-to-bill");
        String text = new String(claim(invoice), StandardCharsets.US_ASCII);
        assertThat(text)
                .contains("~SBR*P*18*******AM~")
                .doesNotContain("DTP*439")
                .doesNotContain("REF*Y4");
        String today = java.time.LocalDate.now().toString();
        JsonNode sent = clinic.biller
                .post(
                        at(invoice) + "/transitions",
                        Map.of(
                                "to",
                                "PENDING_REDUCTION",
                                "version",
                                invoice.get("version").asLong(),
                                "sentTo",
                                payer,
                                "sentOn",
                                today))
                .expect(200)
                .body();
        assertThat(sent.get("state").asText()).isEqualTo("PENDING_REDUCTION");
        assertThat(clinic.biller
                        .get("/v1/invoices?patient=" + patient)
                        .expect(200)
                        .body()
                        .get("items"))
                .hasSize(1);
        assertThat(clinic.biller
                        .get("/v1/reports/aging?asOf=" + today)
                        .expect(200)
                        .body()
                        .toString())
                .contains(invoice.get("number").asText());
        RemittanceFile paid = new RemittanceFile(db.one("select tin from clinic where code = 'eastside'"))
                .claim(
                        invoice.get("number").asText(),
                        "1",
                        invoice.get("billed").decimalValue(),
                        "10",
                        "",
                        "CAS*PR*1*" + invoice.get("billed").decimalValue().subtract(java.math.BigDecimal.TEN));
        clinic.biller
                .send("POST", "/v1/remittances", "application/edi-x12", paid.bytes())
                .expect(201);
        JsonNode after = clinic.biller.get(at(invoice)).expect(200).body();
        assertThat(after.get("state").asText()).isEqualTo("PATIENT_RESPONSIBLE");
        clinic.frontDesk
                .post(
                        "/v1/payments",
                        Map.of(
                                "patient",
                                patient,
                                "method",
                                "CASH",
                                "amount",
                                after.get("balance").decimalValue()))
                .expect(201);
        assertThat(clinic.biller.get(at(invoice)).expect(200).text("state")).isEqualTo("PAID");
    }

    @Test
    void aPatientWithoutInsuranceIsBilledThemselvesAndTheirCasesVisitsStayApart() {
        String patient = clinic.patient();
        clinic.signNote(clinic.encounter(patient));
        String caseId = clinic.caseWithCounsel(patient).get("id").asText();
        clinic.biller.post("/v1/invoices", Map.of("case", caseId)).expect(409);
        JsonNode invoice = clinic.biller
                .post("/v1/invoices", Map.of("patient", patient))
                .expect(201)
                .body();
        assertThat(invoice.get("payer").asText()).isEqualTo("SELF_PAY");
        assertThat(clinic.biller
                        .post(
                                at(invoice) + "/transitions",
                                Map.of(
                                        "to", "PATIENT_RESPONSIBLE",
                                        "version", invoice.get("version").asLong(),
                                        "reason", "no insurance"))
                        .expect(200)
                        .text("state"))
                .isEqualTo("PATIENT_RESPONSIBLE");
    }

    @Test
    void theClinicsNumbersAreCheckedAndKept() {
        JsonNode before = clinic.admin.get("/v1/claim-setup").expect(200).body();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("npi", "1234567890"),
                Map.of("taxonomy", "short"),
                Map.of("receiverId", "no spaces"),
                Map.of("contactPhone", "12"))) {
            Map<String, Object> body = new HashMap<>(wrong);
            body.put("version", before.get("version").asLong());
            clinic.admin.put("/v1/claim-setup", body).expect(422);
        }
        clinic.biller.put("/v1/claim-setup", Map.of("version", 1)).expect(403);
        assertThat(clinic.admin.get("/v1/claim-setup").expect(200).body()).isEqualTo(before);
        String name = insurance.insurer();
        assertThat(clinic.admin
                        .post(
                                "/v1/claim-setup/payers",
                                Map.of("name", name.toUpperCase(), "payerId", "X1", "filing", "CI"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("payer-known");
        clinic.admin
                .post("/v1/claim-setup/payers", Map.of("name", "Zz", "payerId", "X1", "filing", "QQ"))
                .expect(422);
    }
}
