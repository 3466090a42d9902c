package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No money is stuck: what is open of an invoice that was paid, in part or with money that was taken back, has ways on. */
@ExtendWith(RunningCareQuay.class)
class LeftOpenIT {
    private static final BigDecimal PART = new BigDecimal("30.00");
    private final Clinic clinic = new Clinic("eastside");
    private final Bills bills = new Bills(clinic);
    private final Db db = RunningCareQuay.db();

    @Test
    void aBouncedPaymentOfThePatientsPartIsOwedAgainAndPaidWithTheSameReference() throws Exception {
        JsonNode invoice = bills.agreed();
        settled(invoice, PART, "PATIENT_BALANCE");
        BigDecimal theirs = open(invoice);
        assertThat(theirs).isPositive();
        String reference = "Zz-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> card = payment(invoice, "CARD", reference, theirs);
        JsonNode taken = clinic.frontDesk.post("/v1/payments", card).expect(201).body();
        assertThat(bills.state(invoice)).isEqualTo("PAID");
        assertThat(open(invoice)).isZero();

        clinic.biller
                .post("/v1/payments/" + taken.get("id").asText() + "/reverse", Map.of("reason", "charged back"))
                .expect(200);
        assertThat(bills.state(invoice)).isEqualTo("PATIENT_RESPONSIBLE");
        assertThat(open(invoice)).isEqualByComparingTo(theirs);
        clinic.frontDesk.post("/v1/payments", card).expect(201);
        assertThat(bills.state(invoice)).isEqualTo("PAID");
    }

    @Test
    void counselPaysADisputedRestWithASecondChequeAndTheFirstOneBounces() throws Exception {
        JsonNode invoice = bills.agreed();
        String first = settled(invoice, PART, "DISPUTE");
        BigDecimal rest = open(invoice);
        JsonNode paid = bills.read(invoice);
        assertThat(paid.get("next").toString()).contains("PENDING_CHEQUE", "PATIENT_RESPONSIBLE", "COLLECTIONS");
        move(clinic.biller, paid, "PENDING_CHEQUE", "they pay after all");
        settled(invoice, rest, null);
        assertThat(open(invoice)).isZero();
        assertThat(bills.read(invoice).get("next")).isEmpty();
        assertThat(transition(clinic.admin, bills.read(invoice), "COLLECTIONS")
                        .expect(409)
                        .text("code"))
                .isEqualTo("illegal-transition");
        assertThatThrownBy(() -> byHand(invoice)).hasMessageContaining("nothing of it is open");

        JsonNode cheque = clinic.biller.get("/v1/cheques/" + first).expect(200).body();
        Map<String, Object> back =
                Map.of("version", cheque.get("version").asLong(), "code", "NSF", "reason", "no funds");
        clinic.frontDesk.post("/v1/cheques/" + first + "/return", back).expect(403);
        String key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(clinic.biller
                            .post("/v1/cheques/" + first + "/return", back, key)
                            .expect(200)
                            .text("status"))
                    .isEqualTo("RETURNED");
        }
        assertThat(bills.state(invoice)).isEqualTo("PENDING_CHEQUE");
        assertThat(open(invoice)).isEqualByComparingTo(PART);
        assertThat(db.one(
                        "select count(*) from ledger_line l join ledger_entry e on e.clinic_id = l.clinic_id and e.id = l.entry_id"
                                + " where e.cheque_id = ?::uuid and l.account in ('BANK', 'CASH_CLEARING', 'UNAPPLIED_CASH')"
                                + " having sum(l.debit - l.credit) <> 0",
                        first))
                .as("money of a cheque that is gone")
                .isNull();
        settled(invoice, PART, null);
        assertThat(bills.state(invoice)).isEqualTo("PAID");
    }

    @Test
    void theSamePaymentWithoutAKeyIsNotPostedTwice() throws Exception {
        JsonNode invoice = bills.patientsOwn();
        Map<String, Object> cash = payment(invoice, "CASH", null, BigDecimal.ONE);
        clinic.frontDesk.post("/v1/payments", cash).expect(201);
        assertThat(clinic.frontDesk.post("/v1/payments", cash).expect(409).text("code"))
                .isEqualTo("payment-repeated");
        clinic.biller.post("/v1/payments", cash).expect(201);
        clinic.frontDesk
                .post("/v1/payments", cash, UUID.randomUUID().toString())
                .expect(201);
        assertThat(open(invoice))
                .isEqualByComparingTo(invoice.get("balance").decimalValue().subtract(new BigDecimal("3")));
    }

    @Test
    void whatThePatientDoesNotPayIsWrittenOffBySomebodyElse() {
        JsonNode invoice = bills.agreed();
        settled(invoice, bills.read(invoice).get("balance").decimalValue().subtract(BigDecimal.ONE), "PATIENT_BALANCE");
        move(clinic.admin, bills.read(invoice), "WRITTEN_OFF", "not worth a stamp");
        assertThat(open(invoice)).isZero();
    }

    @Test
    void aPlanForThePatientsPartOfASettledInvoiceIsNotEndedByASecondOne() {
        JsonNode invoice = bills.agreed();
        settled(invoice, PART, "PATIENT_BALANCE");
        Map<String, Object> plan = Map.of(
                "invoice",
                invoice.get("id").asText(),
                "parts",
                2,
                "first",
                LocalDate.now().toString(),
                "every",
                "MONTH");
        clinic.frontDesk.post("/v1/payment-plans", plan).expect(201);
        assertThat(clinic.frontDesk.post("/v1/payment-plans", plan).expect(409).text("code"))
                .isEqualTo("plan-exists");
    }

    @Test
    void moneyThatComesAfterAllPaysWhatWasWrittenOff() throws Exception {
        JsonNode invoice = bills.agreed();
        settled(invoice, PART, "PATIENT_BALANCE");
        BigDecimal theirs = open(invoice);
        move(clinic.admin, bills.read(invoice), "WRITTEN_OFF", "Zz moved away");
        assertThat(clinic.biller
                        .post("/v1/payments", payment(invoice, "CASH", null, theirs))
                        .expect(409)
                        .text("code"))
                .isEqualTo("nothing-owed");
        transition(clinic.biller, bills.read(invoice), "PATIENT_RESPONSIBLE").expect(403);
        JsonNode offered = clinic.admin
                .get("/v1/invoices/" + invoice.get("id").asText())
                .expect(200)
                .body();
        assertThat(offered.get("next"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("PATIENT_RESPONSIBLE", "COLLECTIONS");
        move(clinic.admin, offered, "PATIENT_RESPONSIBLE", "Zz wants to pay after all");
        assertThat(open(invoice)).isEqualByComparingTo(theirs);
        clinic.frontDesk
                .post("/v1/payments", payment(invoice, "CASH", null, theirs))
                .expect(201);
        assertThat(bills.state(invoice)).isEqualTo("PAID");
        assertThat(open(invoice)).isZero();
        assertThat(db.one(
                        "select sum(l.debit - l.credit) from ledger_line l join ledger_entry e on e.clinic_id = l.clinic_id"
                                + " and e.id = l.entry_id where e.kind = 'WRITE_OFF' and l.account = 'WRITE_OFF' and l.invoice_id = ?::uuid",
                        invoice.get("id").asText()))
                .isEqualTo("0.00");
    }

    /** A cheque over that amount comes and clears; answers its id. */
    private String settled(JsonNode invoice, BigDecimal amount, String remainder) {
        String today = LocalDate.now().toString();
        JsonNode cheque = clinic.biller
                .post(
                        "/v1/cheques",
                        Map.of(
                                "chequeNo",
                                "Zz" + UUID.randomUUID().toString().substring(0, 8),
                                "date",
                                today,
                                "amount",
                                amount,
                                "payer",
                                "Zz Counsel",
                                "invoices",
                                List.of(Bills.seen(bills.read(invoice)))))
                .expect(201)
                .body();
        Map<String, Object> share =
                new HashMap<>(Map.of("invoice", invoice.get("id").asText(), "amount", amount));
        if (remainder != null) {
            share.put("remainder", remainder);
        }
        String at = "/v1/cheques/" + cheque.get("id").asText();
        clinic.biller
                .post(
                        at + "/settle",
                        Map.of(
                                "version",
                                cheque.get("version").asLong(),
                                "depositId",
                                "Zz-D",
                                "clearedDate",
                                today,
                                "allocations",
                                List.of(share)))
                .expect(200);
        assertThat(bills.state(invoice)).isEqualTo("PAID");
        return cheque.get("id").asText();
    }

    private BigDecimal open(JsonNode invoice) {
        return bills.read(invoice).get("balance").decimalValue();
    }

    private static Map<String, Object> payment(JsonNode invoice, String method, String reference, BigDecimal amount) {
        Map<String, Object> body =
                new HashMap<>(Map.of("patient", invoice.get("patient").asText(), "method", method, "amount", amount));
        body.put("reference", reference);
        return body;
    }

    private static void move(Api as, JsonNode invoice, String to, String reason) {
        as.post(
                        "/v1/invoices/" + invoice.get("id").asText() + "/transitions",
                        Map.of("to", to, "version", invoice.get("version").asLong(), "reason", reason))
                .expect(200);
    }

    private static Api.Answer transition(Api as, JsonNode invoice, String to) {
        return as.post(
                "/v1/invoices/" + invoice.get("id").asText() + "/transitions",
                Map.of("to", to, "version", invoice.get("version").asLong(), "reason", "zz"));
    }

    /** Tries what the service refuses as the owner of the database would. */
    private void byHand(JsonNode invoice) throws Exception {
        try (Connection owner = db.superuser();
                var statement = owner.prepareStatement(
                        "update invoice set state = 'COLLECTIONS', moves = moves + 1, version = version + 1 where id = ?::uuid")) {
            statement.setString(1, invoice.get("id").asText());
            statement.executeUpdate();
        }
    }
}
