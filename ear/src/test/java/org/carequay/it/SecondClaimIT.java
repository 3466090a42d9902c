package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second insurer gets a claim of its own once the first one has answered. */
@ExtendWith(RunningCareQuay.class)
class SecondClaimIT {
    private final Clinic clinic = new Clinic("eastside");
    private final Insurance insurance = new Insurance(clinic);
    private final Db db = RunningCareQuay.db();

    private static String at(JsonNode invoice) {
        return "/v1/invoices/" + invoice.get("id").asText();
    }

    private byte[] claim(JsonNode invoice) {
        return clinic.biller.get(at(invoice) + "/claim.837").expect(200).bytes();
    }

    @Test
    void theSecondInsurerIsAskedForWhatTheFirstOneLeftToThePatient() throws Exception {
        JsonNode invoice = clinic.invoice();
        insurance.cover(invoice, "PIP_MEDPAY", insurance.insurer());
        insurance.cover(invoice, "PRIMARY", insurance.insurer());
        claim(invoice);
        Map<String, Object> second = Map.of("turn", "SECONDARY", "frequency", "ORIGINAL");
        assertThat(clinic.biller
                        .post(at(invoice) + "/claims", second)
                        .expect(409)
                        .text("code"))
                .isEqualTo("claim-not-answered");
        java.math.BigDecimal billed = invoice.get("billed").decimalValue();
        java.math.BigDecimal share = new java.math.BigDecimal("30");
        String tin = db.one("select tin from clinic where code = 'eastside'");
        String number = invoice.get("number").asText();
        String code = invoice.get("lines").get(0).get("code").asText();
        RemittanceFile first = new RemittanceFile(tin)
                .of(code)
                .claim(number, "1", billed, billed.subtract(share).toString(), "", "CAS*PR*2*30");
        clinic.biller
                .send("POST", "/v1/remittances", "application/edi-x12", first.bytes())
                .expect(201);
        JsonNode made =
                clinic.biller.post(at(invoice) + "/claims", second).expect(201).body();
        assertThat(made.get("turn").asText()).isEqualTo("SECONDARY");
        assertThat(new String(claim(invoice), StandardCharsets.US_ASCII))
                .as("the claim of the invoice is still the first insurer's")
                .contains("~SBR*P*18*")
                .doesNotContain("~SBR*S*18*");
        String file = "/v1/claim-files/" + made.get("id").asText() + "/claim.837";
        assertThat(new String(clinic.biller.get(file).expect(200).bytes(), StandardCharsets.US_ASCII))
                .contains("~SBR*S*18*")
                .contains(
                        "~AMT*D*" + billed.subtract(share).stripTrailingZeros().toPlainString() + "~")
                .contains("*HC:" + code + "**1~CAS*PR*2*30~DTP*573*");
        assertThat(clinic.biller
                        .post(at(invoice) + "/claims", second)
                        .expect(409)
                        .text("code"))
                .isEqualTo("claim-made");
        RemittanceFile rest = new RemittanceFile(tin)
                .claim(number, "2", billed, share.toString(), "", "CAS*OA*23*" + billed.subtract(share));
        clinic.biller
                .send("POST", "/v1/remittances", "application/edi-x12", rest.bytes())
                .expect(201);
        JsonNode after = clinic.biller.get(at(invoice)).expect(200).body();
        assertThat(after.get("state").asText()).isEqualTo("PAID");
        assertThat(after.get("balance").decimalValue()).isZero();

        JsonNode again = clinic.biller
                .post(
                        at(invoice) + "/claims",
                        Map.of("turn", "SECONDARY", "frequency", "REPLACEMENT", "originalReference", "ICN-2"))
                .expect(201)
                .body();
        String replaced = "/v1/claim-files/" + again.get("id").asText() + "/claim.837";
        assertThat(new String(clinic.biller.get(replaced).expect(200).bytes(), StandardCharsets.US_ASCII))
                .as("the first insurer's answer still, not what the second one has said since")
                .contains(
                        "~AMT*D*" + billed.subtract(share).stripTrailingZeros().toPlainString() + "~")
                .contains("CAS*PR*2*30~");
    }
}
