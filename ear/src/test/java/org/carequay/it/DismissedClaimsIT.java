package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
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

    @Test
    void aClaimOfNobodyIsDismissedWithItsMoneyAndTakenUpAgain() throws Exception {
        String reference = "ZZ" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        RemittanceFile file = new RemittanceFile(db.one("select tin from clinic where code = 'harbor'"))
                .claim(reference, "1", PAID, PAID.toString(), "NOBODY");
        JsonNode taken = clinic.biller
                .send("POST", "/v1/remittances", "application/edi-x12", file.bytes())
                .expect(201)
                .body();
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
