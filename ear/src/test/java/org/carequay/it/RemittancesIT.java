package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of insurers are booked whole or not at all, once, and on the right invoice. */
@ExtendWith(RunningCareQuay.class)
class RemittancesIT {
    private final Clinic clinic = new Clinic("eastside");
    private final Insurance insurance = new Insurance(clinic);
    private final Db db = RunningCareQuay.db();
    private String tin;

    @BeforeEach
    void readTin() throws SQLException {
        tin = db.one("select tin from clinic where code = 'eastside'");
    }

    private Api.Answer take(RemittanceFile file) {
        return take(file.bytes());
    }

    private Api.Answer take(byte[] file) {
        return clinic.biller.send("POST", "/v1/remittances", "application/edi-x12", file);
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

    private String ledger() throws SQLException {
        return db.one(
                "select count(*) || ' ' || coalesce(sum(debit - credit), 0) from ledger_line l where l.clinic_id ="
                        + " (select id from clinic where code = 'eastside')");
    }

    @Test
    void aPaymentIsBookedOnItsInvoiceOnceAndMatchesTheBooks() throws Exception {
        JsonNode invoice = insurance.sent();
        BigDecimal billed = billed(invoice);
        BigDecimal paid = billed.subtract(new BigDecimal("80"));
        RemittanceFile file = new RemittanceFile(tin)
                .claim(
                        invoice.get("number").asText(),
                        "1",
                        billed,
                        paid.toString(),
                        Insurance.family(invoice),
                        "CAS*CO*45*50",
                        "CAS*PR*2*30");
        JsonNode taken = take(file).expect(201).body();
        assertThat(taken.get("posted").asInt()).isEqualTo(1);
        assertThat(taken.get("unmatched")).isEmpty();
        JsonNode after = read(invoice);
        assertThat(after.get("state").asText()).isEqualTo("PATIENT_RESPONSIBLE");
        assertThat(after.get("balance").decimalValue()).isEqualByComparingTo("30");
        assertThat(after.get("paid").decimalValue()).isEqualByComparingTo(paid);

        String books = ledger();
        assertThat(take(file).expect(201).text("id")).isEqualTo(taken.get("id").asText());
        assertThat(take((file.text() + "\n").getBytes(StandardCharsets.US_ASCII))
                        .expect(409)
                        .text("code"))
                .isEqualTo("remittance-known");
        assertThat(ledger()).isEqualTo(books);
        assertThat(clinic.biller
                        .get("/v1/remittances/" + taken.get("id").asText() + "/file.835")
                        .expect(200)
                        .bytes())
                .isEqualTo(file.bytes());
        reportsAgree();
    }

    /** Every report about money still agrees with the books. */
    private void reportsAgree() {
        String days = "?from=" + LocalDate.now().minusDays(2) + "&to="
                + LocalDate.now().plusDays(1);
        for (String name : List.of("payments", "reductions", "deposits")) {
            JsonNode shown =
                    clinic.biller.get("/v1/reports/" + name + days).expect(200).body();
            JsonNode sums = shown.get("sums");
            assertThat(sums.get(sums.size() - 1).decimalValue())
                    .as(name)
                    .isEqualByComparingTo(shown.get("control").decimalValue());
        }
    }

    @Test
    void aDenialChangesNothingAndAPersonFindsIt() throws Exception {
        JsonNode invoice = insurance.sent();
        RemittanceFile file = new RemittanceFile(tin)
                .claim(
                        invoice.get("number").asText(),
                        "4",
                        billed(invoice),
                        "0",
                        Insurance.family(invoice),
                        "CAS*CO*16*" + billed(invoice));
        JsonNode taken = take(file).expect(201).body();
        assertThat(taken.get("posted").asInt()).isZero();
        assertThat(taken.get("rejected").get(0).get("state").asText()).isEqualTo("DENIED");
        JsonNode after = read(invoice);
        assertThat(after.get("state").asText()).isEqualTo("PENDING_REDUCTION");
        assertThat(after.get("balance").decimalValue()).isEqualByComparingTo(billed(invoice));
    }

    @Test
    void aReversalOpensTheInvoiceAndTheCorrectionSettlesIt() throws Exception {
        JsonNode invoice = insurance.sent();
        BigDecimal billed = billed(invoice);
        String number = invoice.get("number").asText();
        String family = Insurance.family(invoice);
        BigDecimal again = billed.subtract(BigDecimal.TEN);
        take(new RemittanceFile(tin).claim(number, "1", billed, again.toString(), family, "CAS*CO*45*10"))
                .expect(201);
        assertThat(read(invoice).get("state").asText()).isEqualTo("PAID");
        JsonNode taken = take(new RemittanceFile(tin)
                        .claim(number, "1", billed, again.toString(), family, "CAS*CO*45*10"))
                .expect(201)
                .body();
        assertThat(taken.get("unmatched").get(0).get("why").asText()).isEqualTo("NOT_OPEN");

        RemittanceFile back = new RemittanceFile(tin);
        back.claim(number, "22", billed.negate(), again.negate().toString(), family, "CAS*CO*45*-10");
        back.claim(insurance.sent().get("number").asText(), "1", billed, billed.toString(), "");
        String balanced = back.text();
        JsonNode reversed =
                take(balanced.getBytes(StandardCharsets.US_ASCII)).expect(201).body();
        assertThat(reversed.get("posted").asInt()).isEqualTo(2);
        assertThat(read(invoice).get("state").asText()).isEqualTo("PENDING_REDUCTION");
        assertThat(read(invoice).get("balance").decimalValue()).isEqualByComparingTo(billed);

        JsonNode waiting = taken.get("unmatched").get(0);
        String at = "/v1/remittances/" + taken.get("id").asText() + "/claims/"
                + waiting.get("id").asText() + "/match";
        Map<String, Object> match = Map.of("version", waiting.get("version").asLong(), "invoiceNumber", number);
        clinic.biller.post(at, match).expect(200);
        assertThat(read(invoice).get("state").asText()).isEqualTo("PAID");
        assertThat(clinic.biller.post(at, match).expect(409).text("code")).isEqualTo("remittance-claim-matched");
        reportsAgree();
        assertThat(new BigDecimal(db.one(
                        "select sum(i.billed) from invoice i where i.id in (select e.invoice_id from ledger_entry e"
                                + " join ledger_line l on l.clinic_id = e.clinic_id and l.entry_id = e.id"
                                + " join clinic c on c.id = e.clinic_id and c.code = 'eastside'"
                                + " where e.kind = 'REDUCTION' and l.account = 'WRITE_OFF' and e.booked_on >= ?::date - 2"
                                + " group by e.invoice_id having sum(l.debit - l.credit) <> 0)",
                        LocalDate.now().toString())))
                .as("each reduced invoice counts once")
                .isEqualByComparingTo(clinic.biller
                        .get("/v1/reports/reductions?from=" + LocalDate.now().minusDays(2) + "&to="
                                + LocalDate.now().plusDays(1))
                        .expect(200)
                        .body()
                        .get("sums")
                        .get(0)
                        .decimalValue());
    }

    @Test
    void aDenialIsTakenBackAndWhatComesTwiceIsDueBack() throws Exception {
        JsonNode invoice = insurance.sent();
        BigDecimal billed = billed(invoice);
        String number = invoice.get("number").asText();
        String family = Insurance.family(invoice);
        take(new RemittanceFile(tin).claim(number, "4", billed, "0", family, "CAS*CO*29*" + billed))
                .expect(201);
        JsonNode reversed = take(new RemittanceFile(tin)
                        .claim(number, "22", billed.negate(), "0", family, "CAS*CO*29*" + billed.negate()))
                .expect(201)
                .body();
        assertThat(reversed.get("unmatched")).isEmpty();
        assertThat(read(invoice).get("balance").decimalValue()).isEqualByComparingTo(billed);

        take(new RemittanceFile(tin).claim(number, "1", billed, billed.toString(), family))
                .expect(201);
        JsonNode twice = take(new RemittanceFile(tin).claim(number, "1", billed, billed.toString(), family))
                .expect(201)
                .body();
        JsonNode waiting = twice.get("unmatched").get(0);
        assertThat(waiting.get("why").asText()).isEqualTo("NOT_OPEN");
        clinic.biller
                .post(
                        "/v1/remittances/" + twice.get("id").asText() + "/claims/"
                                + waiting.get("id").asText() + "/match",
                        Map.of("version", waiting.get("version").asLong(), "invoiceNumber", number))
                .expect(200);
        assertThat(read(invoice).get("state").asText()).isEqualTo("PAID");
        assertThat(new BigDecimal(db.one(
                        "select sum(credit - debit) from ledger_line where invoice_id = ?::uuid and account = 'REFUND_DUE'",
                        invoice.get("id").asText())))
                .isEqualByComparingTo(billed);
    }

    @Test
    void whatFindsNoInvoiceWaitsWithItsReason() throws Exception {
        JsonNode invoice = insurance.sent();
        String number = invoice.get("number").asText();
        JsonNode draft = clinic.invoice();
        JsonNode taken = take(new RemittanceFile(tin)
                        .claim("NOBODYS", "1", BigDecimal.TEN, "10", "Zz")
                        .claim(
                                number,
                                "1",
                                billed(invoice),
                                "10",
                                "Zzsomebodyelse",
                                "CAS*OA*23*" + billed(invoice).subtract(BigDecimal.TEN))
                        .claim(number, "2", BigDecimal.ONE, "1", Insurance.family(invoice))
                        .claim(
                                draft.get("number").asText(),
                                "1",
                                billed(draft),
                                "5",
                                Insurance.family(draft),
                                "CAS*OA*23*" + billed(draft).subtract(new BigDecimal("5"))))
                .expect(201)
                .body();
        List<String> why = new ArrayList<>();
        taken.get("unmatched").forEach(each -> why.add(each.get("why").asText()));
        assertThat(why).containsExactly("NO_INVOICE", "PATIENT_DIFFERS", "CHARGE_DIFFERS", "NOT_SENT");
        assertThat(read(invoice).get("balance").decimalValue()).isEqualByComparingTo(billed(invoice));
        assertThat(clinic.biller
                        .get("/v1/remittances/unmatched")
                        .expect(200)
                        .body()
                        .findValuesAsText("id"))
                .contains(taken.get("unmatched").get(0).get("id").asText());
        String at = "/v1/remittances/" + taken.get("id").asText() + "/claims/"
                + taken.get("unmatched").get(0).get("id").asText() + "/match";
        clinic.biller
                .post(at, Map.of("version", 1, "invoiceNumber", "INV-999999"))
                .expect(404);
        clinic.biller
                .post(
                        at,
                        Map.of(
                                "version",
                                1,
                                "invoiceNumber",
                                draft.get("number").asText()))
                .expect(409);
        clinic.caseManager
                .post(at, Map.of("version", 1, "invoiceNumber", number))
                .expect(403);
        clinic.biller.post(at, Map.of("version", 1, "invoiceNumber", number)).expect(200);
        assertThat(read(invoice).get("balance").decimalValue())
                .isEqualByComparingTo(billed(invoice).subtract(BigDecimal.TEN));
    }

    @Test
    void whatIsWrongIsRefusedWholeAndListed() throws Exception {
        JsonNode invoice = insurance.sent();
        RemittanceFile file = new RemittanceFile(tin)
                .claim(
                        invoice.get("number").asText(),
                        "1",
                        billed(invoice),
                        billed(invoice).toString(),
                        Insurance.family(invoice));
        String text = file.text();
        String books = ledger();
        String harbor = db.one("select tin from clinic where code = 'harbor'");
        for (String wrong : List.of(
                "",
                "not a file",
                text.substring(0, text.length() / 2),
                text.substring(0, text.length() - 20),
                text.replace("BPR*I*", "BPR*I*1"),
                text.replace("FI*" + tin, "FI*" + harbor),
                text.replace("005010X221A1", "004010X091A1"),
                text.replace("SE*", "SE*9"))) {
            Api.Answer answer = take(wrong.getBytes(StandardCharsets.US_ASCII)).expect(422);
            assertThat(answer.body().get("violations")).isNotEmpty();
        }
        assertThat(ledger()).isEqualTo(books);
        assertThat(read(invoice).get("state").asText()).isEqualTo("PENDING_REDUCTION");
        take(file).expect(201);
        assertThat(read(invoice).get("state").asText()).isEqualTo("PAID");
    }

    @Test
    void manyWhoTakeOneFileBookItOnce() throws Exception {
        JsonNode invoice = insurance.sent();
        RemittanceFile file = new RemittanceFile(tin)
                .claim(
                        invoice.get("number").asText(),
                        "1",
                        billed(invoice),
                        "10",
                        Insurance.family(invoice),
                        "CAS*OA*23*" + billed(invoice).subtract(BigDecimal.TEN));
        ExecutorService many = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(many.submit(() -> take(file).status()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(read(invoice).get("balance").decimalValue())
                .isEqualByComparingTo(billed(invoice).subtract(BigDecimal.TEN));
    }
}
