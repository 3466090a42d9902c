package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A claim of a remittance that is nobody's here leaves the queue with a reason, its money is due back, and all can be undone. */
@ExtendWith(RunningCareQuay.class)
class DismissedClaimsIT {
    private static final BigDecimal PAID = new BigDecimal("42.42");
    private final Clinic clinic = new Clinic("harbor");
    private final Db db = RunningCareQuay.db();

    private static String unused() {
        return "ZZ" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private JsonNode taken(String reference, BigDecimal paid) throws Exception {
        String[] unpaid = paid.equals(PAID) ? new String[0] : new String[] {"CAS*CO*29*" + PAID.subtract(paid)};
        RemittanceFile file = new RemittanceFile(db.one("select tin from clinic where code = 'harbor'"))
                .claim(reference, "1", PAID, paid.toString(), "NOBODY", unpaid);
        return clinic.biller
                .send("POST", "/v1/remittances", "application/edi-x12", file.bytes())
                .expect(201)
                .body();
    }

    @Test
    void whatIsDueBackGoesToTheInsurerByASecondPersonAndOnce() throws Exception {
        for (String way : List.of("PAYMENT", "OFFSET")) {
            JsonNode taken = taken(unused(), PAID);
            JsonNode claim = taken.get("unmatched").get(0);
            String at = "/v1/remittances/" + taken.get("id").asText() + "/claims/"
                    + claim.get("id").asText();
            long version = claim.get("version").asLong();
            BigDecimal due = account("REFUND_DUE");
            String from = way.equals("PAYMENT") ? "BANK" : "PAYER_OFFSET";
            BigDecimal before = account(from);
            Map<String, Object> sent = Map.of("version", version + 1, "way", way, "reference", "Zz 4711");
            assertThat(clinic.admin.post(at + "/send-back", sent).expect(409).text("code"))
                    .as("it waits still")
                    .isEqualTo("remittance-claim-not-dismissed");
            clinic.admin
                    .post(at + "/dismiss", Map.of("version", version, "reason", "Zz nobody"))
                    .expect(200);
            assertThat(clinic.admin.post(at + "/send-back", sent).expect(409).text("code"))
                    .isEqualTo("own-dismissal");
            clinic.admin.post(at + "/restore", Map.of("version", version + 1)).expect(200);
            clinic.biller
                    .post(at + "/dismiss", Map.of("version", version + 2, "reason", "Zz nobody"))
                    .expect(200);
            Map<String, Object> seen = Map.of("version", version + 3, "way", way, "reference", "Zz 4711");
            clinic.biller.post(at + "/send-back", seen).expect(403);
            clinic.admin
                    .post(at + "/send-back", Map.of("version", version + 3, "way", way, "reference", " "))
                    .expect(422);
            assertThat(clinic.admin.post(at + "/send-back", sent).expect(409).text("code"))
                    .as("an older version")
                    .isEqualTo("remittance-claim-not-dismissed");
            String key = UUID.randomUUID().toString();
            clinic.admin.post(at + "/send-back", seen, key).expect(200);
            JsonNode after =
                    clinic.admin.post(at + "/send-back", seen, key).expect(200).body();
            JsonNode gone = after.get("details").get("claims").get(0);
            assertThat(gone.get("state").asText()).isEqualTo("SENT_BACK");
            assertThat(gone.get("sentBack").get("reference").asText()).isEqualTo("Zz 4711");
            clinic.admin.post(at + "/send-back", seen).expect(409);
            clinic.biller.post(at + "/restore", Map.of("version", version + 4)).expect(409);
            assertThat(account("REFUND_DUE")).isEqualByComparingTo(due);
            assertThat(account(from).subtract(before)).isEqualByComparingTo(PAID.negate());
        }
        JsonNode denied = taken(unused(), BigDecimal.ZERO);
        JsonNode claim = denied.get("unmatched").get(0);
        String at = "/v1/remittances/" + denied.get("id").asText() + "/claims/"
                + claim.get("id").asText();
        clinic.biller
                .post(at + "/dismiss", Map.of("version", claim.get("version").asLong(), "reason", "Zz nobody"))
                .expect(200);
        assertThat(clinic.admin
                        .post(
                                at + "/send-back",
                                Map.of(
                                        "version",
                                        claim.get("version").asLong() + 1,
                                        "way",
                                        "PAYMENT",
                                        "reference",
                                        "Zz"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("nothing-to-send-back");
    }

    @Test
    void aClaimOfNobodyIsDismissedWithItsMoneyAndTakenUpAgain() throws Exception {
        String reference = unused();
        JsonNode taken = taken(reference, PAID);
        JsonNode claim = taken.get("unmatched").get(0);
        String at = "/v1/remittances/" + taken.get("id").asText() + "/claims/"
                + claim.get("id").asText();
        long version = claim.get("version").asLong();
        BigDecimal due = account("REFUND_DUE");
        BigDecimal unapplied = account("UNAPPLIED_CASH");
        assertThat(queue(false)).contains(reference);

        clinic.biller.post(at + "/dismiss", Map.of("version", version)).expect(422);
        Map<String, Object> reason = Map.of("version", version, "reason", "another clinic's patient");
        clinic.caseManager.post(at + "/dismiss", reason).expect(403);
        clinic.biller.post(at + "/dismiss", reason).expect(200);
        assertThat(clinic.biller.post(at + "/dismiss", reason).expect(409).text("code"))
                .isEqualTo("remittance-claim-matched");
        assertThat(queue(false)).doesNotContain(reference);
        assertThat(queue(true)).contains(reference).contains("another clinic's patient");
        assertThat(account("REFUND_DUE").subtract(due)).isEqualByComparingTo(PAID.negate());
        assertThat(account("UNAPPLIED_CASH").subtract(unapplied)).isEqualByComparingTo(PAID);

        Map<String, Object> seen = Map.of("version", version + 1);
        clinic.biller.post(at + "/restore", seen).expect(200);
        assertThat(clinic.biller.post(at + "/restore", seen).expect(409).text("code"))
                .isEqualTo("remittance-claim-not-dismissed");
        assertThat(queue(false)).contains(reference);
        assertThat(account("REFUND_DUE")).isEqualByComparingTo(due);
        clinic.biller
                .post(at + "/dismiss", Map.of("version", version + 2, "reason", "sure now"))
                .expect(200);
        clinic.biller.post(at + "/restore", Map.of("version", version + 3)).expect(200);
        assertThat(account("UNAPPLIED_CASH")).isEqualByComparingTo(unapplied);
    }

    /** The whole queue, page by page. */
    private String queue(boolean dismissed) {
        StringBuilder all = new StringBuilder();
        long total = 1;
        for (int page = 0; page * 2L < total; page++) {
            JsonNode body = clinic.biller
                    .get("/v1/remittances/unmatched?size=2&dismissed=" + dismissed + "&page=" + page)
                    .expect(200)
                    .body();
            total = body.get("total").asLong();
            all.append(body.get("items"));
        }
        return all.toString();
    }

    private BigDecimal account(String name) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode account :
                clinic.biller.get("/v1/ledger/trial-balance").expect(200).body().get("accounts")) {
            if (account.get("account").asText().equals(name)) {
                sum = sum.add(account.get("debit").decimalValue())
                        .subtract(account.get("credit").decimalValue());
            }
        }
        return sum;
    }
}
