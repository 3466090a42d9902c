package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Breaking the glass: open for an hour, marked in every event, told, reviewed; and asking instead. */
@ExtendWith(RunningCareQuay.class)
class EmergencyAccessIT {
    private static final int ACTS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");

    @Test
    void everyActUnderItIsFlaggedAndNoneAfterwards() throws Exception {
        NewUser physician = limitedPhysician();
        NewUser colleague = NewUser.ready("eastside", "CASE_MANAGER");
        String patient = clinic.patient();
        assign(patient, colleague.id);
        PageSession session = physician.signedIn();
        String record = "/app/patients/view.xhtml?id=" + patient;
        assertThat(session.get(record).status()).isEqualTo(404);

        assertThat(open(session, patient, Map.of("access:password", "")).body())
                .as("without the password")
                .contains("Confirm with your password first");
        assertThat(open(session, patient, Map.of("access:birthDate", "1901-02-03"))
                        .body())
                .as("another birth date")
                .contains("No patient has this number and this birth date");
        assertThat(open(session, patient, Map.of("access:explanation", "short")).body())
                .contains("This is too short");
        assertThat(session.get(record).status()).isEqualTo(404);

        assertThat(open(session, patient, Map.of()).body()).contains(record.replace("&", "&amp;"));
        assertThat(session.get(record).body()).contains("Emergency access until");
        String account = physician.id;
        String after = db.one("select max(id) from audit_event where account_id = ?::uuid", account);
        for (int i = 0; i < ACTS; i++) {
            assertThat(session.get(record).status()).isEqualTo(200);
        }
        String of = " from audit_event where account_id = ?::uuid and id > ?::bigint";
        int events = Integer.parseInt(db.one("select count(*)" + of, account, after));
        assertThat(events).isGreaterThanOrEqualTo(ACTS);
        assertThat(db.one("select count(*)" + of + " and reason like 'EMERGENCY %'", account, after))
                .isEqualTo(String.valueOf(events));

        db.updateUnseen(
                "update emergency_access set started_at = started_at - interval '61 minutes', ends_at = ends_at - interval '61 minutes',"
                        + " review_due_at = review_due_at - interval '61 minutes' where account_id = ?::uuid",
                account);
        String end = db.one("select max(id) from audit_event where account_id = ?::uuid", account);
        assertThat(session.get(record).status()).isEqualTo(404);
        session.get("/app/patients/list.xhtml");
        assertThat(db.one("select count(*)" + of, account, end)).isNotEqualTo("0");
        assertThat(db.one("select count(*)" + of + " and reason like 'EMERGENCY %'", account, end))
                .isEqualTo("0");

        toldWithoutWhom(colleague.email, patient);
        reviewed(patient);
    }

    @Test
    void somebodyWithoutTheKeyMayOnlyAsk() throws SQLException {
        NewUser physician = NewUser.ready("eastside", "PHYSICIAN");
        db.updateUnseen("update account set own_patients = true where id = ?::uuid", physician.id);
        String patient = clinic.patient();
        PageSession session = physician.signedIn();
        assertThat(session.get("/app/patients/access.xhtml").body()).doesNotContain("access:open");
        assertThat(open(session, patient, Map.of()).body()).doesNotContain("view.xhtml?id=");
        assertThat(session.get("/app/patients/view.xhtml?id=" + patient).status())
                .isEqualTo(404);

        Map<String, String> asked = who(patient);
        asked.put("access:note", "Zz covering next week");
        asked.put("access:ask", "access:ask");
        session.submit("/app/patients/access.xhtml", "access", asked);
        PageSession admin = NewUser.ready("eastside", "CLINIC_ADMIN").signedIn();
        PageSession.Answer list = admin.get("/app/admin/emergency.xhtml");
        assertThat(list.body()).contains("Zz covering next week");
        String button = java.util.regex.Pattern.compile("name=\"([^\"]*:grant)\"")
                .matcher(list.body())
                .results()
                .reduce((first, last) -> last)
                .orElseThrow()
                .group(1);
        admin.answer(list, "/app/admin/emergency.xhtml", "requests", Map.of(button, button));
        assertThat(session.get("/app/patients/view.xhtml?id=" + patient).status())
                .isEqualTo(200);
    }

    /** Not even the database's own role for the application rewrites what was written down. */
    @Test
    void whatWasWrittenDownStays() throws SQLException {
        assertThat(
                        db.strings(
                                "select privilege_type || ' ' || column_name from information_schema.column_privileges"
                                        + " where table_schema = 'carequay' and table_name = 'emergency_access' and grantee = 'carequay_app'"
                                        + " and privilege_type <> 'SELECT' and column_name in ('started_at', 'ends_at', 'account_id', 'explanation')"))
                .isEmpty();
    }

    private void toldWithoutWhom(String email, String patient) throws Exception {
        List<MimeMessage> mails = Awaitility.await("the care team is told")
                .atMost(PATIENCE)
                .until(() -> RunningCareQuay.mailroom().mailTo(email), found -> found.size() >= 2);
        String text = Mailroom.text(mails.get(1));
        assertThat(mails.get(1).getSubject()).startsWith("Emergency access at");
        assertThat(text)
                .doesNotContain(patient)
                .doesNotContain(db.one("select mrn from patient where id = ?::uuid", patient))
                .doesNotContain(db.one("select family from patient where id = ?::uuid", patient));
    }

    private void reviewed(String patient) throws SQLException {
        PageSession admin = NewUser.ready("eastside", "CLINIC_ADMIN").signedIn();
        String id = db.one("select id from emergency_access where patient_id = ?::uuid", patient);
        String page = "/app/admin/emergency.xhtml?id=" + id;
        PageSession.Answer shown = admin.get(page);
        assertThat(shown.body()).contains("Zz the patient is in the waiting room", "Emergency access opened");
        PageSession.Answer bare = admin.answer(
                shown, page, "review", Map.of("review:outcome", "NOT_JUSTIFIED", "review:save", "review:save"));
        assertThat(bare.status()).isEqualTo(200);
        String bell =
                "select count(*) from staff_notice where kind = 'EMERGENCY_USED' and subject_id = ?::uuid and patient_id is null"
                        + " and done_at is null";
        assertThat(db.one(bell, id)).as("at the bell of those who review").isEqualTo("1");
        assertThat(db.one("select outcome from emergency_access where id = ?::uuid", id))
                .as("without a remark")
                .isNull();
        admin.answer(
                bare,
                page,
                "review",
                Map.of(
                        "review:outcome",
                        "NOT_JUSTIFIED",
                        "review:outcomeNote",
                        "Zz the team was there",
                        "review:save",
                        "review:save"));
        assertThat(db.one("select outcome from emergency_access where id = ?::uuid", id))
                .isEqualTo("NOT_JUSTIFIED");
        assertThat(db.one(bell, id)).isEqualTo("0");
    }

    private NewUser limitedPhysician() throws SQLException {
        NewUser physician = NewUser.ready("eastside", "PHYSICIAN");
        db.updateUnseen(
                "update account set own_patients = true, added = array['break-glass.use'] where id = ?::uuid",
                physician.id);
        return physician;
    }

    private PageSession.Answer open(PageSession session, String patient, Map<String, String> other)
            throws SQLException {
        Map<String, String> fields = who(patient);
        fields.put("access:reason", "EMERGENCY_CARE");
        fields.put("access:explanation", "Zz the patient is in the waiting room");
        fields.put("access:password", NewUser.PASSWORD);
        fields.put("access:open", "access:open");
        fields.putAll(other);
        PageSession.Answer answer = session.submit("/app/patients/access.xhtml", "access", fields);
        return answer.status() == 302 ? new PageSession.Answer(302, answer.location(), answer.location()) : answer;
    }

    @Test
    void theNumberOfAWristbandIsFoundWithItsLettersAndWithout() throws SQLException {
        String patient = new Clinic("eastside").patient();
        String digits = db.one("select mrn from patient where id = ?::uuid", patient);
        db.updateUnseen("update patient set mrn = 'ZZ-' || mrn where id = ?::uuid", patient);
        for (String typed : List.of(digits, digits.replaceAll("^0+", ""), "ZZ" + digits, "ZZ-" + digits)) {
            assertThat(askedFor(typed, patient)).as(typed).isEqualTo(patient);
        }
        assertThat(askedFor("ZZ", patient)).isNull();
        assertThat(askedFor("1" + digits, patient)).isNull();
        db.updateUnseen("update patient set mrn = ? where id = ?::uuid", digits, patient);
    }

    private String askedFor(String typed, String patient) throws SQLException {
        return db.one(
                "with bound as materialized (select set_config('carequay.clinic', p.clinic_id::text, true), p.birth_date from patient p"
                        + " where p.id = ?::uuid) select patient_to_ask_for(?, birth_date)::text from bound",
                patient,
                typed);
    }

    private Map<String, String> who(String patient) throws SQLException {
        Map<String, String> fields = new HashMap<>();
        fields.put("access:mrn", db.one("select mrn from patient where id = ?::uuid", patient));
        fields.put("access:birthDate", db.one("select birth_date::text from patient where id = ?::uuid", patient));
        return fields;
    }

    private void assign(String patient, String account) throws SQLException {
        db.updateUnseen(
                "insert into care_team_member (clinic_id, id, patient_id, account_id, source) select clinic_id,"
                        + " gen_random_uuid(), id, ?::uuid, 'ASSIGNED' from patient where id = ?::uuid",
                account,
                patient);
    }
}
