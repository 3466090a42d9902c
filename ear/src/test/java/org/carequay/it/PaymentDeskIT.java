package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Patients pay at the desk, and the books that finance trusts. */
@ExtendWith(RunningCareQuay.class)
class PaymentDeskIT {
    private final Clinic clinic = new Clinic("eastside");
    private final Bills bills = new Bills(clinic);
    private final Db db = RunningCareQuay.db();

    @Test
    void aPatientPaysInPartsAtTheDeskAndTheDrawerIsCounted() throws Exception {
        JsonNode invoice = bills.patientsOwn();
        String patient = invoice.get("patient").asText();
        BigDecimal owed = invoice.get("balance").decimalValue();
        Map<String, Object> card =
                payment(patient, "CARD", "T-" + UUID.randomUUID().toString().substring(0, 8), "100.00");
        clinic.frontDesk
                .post("/v1/payments", payment(patient, "CARD", "4111 1111 1111 1111", "1.00"))
                .expect(422);
        for (String wrong : List.of("-1.00", "0.005", "1000000000")) {
            clinic.frontDesk
                    .post("/v1/payments", payment(patient, "CASH", null, wrong))
                    .expect(422);
        }
        String key = UUID.randomUUID().toString();
        JsonNode taken =
                clinic.frontDesk.post("/v1/payments", card, key).expect(201).body();
        assertThat(clinic.frontDesk.post("/v1/payments", card, key).expect(201).text("id"))
                .isEqualTo(taken.get("id").asText());
        assertThat(clinic.frontDesk.post("/v1/payments", card).expect(409).text("code"))
                .isEqualTo("card-reference-known");
        assertThat(new String(
                        clinic.frontDesk
                                .get("/v1/payments/" + taken.get("id").asText() + "/receipt.pdf")
                                .expect(200)
                                .bytes(),
                        0,
                        4,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        assertThat(clinic.frontDesk
                        .post("/v1/payments", payment(patient, "CASH", null, owed.toString()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("more-than-owed");
        String rest = owed.subtract(new BigDecimal("100")).toString();
        bothAtOnce(payment(patient, "CASH", null, rest));
        assertThat(bills.state(invoice)).isEqualTo("PAID");
        assertThat(bills.read(invoice).get("balance").decimalValue()).isEqualByComparingTo("0");

        Map<String, Object> short5 = Map.of(
                "cash",
                new BigDecimal(rest).subtract(new BigDecimal("5")),
                "card",
                new BigDecimal("100.00"),
                "cheque",
                0);
        assertThat(clinic.frontDesk
                        .post("/v1/payments/counts", short5)
                        .expect(422)
                        .body()
                        .toString())
                .contains("difference-unexplained");
        Map<String, Object> told = new HashMap<>(short5);
        told.put("note", "change given wrongly");
        clinic.frontDesk.post("/v1/payments/counts", told).expect(201);
        assertThat(clinic.frontDesk
                        .post("/v1/payments/counts", told)
                        .expect(409)
                        .text("code"))
                .isEqualTo("drawer-empty");
    }

    @Test
    void aColleagueTakesAPaymentBackOnceAndTheInvoiceIsOwedAgain() throws Exception {
        JsonNode invoice = bills.patientsOwn();
        String patient = invoice.get("patient").asText();
        BigDecimal owed = invoice.get("balance").decimalValue();
        JsonNode taken = clinic.frontDesk
                .post("/v1/payments", payment(patient, "CASH", null, owed.toString()))
                .expect(201)
                .body();
        assertThat(bills.state(invoice)).isEqualTo("PAID");
        String at = "/v1/payments/" + taken.get("id").asText() + "/reverse";
        clinic.frontDesk.post(at, Map.of("reason", "wrong")).expect(403);
        clinic.biller.post(at, Map.of()).expect(422);
        String key = UUID.randomUUID().toString();
        Map<String, Object> back = Map.of("reason", "wrong patient");
        assertThat(clinic.biller
                        .post(at, back, key)
                        .expect(200)
                        .body()
                        .get("reversed")
                        .asBoolean())
                .isTrue();
        clinic.biller.post(at, back, key).expect(200);
        assertThat(clinic.biller.post(at, back).expect(409).text("code")).isEqualTo("payment-reversed");
        assertThat(bills.state(invoice)).isEqualTo("PATIENT_RESPONSIBLE");
        assertThat(bills.read(invoice).get("balance").decimalValue()).isEqualByComparingTo(owed);
        JsonNode own = clinic.biller
                .post("/v1/payments", payment(patient, "CASH", null, "1.00"))
                .expect(201)
                .body();
        assertThat(clinic.biller
                        .post("/v1/payments/" + own.get("id").asText() + "/reverse", back)
                        .expect(409)
                        .text("code"))
                .isEqualTo("own-payment");
        assertThat(db.one(
                        "select coalesce(sum(l.debit - l.credit), 0) = 0 from ledger_line l join ledger_entry e"
                                + " on e.clinic_id = l.clinic_id and e.id = l.entry_id where e.payment_id = ?::uuid"
                                + " and l.account = 'CASH_CLEARING'",
                        taken.get("id").asText()))
                .isIn("t", "true");
    }

    @Test
    void aPlanIsPaidMissedFinishedAndCancelled() throws Exception {
        JsonNode invoice = bills.patientsOwn();
        String patient = invoice.get("patient").asText();
        JsonNode before = clinic.frontDesk
                .post("/v1/payments", payment(patient, "CASH", null, "1.00"))
                .expect(201)
                .body();
        Map<String, Object> two = Map.of(
                "invoice",
                invoice.get("id").asText(),
                "parts",
                2,
                "first",
                LocalDate.now().toString(),
                "every",
                "MONTH");
        JsonNode made =
                clinic.frontDesk.post("/v1/payment-plans", two).expect(201).body();
        assertThat(made.get("late").asBoolean()).isFalse();
        assertThat(clinic.frontDesk.post("/v1/payment-plans", two).expect(409).text("code"))
                .isEqualTo("plan-exists");
        String plan = made.get("id").asText();
        db.updateUnseen(
                "update payment_plan_due set due_on = due_on - 40 where plan_id = ?::uuid and position = 1", plan);
        assertThat(plans(patient).get(0).get("late").asBoolean()).as("missed").isTrue();

        clinic.frontDesk
                .post("/v1/payment-plans/" + plan + "/cancel", Map.of("version", 1))
                .expect(422);
        Map<String, Object> cancelled = Map.of("version", 1, "reason", "pays at once");
        assertThat(clinic.frontDesk
                        .post("/v1/payment-plans/" + plan + "/cancel", Map.of("version", 7, "reason", "x"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
        clinic.frontDesk
                .post("/v1/payment-plans/" + plan + "/cancel", cancelled)
                .expect(204);
        assertThat(plans(patient)).isEmpty();

        JsonNode second =
                clinic.frontDesk.post("/v1/payment-plans", two).expect(201).body();
        for (JsonNode due : second.get("dues")) {
            clinic.frontDesk
                    .post(
                            "/v1/payments",
                            payment(patient, "CASH", null, due.get("amount").asText()),
                            UUID.randomUUID().toString())
                    .expect(201);
        }
        assertThat(bills.state(invoice)).isEqualTo("PAID");
        assertThat(plans(patient).get(0).get("dues").findValuesAsText("paid")).containsOnly("true");
        clinic.biller
                .post("/v1/payments/" + before.get("id").asText() + "/reverse", Map.of("reason", "bounced"))
                .expect(200);
        String third =
                clinic.frontDesk.post("/v1/payment-plans", two).expect(201).text("id");
        assertThat(db.one(
                        "select state from payment_plan where id = ?::uuid",
                        second.get("id").asText()))
                .isEqualTo("FINISHED");
        db.updateUnseen("update payment_plan_due set due_on = due_on - 90 where plan_id = ?::uuid", third);
        assertThat(plans(patient).get(0).get("late").asBoolean())
                .as("paid, but for what bounced")
                .isTrue();
        JsonNode open = bills.read(invoice);
        clinic.admin
                .post(
                        "/v1/invoices/" + invoice.get("id").asText() + "/transitions",
                        Map.of(
                                "to",
                                "WRITTEN_OFF",
                                "version",
                                open.get("version").asLong(),
                                "reason",
                                "one dollar"))
                .expect(200);
        assertThat(plans(patient).get(0).get("late").asBoolean())
                .as("nothing is to be paid")
                .isFalse();
    }

    private JsonNode plans(String patient) {
        return clinic.frontDesk
                .get("/v1/payment-plans?patient=" + patient)
                .expect(200)
                .body();
    }

    /** Two windows pay the same: one is taken. */
    private void bothAtOnce(Map<String, Object> payment) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = List.of(
                    two.submit(
                            () -> clinic.frontDesk.post("/v1/payments", payment).status()),
                    two.submit(
                            () -> clinic.frontDesk.post("/v1/payments", payment).status()));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void agingEqualsTheLedgerOnEveryDayAndAClosedPeriodTakesNothing() throws Exception {
        clinic.invoice();
        LocalDate today = LocalDate.now();
        for (LocalDate day : List.of(today, today.minusDays(1), today.minusDays(40), today.minusDays(200))) {
            BigDecimal standing = BigDecimal.ZERO;
            BigDecimal all = BigDecimal.ZERO;
            for (JsonNode account : clinic.biller
                    .get("/v1/ledger/trial-balance?asOf=" + day)
                    .expect(200)
                    .body()
                    .get("accounts")) {
                BigDecimal left = account.get("debit")
                        .decimalValue()
                        .subtract(account.get("credit").decimalValue());
                all = all.add(left);
                if (account.get("account").asText().endsWith("RECEIVABLE")) {
                    standing = standing.add(left);
                }
            }
            assertThat(all).as("trial balance of " + day).isEqualByComparingTo("0");
            assertThat(clinic.biller
                            .get("/v1/reports/aging?asOf=" + day)
                            .expect(200)
                            .body()
                            .at("/total/total")
                            .decimalValue())
                    .as("aging of " + day)
                    .isEqualByComparingTo(standing);
        }
        LocalDate end = today.minusDays(20);
        clinic.admin
                .post("/v1/ledger/closings", Map.of("through", today.toString()))
                .expect(422);
        clinic.biller
                .post("/v1/ledger/closings", Map.of("through", end.toString()))
                .expect(403);
        if (clinic.admin
                        .post("/v1/ledger/closings", Map.of("through", end.toString()))
                        .status()
                == 422) {
            end = LocalDate.parse(db.one("select max(through) from ledger_close c where c.clinic_id ="
                    + " (select id from clinic where code = 'eastside')"));
        }
        JsonNode invoice = bills.patientsOwn();
        Map<String, Object> late = payment(invoice.get("patient").asText(), "CASH", null, "10.00");
        late.put("receivedOn", end.toString());
        assertThat(clinic.frontDesk.post("/v1/payments", late).expect(409).text("code"))
                .isEqualTo("period-closed");
        assertThatThrownBy(() -> past(invoice.get("id").asText())).hasMessageContaining("is closed");

        late.put("receivedOn", end.plusDays(1).toString());
        String before = clinic.frontDesk.post("/v1/payments", late).expect(201).text("id");
        assertThat(db.strings(
                        "select distinct y.received_on || ' ' || (e.booked_on = i.invoiced_on) from patient_payment y"
                                + " join ledger_entry e on e.payment_id = y.id join invoice i on i.id = ?::uuid where y.id = ?::uuid",
                        invoice.get("id").asText(),
                        before))
                .as("came before it was owed, and pays once it is")
                .containsExactly(end.plusDays(1) + " true");
    }

    @Test
    void everyReportIsTheSameOnThePageInExcelAndInCsvAndAgreesWithTheBooks() throws Exception {
        bills.agreed();
        String days = "?from=" + LocalDate.now().minusYears(2) + "&to=" + LocalDate.now();
        for (String name : List.of("journal", "payments", "production", "reductions", "deposits")) {
            JsonNode shown =
                    clinic.biller.get("/v1/reports/" + name + days).expect(200).body();
            JsonNode sums = shown.get("sums");
            BigDecimal last = sums.get(sums.size() - 1).decimalValue();
            assertThat(last)
                    .as(name + " by the books")
                    .isEqualByComparingTo(shown.get("control").decimalValue());

            byte[] file = clinic.biller
                    .get("/v1/reports/" + name + ".xlsx" + days)
                    .expect(200)
                    .bytes();
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                Sheet sheet = workbook.getSheetAt(0);
                int total = sheet.getLastRowNum() - 2;
                Row row = sheet.getRow(total);
                assertThat(total - 4L)
                        .as(name + " rows")
                        .isEqualTo(shown.get("total").asLong());
                Cell cell = row.getCell(row.getLastCellNum() - 1);
                if (cell != null && total > 4) {
                    assertThat(workbook.getCreationHelper()
                                    .createFormulaEvaluator()
                                    .evaluate(cell)
                                    .getNumberValue())
                            .as(name + " sum of the cells")
                            .isCloseTo(last.doubleValue(), org.assertj.core.data.Offset.offset(0.005));
                }
            }
            String csv = new String(
                    clinic.biller
                            .get("/v1/reports/" + name + ".csv" + days)
                            .expect(200)
                            .bytes(),
                    StandardCharsets.UTF_8);
            assertThat(csv).as(name).contains(last.toPlainString());
            clinic.frontDesk.get("/v1/reports/" + name + ".csv" + days).expect(403);
        }
    }

    /** Tries to book on a closed day as the owner of the database would. */
    private void past(String invoice) throws Exception {
        try (Connection owner = db.superuser();
                var statement = owner.prepareStatement(
                        """
                        insert into ledger_entry (clinic_id, id, kind, booked_on, booked_at, invoice_id, by_name)
                        select clinic_id, gen_random_uuid(), 'CHARGE', (select max(through) from ledger_close c
                          where c.clinic_id = i.clinic_id), now(), id, 'x' from invoice i where id = ?::uuid""")) {
            statement.setString(1, invoice);
            statement.executeUpdate();
        }
    }

    private static Map<String, Object> payment(String patient, String method, String reference, String amount) {
        Map<String, Object> body =
                new HashMap<>(Map.of("patient", patient, "method", method, "amount", new BigDecimal(amount)));
        if (reference != null) {
            body.put("reference", reference);
        }
        return body;
    }
}
