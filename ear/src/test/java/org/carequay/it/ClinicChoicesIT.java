package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a clinic switches off is in no page and refused to programs; numbers begin as it says and go on without a gap. */
@ExtendWith(RunningCareQuay.class)
class ClinicChoicesIT {
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("harbor");
    private final String base = RunningCareQuay.server().baseUrl();

    @Test
    void whatIsSwitchedOffIsRefusedAndNumbersBeginAnew() throws SQLException {
        String admin = NewUser.ready("harbor", "CLINIC_ADMIN").email;
        PageSession setup = PageSession.signedIn(base, admin, NewUser.PASSWORD);
        PageSession referrer = PageSession.signedIn(base, "referrer@harbor.example", RunningCareQuay.PASSWORD);
        PageSession patient = PageSession.signedIn(base, "patient@harbor.example", RunningCareQuay.PASSWORD);
        String times = "/v1/waitlist/" + Things.idOf("waitlist", "harbor") + "/times";
        assertThat(referrer.get("/referrals/home.xhtml").status()).isEqualTo(200);
        assertThat(clinic.frontDesk.get(times).status()).isNotEqualTo(403);
        String before = newCase();
        assertThat(choose(setup, "9").body()).contains("This needs a letter");
        try {
            assertThat(choose(setup, "hb").body()).contains("The choices are saved");

            PageSession.Answer refused = referrer.get("/referrals/home.xhtml");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("Your clinic does not offer this");
            assertThat(refused.body()).contains("leave:out");
            assertThat(patient.get("/portal/home.xhtml").status())
                    .as("what stays on")
                    .isEqualTo(200);
            Api.Answer offer = clinic.frontDesk.get(times);
            assertThat(offer.status()).isEqualTo(403);
            assertThat(offer.text("code")).isEqualTo("feature-off");
            assertThat(setup.get("/app/schedule/waitlist.xhtml").body()).doesNotContain("Offer a time now");

            String after = newCase();
            assertThat(after).startsWith("HB-");
            assertThat(number(after)).as("no gap").isEqualTo(number(before) + 1);
        } finally {
            db.updateUnseen(
                    "delete from clinic_choice where clinic_id = (select id from clinic where code = 'harbor')");
        }
        assertThat(referrer.get("/referrals/home.xhtml").status()).isEqualTo(200);
    }

    /** Leaves the portal for patients on, and nothing else. */
    private static PageSession.Answer choose(PageSession setup, String prefix) {
        return setup.submit(
                "/app/admin/clinic.xhtml",
                "choices",
                Map.of(
                        "choices:on", "PATIENT_PORTAL",
                        "choices:casePrefix", prefix,
                        "choices:invoicePrefix", "INV",
                        "choices:statementPrefix", "ST",
                        "choices:password", NewUser.PASSWORD,
                        "choices:save", "choices:save"));
    }

    private String newCase() {
        return clinic.caseWithCounsel(clinic.patient()).get("caseNo").asText();
    }

    private static int number(String caseNo) {
        return Integer.parseInt(caseNo.replaceFirst(".*-", ""));
    }
}
