package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many people act on the same invoices at once, in any order: afterwards the books agree with themselves on every day. */
@ExtendWith(RunningCareQuay.class)
class BillingStormIT {
    private static final int PEOPLE = 6;
    private static final int ACTS = 15;
    private final Clinic clinic = new Clinic("harbor");
    private final Bills bills = new Bills(clinic);
    private final Db db = RunningCareQuay.db();

    @Test
    void whateverManyDoAtOnceTheBooksAgree() throws Exception {
        List<JsonNode> invoices = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            invoices.add(clinic.invoice());
            invoices.add(bills.agreed());
            invoices.add(bills.patientsOwn());
        }
        String tin = db.one("select tin from clinic where code = 'harbor'");
        long seed = new Random().nextLong();
        List<Callable<List<Integer>>> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Random random = new Random(seed + person);
            people.add(() -> acts(random, invoices, tin));
        }
        assertThat(cheque(new Random(seed), bills.read(bills.agreed())).status())
                .as("a cheque is asked for as the API wants it")
                .isEqualTo(201);
        List<List<Integer>> answers = Together.run(people);
        assertThat(answers.stream().flatMap(List::stream)).as("seed " + seed).allMatch(status -> status < 500);
        assertThat(answers.stream().flatMap(List::stream).filter(status -> status < 300))
                .as("acts that were done, seed " + seed)
                .hasSizeGreaterThan(5);
        theBooksAgree("seed " + seed);
    }

    private List<Integer> acts(Random random, List<JsonNode> invoices, String tin) {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < ACTS; i++) {
            JsonNode invoice = bills.read(invoices.get(random.nextInt(invoices.size())));
            answers.add(act(random, invoice, tin).status());
        }
        return answers;
    }

    private Api.Answer act(Random random, JsonNode invoice, String tin) {
        String at = "/v1/invoices/" + invoice.get("id").asText() + "/transitions";
        long version = invoice.get("version").asLong();
        String today = LocalDate.now().toString();
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(60));
        return switch (random.nextInt(10)) {
            case 0 ->
                clinic.frontDesk.post(
                        "/v1/payments",
                        Map.of("patient", invoice.get("patient").asText(), "method", "CASH", "amount", amount));
            case 1 ->
                clinic.biller.post(
                        at, Map.of("to", "PENDING_REDUCTION", "version", version, "sentTo", "Zz", "sentOn", today));
            case 2 -> remittance(random, invoice, amount, tin);
            case 3, 6 -> cheque(random, invoice);
            case 7 -> settled(random);
            case 8 -> cameBack(random);
            case 5 ->
                clinic.frontDesk.post(
                        "/v1/payments/counts", Map.of("cash", 0, "card", 0, "cheque", 0, "note", "zz counted at once"));
            case 4 -> clinic.biller.post(at, Map.of("to", "DISPUTED", "version", version, "reason", "zz"));
            default -> clinic.admin.post(at, Map.of("to", "VOID", "version", version, "reason", "zz"));
        };
    }

    private Api.Answer cheque(Random random, JsonNode invoice) {
        return clinic.biller.post(
                "/v1/cheques",
                Map.of(
                        "chequeNo",
                        "ZZ" + random.nextInt(1_000_000_000),
                        "date",
                        LocalDate.now().toString(),
                        "amount",
                        invoice.get("balance").decimalValue().max(BigDecimal.ONE),
                        "payer",
                        "Zz Payer",
                        "invoices",
                        List.of(Bills.seen(invoice))));
    }

    /** A cheque of the storm clears for the invoices it came for. */
    private Api.Answer settled(Random random) {
        JsonNode cheque = anyCheque(random);
        JsonNode part = cheque.at("/invoices/0");
        return clinic.biller.post(
                "/v1/cheques/" + cheque.get("id").asText() + "/settle",
                Map.of(
                        "version",
                        cheque.get("version").asLong(),
                        "depositId",
                        "ZZ-D",
                        "clearedDate",
                        LocalDate.now().toString(),
                        "allocations",
                        List.of(Map.of(
                                "invoice",
                                part.path("invoice").asText(),
                                "amount",
                                cheque.get("amount").decimalValue()))));
    }

    /** The bank takes a cheque of the storm back, also one that had cleared. */
    private Api.Answer cameBack(Random random) {
        JsonNode cheque = anyCheque(random);
        return clinic.biller.post(
                "/v1/cheques/" + cheque.get("id").asText() + "/return",
                Map.of("version", cheque.get("version").asLong(), "code", "NSF", "reason", "zz"));
    }

    private JsonNode anyCheque(Random random) {
        JsonNode all =
                clinic.biller.get("/v1/cheques?q=Zz%20Payer").expect(200).body().get("items");
        String id =
                all.get(random.nextInt(Math.min(all.size(), PEOPLE))).get("id").asText();
        return clinic.biller.get("/v1/cheques/" + id).expect(200).body();
    }

    /** An insurer pays a part, or takes back what it paid. */
    private Api.Answer remittance(Random random, JsonNode invoice, BigDecimal amount, String tin) {
        BigDecimal billed = invoice.get("billed").decimalValue();
        String number = invoice.get("number").asText();
        RemittanceFile file = new RemittanceFile(tin)
                .claim(number, "1", billed, amount.toString(), "", "CAS*OA*23*" + billed.subtract(amount));
        if (random.nextBoolean()) {
            file.claim(
                    number,
                    "22",
                    billed.negate(),
                    amount.negate().toString(),
                    "",
                    "CAS*OA*23*" + billed.subtract(amount).negate());
        }
        return clinic.biller.send("POST", "/v1/remittances", "application/edi-x12", file.bytes());
    }

    private void theBooksAgree(String seed) throws Exception {
        String here = "(select id from clinic where code = 'harbor')";
        assertThat(db.one("select count(*) from ledger_entry e where e.clinic_id = " + here
                        + " and (select sum(l.debit - l.credit) from ledger_line l where l.clinic_id = e.clinic_id"
                        + " and l.entry_id = e.id) <> 0"))
                .as("entries that do not balance, " + seed)
                .isEqualTo("0");
        assertThat(db.one("select count(*) from cheque c where c.clinic_id = " + here
                        + " and (select coalesce(sum(a.amount), 0) from cheque_allocation a where a.clinic_id = c.clinic_id"
                        + " and a.cheque_id = c.id) > c.amount"))
                .as("cheques shared out beyond what they are over, " + seed)
                .isEqualTo("0");
        assertThat(
                        db.one(
                                "select count(*) from remittance r where r.clinic_id = " + here
                                        + " and r.amount <> (select coalesce(sum(l.debit - l.credit), 0) from ledger_line l"
                                        + " join ledger_entry e on e.clinic_id = l.clinic_id and e.id = l.entry_id"
                                        + " where l.clinic_id = r.clinic_id and e.remittance_id = r.id and e.kind = 'REMITTANCE' and l.account = 'BANK')"))
                .as("remittances that are not in the bank, " + seed)
                .isEqualTo("0");
        assertThat(db.one("select count(*) from remittance_claim c where c.clinic_id = " + here
                        + " and case when c.sent_back_way = 'PAYMENT' then c.paid else 0 end <>"
                        + " (select coalesce(sum(l.credit - l.debit), 0) from ledger_line l join ledger_entry e"
                        + " on e.clinic_id = l.clinic_id and e.id = l.entry_id where l.clinic_id = c.clinic_id"
                        + " and e.remittance_claim_id = c.id and l.account = 'BANK')"))
                .as("claims whose money went back otherwise than they say, " + seed)
                .isEqualTo("0");
        assertThat(db.one("select count(*) from invoice i where i.clinic_id = " + here
                        + " and i.state in ('PAID', 'VOID', 'WRITTEN_OFF') and (select coalesce(sum(l.debit - l.credit), 0)"
                        + " from ledger_line l where l.clinic_id = i.clinic_id and l.invoice_id = i.id"
                        + " and l.account in ('RECEIVABLE', 'PATIENT_RECEIVABLE')) <> 0"))
                .as("settled invoices that owe something, " + seed)
                .isEqualTo("0");
        assertThat(db.one("select count(*) from cheque c where c.clinic_id = " + here
                        + " and c.payer = 'Zz Payer' and (case c.status when 'RETURNED' then 0 else c.amount end) <>"
                        + " (select coalesce(sum(l.debit - l.credit), 0) from ledger_line l join ledger_entry e"
                        + " on e.clinic_id = l.clinic_id and e.id = l.entry_id where l.clinic_id = c.clinic_id"
                        + " and e.cheque_id = c.id and l.account in ('BANK', 'CASH_CLEARING'))"))
                .as("cheques whose money is not where they are, " + seed)
                .isEqualTo("0");
        assertThat(db.one("select count(*) from payment_closing g where g.clinic_id = " + here
                        + " and (g.payments, g.cash + g.card + g.cheque) <> (select count(*), coalesce(sum(p.amount), 0)"
                        + " from patient_payment p where p.clinic_id = g.clinic_id and p.closing_id = g.id)"))
                .as("counts that are not the sum of what they counted, " + seed)
                .isEqualTo("0");
        LocalDate today = LocalDate.now();
        for (LocalDate day : List.of(today.plusDays(1), today, today.minusDays(1), today.minusDays(60))) {
            BigDecimal all = BigDecimal.ZERO;
            BigDecimal owed = BigDecimal.ZERO;
            for (JsonNode account : clinic.biller
                    .get("/v1/ledger/trial-balance?asOf=" + day)
                    .expect(200)
                    .body()
                    .get("accounts")) {
                BigDecimal left = account.get("debit")
                        .decimalValue()
                        .subtract(account.get("credit").decimalValue());
                all = all.add(left);
                owed = account.get("account").asText().endsWith("RECEIVABLE") ? owed.add(left) : owed;
            }
            assertThat(all).as("trial balance of " + day + ", " + seed).isEqualByComparingTo("0");
            assertThat(clinic.biller
                            .get("/v1/reports/aging/groups?asOf=" + day)
                            .expect(200)
                            .body()
                            .at("/total/total")
                            .decimalValue())
                    .as("aging of " + day + ", " + seed)
                    .isEqualByComparingTo(owed);
        }
    }
}
