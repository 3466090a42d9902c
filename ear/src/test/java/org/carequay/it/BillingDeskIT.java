package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The work of the billing desk by the API, from the signed note on. */
@ExtendWith(RunningCareQuay.class)
class BillingDeskIT {
    private final Clinic clinic = new Clinic("eastside");
    private final Bills bills = new Bills(clinic);
    private final Db db = RunningCareQuay.db();

    @Test
    void aSignedVisitIsFoundReviewedAndBilledWithItsModifiersAndAPriceThatIsExplained() throws Exception {
        JsonNode visit = clinic.signedVisit();
        String patientName = db.one(
                "select family from patient where id = ?::uuid",
                visit.get("patient").asText());
        JsonNode waiting = Clinic.items(
                clinic.biller.get("/v1/charges?q=" + patientName).expect(200).body());
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).get("codes").asText()).isEqualTo("99204");

        String key = UUID.randomUUID().toString();
        Map<String, Object> cheaper = invoice(visit, List.of("25"), 100.00, null);
        Api.Answer unexplained = clinic.biller.post("/v1/invoices", cheaper).expect(422);
        assertThat(unexplained.body().get("violations").findValuesAsText("code"))
                .containsExactly("price-reason-required");
        Map<String, Object> explained = invoice(visit, List.of("25"), 100.00, "agreed with counsel");
        JsonNode made =
                clinic.biller.post("/v1/invoices", explained, key).expect(201).body();
        JsonNode again =
                clinic.biller.post("/v1/invoices", explained, key).expect(201).body();

        assertThat(again.get("id")).isEqualTo(made.get("id"));
        JsonNode line = made.get("lines").get(0);
        assertThat(line.get("modifiers").get(0).asText()).isEqualTo("25");
        assertThat(line.get("priceReason").asText()).isEqualTo("agreed with counsel");
        assertThat(made.get("billed").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(Clinic.items(clinic.biller
                        .get("/v1/charges?q=" + patientName)
                        .expect(200)
                        .body()))
                .isEmpty();
    }

    @Test
    void whereTheClinicLimitsWriteOffsAPriceIsNotLoweredByMore() throws Exception {
        JsonNode visit = clinic.signedVisit();
        Map<String, Object> cheaper = invoice(visit, List.of("25"), 100.00, "agreed with counsel");
        db.updateUnseen("insert into approval_limit (clinic_id, id, kind, role, max_percent, set_by, set_at) select id,"
                + " gen_random_uuid(), 'WRITE_OFF', 'BILLER', 10, 'Zz', now() from clinic where code = 'eastside'");
        try {
            assertThat(clinic.biller.post("/v1/invoices", cheaper).expect(409).text("code"))
                    .isEqualTo("price-beyond-authority");
            clinic.admin.post("/v1/invoices", cheaper).expect(201);
        } finally {
            db.updateUnseen("delete from approval_limit where set_by = 'Zz'");
        }
    }

    @Test
    void oneChequePaysInvoicesOfTwoPatientsEachWithARestOfItsOwn() throws Exception {
        JsonNode first = bills.agreed();
        JsonNode second = bills.agreed();
        String no = "C" + UUID.randomUUID().toString().substring(0, 12);
        BigDecimal half = first.get("billed").decimalValue();
        BigDecimal sum = half.add(new BigDecimal("300.00"));
        Map<String, Object> cheque = Map.of(
                "chequeNo",
                no,
                "date",
                LocalDate.now().toString(),
                "amount",
                sum,
                "payer",
                "Trust of counsel",
                "invoices",
                List.of(bills.seen(first), bills.seen(second)));

        String key = UUID.randomUUID().toString();
        JsonNode taken =
                clinic.biller.post("/v1/cheques", cheque, key).expect(201).body();
        assertThat(clinic.biller.post("/v1/cheques", cheque, key).expect(201).text("id"))
                .isEqualTo(taken.get("id").asText());
        String at = "/v1/cheques/" + taken.get("id").asText();
        JsonNode back = clinic.biller
                .post(
                        at + "/return",
                        Map.of("version", taken.get("version").asLong(), "code", "NSF", "reason", "no funds"))
                .expect(200)
                .body();
        assertThat(back.get("status").asText()).isEqualTo("RETURNED");
        assertThat(bills.state(first)).isEqualTo("PENDING_CHEQUE");

        Map<String, Object> anew = new HashMap<>(cheque);
        anew.put("invoices", List.of(bills.seen(bills.read(first)), bills.seen(bills.read(second))));
        JsonNode again = clinic.biller.post("/v1/cheques", anew).expect(201).body();
        String settle = "/v1/cheques/" + again.get("id").asText() + "/settle";
        long version = again.get("version").asLong();
        clinic.biller
                .post(settle, settlement(version, first, half, second, "299.99"))
                .expect(409);
        JsonNode settled = clinic.biller
                .post(settle, settlement(version, first, half, second, "300.00"))
                .expect(200)
                .body();

        assertThat(settled.get("status").asText()).isEqualTo("DEPOSITED");
        assertThat(bills.read(first).get("balance").decimalValue()).isEqualByComparingTo("0");
        assertThat(bills.read(second).get("balance").decimalValue())
                .isEqualByComparingTo(second.get("billed").decimalValue().subtract(new BigDecimal("300")));
        assertThat(db.one(
                        "select sum(amount) from cheque_allocation where cheque_id = ?::uuid",
                        again.get("id").asText()))
                .isEqualTo(sum.toString());
    }

    @Test
    void whatOneAsksForAnotherDecides() throws Exception {
        JsonNode invoice = clinic.invoice();
        String at = "/v1/invoices/" + invoice.get("id").asText() + "/requests";
        Map<String, Object> ask = Map.of(
                "kind", "VOID", "version", invoice.get("version").asLong(), "reason", "billed to the wrong case");
        JsonNode asked = clinic.biller.post(at, ask).expect(201).body();
        assertThat(clinic.biller.post(at, ask).expect(409).text("code")).isEqualTo("asked-already");

        String decide = "/v1/invoice-requests/" + asked.get("id").asText() + "/decide";
        Map<String, Object> yes = Map.of("version", asked.get("version").asLong(), "approve", true);
        clinic.biller.post(decide, yes).expect(403);
        clinic.admin.post(decide, yes).expect(200);
        assertThat(bills.state(invoice)).isEqualTo("VOID");
        assertThat(clinic.admin.post(decide, yes).expect(409).text("code")).isEqualTo("decided-already");

        JsonNode own = clinic.admin
                .post(
                        "/v1/invoices",
                        Map.of("case", clinic.signedVisit().get("case").asText()))
                .expect(201)
                .body();
        Api.Answer alone = clinic.admin
                .post(
                        "/v1/invoices/" + own.get("id").asText() + "/transitions",
                        Map.of("to", "VOID", "version", own.get("version").asLong(), "reason", "mine"))
                .expect(409);
        assertThat(alone.text("code")).isEqualTo("own-request");
    }

    @Test
    void whatHasChangedSinceItWasAskedIsNotApproved() throws Exception {
        JsonNode invoice = clinic.invoice();
        String at = "/v1/invoices/" + invoice.get("id").asText();
        long version = invoice.get("version").asLong();
        JsonNode asked = clinic.biller
                .post(at + "/requests", Map.of("kind", "VOID", "version", version, "reason", "billed twice"))
                .expect(201)
                .body();
        clinic.biller
                .post(at + "/transitions", Map.of("to", "DISPUTED", "version", version, "reason", "counsel says so"))
                .expect(200);

        String decide = "/v1/invoice-requests/" + asked.get("id").asText() + "/decide";
        Map<String, Object> yes = Map.of("version", asked.get("version").asLong(), "approve", true);
        assertThat(clinic.admin.post(decide, yes).expect(409).text("code")).isEqualTo("changed-since-asked");
        assertThat(bills.state(invoice)).isEqualTo("DISPUTED");
    }

    @Test
    void whatOneDoesNotSeeIsNeitherStrandedOnAChequeNorLostFromADrawer() throws Exception {
        JsonNode seen = bills.agreed();
        JsonNode unseen = bills.agreed();
        BigDecimal sum = seen.get("billed").decimalValue();
        JsonNode cheque = clinic.biller
                .post(
                        "/v1/cheques",
                        Map.of(
                                "chequeNo",
                                "C" + UUID.randomUUID().toString().substring(0, 12),
                                "date",
                                LocalDate.now().toString(),
                                "amount",
                                sum,
                                "payer",
                                "Trust of counsel",
                                "invoices",
                                List.of(Bills.seen(seen), Bills.seen(unseen))))
                .expect(201)
                .body();
        JsonNode own = bills.patientsOwn();
        JsonNode payment = clinic.frontDesk
                .post(
                        "/v1/payments",
                        Map.of(
                                "patient",
                                own.get("patient").asText(),
                                "method",
                                "CASH",
                                "amount",
                                new BigDecimal("10.00")))
                .expect(201)
                .body();
        hide(true, unseen, own);
        try {
            clinic.biller.get("/v1/invoices/" + unseen.get("id").asText()).expect(404);
            clinic.biller.get("/v1/invoices/" + own.get("id").asText()).expect(404);
            leavesNothingBehind(seen, sum, cheque, payment);
        } finally {
            // Sums that a biller reads are compared with the books elsewhere.
            hide(false, unseen, own);
        }
    }

    private void hide(boolean hidden, JsonNode... invoices) throws Exception {
        for (JsonNode each : invoices) {
            db.updateUnseen(
                    "update patient set confidential = " + hidden + " where id = ?::uuid",
                    each.get("patient").asText());
        }
    }

    private void leavesNothingBehind(JsonNode seen, BigDecimal sum, JsonNode cheque, JsonNode payment)
            throws Exception {
        String at = "/v1/cheques/" + cheque.get("id").asText();
        long version = cheque.get("version").asLong();
        Map<String, Object> settle = Map.of(
                "version",
                version,
                "depositId",
                "DEP-1",
                "clearedDate",
                LocalDate.now().toString(),
                "allocations",
                List.of(Map.of("invoice", seen.get("id").asText(), "amount", sum)));
        Map<String, Object> back = Map.of("version", version, "code", "NSF", "reason", "no funds");
        assertThat(clinic.biller.post(at + "/settle", settle).expect(409).text("code"))
                .isEqualTo("cheque-of-others");
        assertThat(clinic.biller.post(at + "/return", back).expect(409).text("code"))
                .isEqualTo("cheque-of-others");
        clinic.admin.post(at + "/return", back).expect(200);

        clinic.frontDesk
                .post("/v1/payments/counts", Map.of("cash", 0, "card", 0, "cheque", 0, "note", "zz not counted"))
                .expect(201);
        assertThat(db.one(
                        "select count(closing_id) from patient_payment where id = ?::uuid",
                        payment.get("id").asText()))
                .isEqualTo("1");
    }

    @Test
    void aRefundIsApprovedOnlyAfterThePasswordWasGivenAgain() throws Exception {
        String invoice = clinic.invoice().get("id").asText();
        db.updateUnseen(
                "insert into invoice_request (clinic_id, id, invoice_id, kind, amount, reference, reason, asked_by, asked_at) select"
                        + " clinic_id, gen_random_uuid(), id, 'REFUND', 1.00, 'Zz 1', 'Zz paid twice', 'Zz', now() from invoice"
                        + " where id = ?::uuid",
                invoice);
        PageSession admin = NewUser.ready("eastside", "CLINIC_ADMIN").signedIn();
        String page = "/app/billing/invoice.xhtml?id=" + invoice;
        PageSession.Answer shown = admin.get(page);
        String approve = java.util.regex.Pattern.compile("name=\"(requests:[^\"]+)\"[^>]*>(?:(?!</button>).)*Approve<")
                .matcher(shown.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        PageSession.Answer without = admin.answer(shown, page, "requests", Map.of(approve, approve));
        assertThat(without.body()).contains("Confirm with your password first").doesNotContain("is to be refunded");
        PageSession.Answer with = admin.answer(
                without, page, "requests", Map.of(approve, approve, "requests:password", NewUser.PASSWORD));
        assertThat(with.body()).as("nothing is due").contains("more than is to be refunded");
    }

    private Map<String, Object> settlement(
            long version, JsonNode first, BigDecimal half, JsonNode second, String rest) {
        return Map.of(
                "version",
                version,
                "depositId",
                "DEP-" + version,
                "clearedDate",
                LocalDate.now().toString(),
                "allocations",
                List.of(
                        Map.of("invoice", first.get("id").asText(), "amount", half),
                        Map.of(
                                "invoice",
                                second.get("id").asText(),
                                "amount",
                                new BigDecimal(rest),
                                "remainder",
                                "PATIENT_BALANCE")));
    }

    private static Map<String, Object> invoice(
            JsonNode visit, List<String> modifiers, double price, String priceReason) {
        Map<String, Object> charge = new HashMap<>(Map.of(
                "code", "99204", "units", 1, "modifiers", modifiers, "diagnosisPointers", List.of(1), "price", price));
        if (priceReason != null) {
            charge.put("priceReason", priceReason);
        }
        return Map.of(
                "case",
                visit.get("case").asText(),
                "encounters",
                List.of(visit.get("id").asText()),
                "visits",
                List.of(Map.of("encounter", visit.get("id").asText(), "charges", List.of(charge))));
    }
}
