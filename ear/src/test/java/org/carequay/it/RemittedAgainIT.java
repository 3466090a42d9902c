package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an insurer says of a claim that it has answered before. */
@ExtendWith(RunningCareQuay.class)
class RemittedAgainIT {
    private final Clinic clinic = new Clinic("eastside");
    private final Insurance insurance = new Insurance(clinic);
    private final Db db = RunningCareQuay.db();
    private String tin;

    @BeforeEach
    void readTin() throws SQLException {
        tin = db.one("select tin from clinic where code = 'eastside'");
    }

    private Api.Answer take(RemittanceFile file) {
        return clinic.biller.send("POST", "/v1/remittances", "application/edi-x12", file.bytes());
    }

    private JsonNode read(JsonNode invoice) {
        return clinic.biller
                .get("/v1/invoices/" + invoice.get("id").asText())
                .expect(200)
                .body();
    }

    private static BigDecimal billed(JsonNode invoice) {
        return invoice.get("billed").decimalValue();
    }

    @Test
    void whatAnInsurerPaysTwiceWaitsForAPersonAndPaysNothing() throws Exception {
        JsonNode invoice = insurance.sent();
        BigDecimal billed = billed(invoice);
        String number = invoice.get("number").asText();
        String paid = billed.subtract(new BigDecimal("30")).toString();
        for (int twice = 0; twice < 2; twice++) {
            JsonNode taken = take(new RemittanceFile(tin)
                            .claim(number, "1", billed, paid, Insurance.family(invoice), "CAS*PR*2*30"))
                    .expect(201)
                    .body();
            assertThat(taken.get("posted").asInt()).isEqualTo(1 - twice);
            if (twice == 1) {
                assertThat(taken.get("unmatched").get(0).get("why").asText()).isEqualTo("PAID_ALREADY");
            }
        }
        assertThat(read(invoice).get("state").asText()).isEqualTo("PATIENT_RESPONSIBLE");
        assertThat(read(invoice).get("balance").decimalValue()).isEqualByComparingTo("30");
    }

    @Test
    void aPaymentOfAVoidInvoiceIsTakenBackWithoutATrace() throws Exception {
        JsonNode invoice = insurance.sent();
        BigDecimal billed = billed(invoice);
        String number = invoice.get("number").asText();
        String rest = billed.subtract(BigDecimal.TEN).toString();
        take(new RemittanceFile(tin)
                        .claim(number, "1", billed, "0", Insurance.family(invoice), "CAS*CO*45*10", "CAS*PR*1*" + rest))
                .expect(201);
        JsonNode asked = read(invoice);
        clinic.admin
                .post(
                        "/v1/invoices/" + invoice.get("id").asText() + "/transitions",
                        Map.of("to", "VOID", "version", asked.get("version").asLong(), "reason", "Zz billed anew"))
                .expect(200);
        JsonNode taken = take(new RemittanceFile(tin)
                        .claim(
                                number,
                                "22",
                                billed.negate(),
                                "0",
                                Insurance.family(invoice),
                                "CAS*CO*45*-10",
                                "CAS*PR*1*-" + rest))
                .expect(201)
                .body();
        assertThat(taken.get("posted").asInt()).isEqualTo(1);
        assertThat(db.strings(
                        "select account from ledger_line where invoice_id = ?::uuid group by account having sum(debit - credit) <> 0",
                        invoice.get("id").asText()))
                .isEmpty();
    }
}
