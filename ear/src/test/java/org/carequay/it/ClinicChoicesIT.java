package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
            expectRecordsOf("HB");

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
        assertThat(record(clinic.patient())).as("digits alone, as before").containsOnlyDigits();
    }

    /** New record numbers begin so, at the desk and in an import, and whoever has one is found by all of it and by the number alone. */
    private void expectRecordsOf(String prefix) throws SQLException {
        String patient = clinic.patient();
        String mrn = record(patient);
        assertThat(mrn).matches(prefix + "-[0-9]{7}");
        for (String typed :
                List.of(mrn, mrn.toLowerCase(Locale.ROOT), mrn.replaceFirst("HB-", ""), String.valueOf(number(mrn)))) {
            assertThat(clinic.frontDesk
                            .get("/v1/patients?size=100&q=" + typed)
                            .expect(200)
                            .body()
                            .get("items")
                            .findValuesAsText("id"))
                    .as(typed)
                    .contains(patient);
        }
        String family = Clinic.letters(UUID.randomUUID());
        ImportFile.ended(
                clinic.admin, ImportFile.send(clinic.admin, false, "Last,First,DOB\n" + family + ",Zz,1980-01-01\n"));
        assertThat(db.one("select mrn from patient where family ilike ?", family))
                .startsWith(prefix + "-");
    }

    private String record(String patient) {
        return clinic.frontDesk.get("/v1/patients/" + patient).expect(200).text("mrn");
    }

    /** Leaves the portal for patients on, and nothing else. */
    private static PageSession.Answer choose(PageSession setup, String prefix) {
        return setup.submit(
                "/app/admin/clinic.xhtml",
                "choices",
                Map.of(
                        "choices:on", "PATIENT_PORTAL",
                        "choices:recordPrefix", prefix,
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
