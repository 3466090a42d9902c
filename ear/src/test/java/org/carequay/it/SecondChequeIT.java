package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What looks like a cheque that is here already is taken only by somebody who may say, and says, that it is another. */
@ExtendWith(RunningCareQuay.class)
class SecondChequeIT {
    private static final String WHY = "another account of theirs";
    private final Clinic clinic = new Clinic("harbor");
    private final Bills bills = new Bills(clinic);
    private final Db db = RunningCareQuay.db();

    @Test
    void aSecondChequeOfANumberNeedsAReasonAndTheRight() throws Exception {
        String number = "Zz" + UUID.randomUUID().toString().substring(0, 8);
        clinic.biller
                .post("/v1/cheques", cheque(number, "10.00", null, bills.agreed()))
                .expect(201);
        JsonNode other = bills.agreed(clinic.biller);
        assertThat(clinic.admin
                        .post("/v1/cheques", cheque(number, "20.00", null, other))
                        .expect(409)
                        .text("code"))
                .isEqualTo("cheque-known");
        clinic.biller
                .post("/v1/cheques", cheque(number, "20.00", WHY, bills.agreed()))
                .expect(403);
        JsonNode taken = clinic.admin
                .post("/v1/cheques", cheque(number, "20.00", WHY, other))
                .expect(201)
                .body();
        assertThat(db.one(
                        "select second_reason from cheque where id = ?::uuid",
                        taken.get("id").asText()))
                .isEqualTo(WHY);
        assertThat(db.one("select count(*) from cheque where cheque_no = ?", number))
                .isEqualTo("2");
        assertThat(bills.state(other)).isEqualTo("CHEQUE_RECEIVED");
    }

    @Test
    void aRemittanceThatLooksLikeAChequeByHandIsTakenWithAReason() throws Exception {
        BigDecimal amount = new BigDecimal("11.11");
        RemittanceFile file = new RemittanceFile(db.one("select tin from clinic where code = 'harbor'"))
                .claim("ZZNONE", "1", amount, amount.toString(), "NOBODY");
        clinic.biller
                .post("/v1/cheques", cheque(file.trace, "11.11", null, bills.agreed()))
                .expect(201);
        assertThat(take(clinic.biller, file, null).expect(409).text("code")).isEqualTo("remittance-known");
        take(clinic.biller, file, WHY).expect(403);
        JsonNode taken = take(clinic.admin, file, WHY).expect(201).body();
        assertThat(db.one(
                        "select despite from remittance where id = ?::uuid",
                        taken.get("id").asText()))
                .isEqualTo(WHY);
    }

    @Test
    void aChequeThatCameWithARemittanceIsNotTakenAgain() throws Exception {
        BigDecimal amount = new BigDecimal("12.12");
        RemittanceFile file = new RemittanceFile(db.one("select tin from clinic where code = 'harbor'"))
                .claim("ZZNONE", "1", amount, amount.toString(), "NOBODY");
        take(clinic.biller, file, null).expect(201);
        JsonNode invoice = bills.agreed(clinic.biller);
        assertThat(clinic.admin
                        .post("/v1/cheques", cheque(file.trace.toLowerCase(Locale.ROOT), "12.12", null, invoice))
                        .expect(409)
                        .text("code"))
                .isEqualTo("cheque-remitted");
        assertThat(bills.state(invoice)).isEqualTo("PENDING_CHEQUE");
        clinic.admin
                .post("/v1/cheques", cheque(file.trace, "12.12", WHY, invoice))
                .expect(201);
    }

    private static Api.Answer take(Api as, RemittanceFile file, String despite) {
        return despite == null
                ? as.send("POST", "/v1/remittances", "application/edi-x12", file.bytes())
                : as.send("POST", "/v1/remittances", "application/edi-x12", file.bytes(), "Despite-Cheque", despite);
    }

    private Map<String, Object> cheque(String number, String amount, String second, JsonNode invoice) {
        Map<String, Object> cheque = new HashMap<>(Map.of(
                "chequeNo",
                number,
                "date",
                LocalDate.now().toString(),
                "amount",
                new BigDecimal(amount),
                "payer",
                "Zz Counsel",
                "invoices",
                List.of(Bills.seen(bills.read(invoice)))));
        cheque.put("secondReason", second);
        return cheque;
    }
}
