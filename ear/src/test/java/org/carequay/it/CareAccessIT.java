package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is limited to own patients sees nobody else, in the services and in the database; confidential patients likewise. */
@ExtendWith(RunningCareQuay.class)
class CareAccessIT {
    private static final Set<String> WHOLE = Set.of("audit_event", "audit_link", "patient_token", "patient_match_key");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");
    private final String base = RunningCareQuay.server().baseUrl() + "/api";

    /** An API client in the role of a physician. */
    private record Physician(Api api, String account) {}

    @Test
    void aLimitedPhysicianSeesOnlyThePatientsTheyTreat() throws SQLException {
        Physician limited = limitedPhysician();
        String other = db.one(
                "select patient_id from encounter where clinic_id = (select id from clinic where code = 'eastside') limit 1");
        String encounter = db.one("select id from encounter where patient_id = ?::uuid limit 1", other);
        String appointment = db.one("select id from appointment where patient_id = ?::uuid limit 1", other);
        String caseFile = db.one("select id from case_file where patient_id = ?::uuid limit 1", other);
        assertThat(limited.api()
                        .get("/v1/patients")
                        .expect(200)
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
        for (String path : List.of(
                "/v1/patients/" + other,
                "/v1/encounters/" + encounter,
                "/v1/appointments/" + appointment,
                "/v1/cases/" + caseFile)) {
            assertThat(limited.api().get(path).status()).as(path).isEqualTo(404);
        }
        for (String list : List.of(
                "/v1/documents?patient=" + other, "/v1/cases", "/v1/appointments?from=2020-01-01&to=2030-01-01")) {
            Api.Answer answer = limited.api().get(list);
            assertThat(answer.status() == 404 || answer.body().path("items").isEmpty())
                    .as(list + " " + answer.status())
                    .isTrue();
        }
        assertThat(clinic.physician.get("/v1/patients/" + other).status())
                .as("a physician without the limit")
                .isEqualTo(200);

        String own = clinic.patient();
        assertThat(limited.api().get("/v1/patients/" + own).status()).isEqualTo(404);
        assign(own, limited.account());
        assertThat(limited.api().get("/v1/patients/" + own).status()).isEqualTo(200);
        assertThat(limited.api()
                        .get("/v1/patients")
                        .expect(200)
                        .body()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(limited.api().get("/v1/patients/" + other).status()).isEqualTo(404);
    }

    /** What the rules count is counted over everybody; names are another matter. */
    @Test
    void aHiddenVisitCountsForTheDailyCapAndTheTicketsAndIsInTheWay() throws SQLException {
        OwnProvider own = new OwnProvider(clinic);
        String hidden = clinic.patient();
        String visit = book(own, hidden, 9).expect(201).text("id");
        db.updateUnseen("update visit_type set daily_cap = 1 where id = ?::uuid", own.visitType);
        db.updateUnseen("update patient set confidential = true where id = ?::uuid", hidden);
        assertThat(clinic.frontDesk.get("/v1/appointments/" + visit).status()).isEqualTo(404);

        Api.Answer capped = book(own, clinic.patient(), 11).expect(409);
        assertThat(capped.text("code")).isEqualTo("daily-cap");
        db.updateUnseen("update visit_type set daily_cap = null where id = ?::uuid", own.visitType);
        JsonNode conflict = book(own, clinic.patient(), 9).expect(409).body();
        assertThat(conflict.get("conflicts").findValuesAsText("name")).contains(own.name);
        assertThat(conflict.toString()).doesNotContain(hidden);

        String other = book(own, clinic.patient(), 13).expect(201).text("id");
        int ticket = Integer.parseInt(db.one(
                "select coalesce(max(ticket), 0) from appointment where clinic_id = (select id from clinic where code = 'eastside')"
                        + " and (start_at at time zone 'America/New_York')::date = (select (start_at at time zone 'America/New_York')::date"
                        + " from appointment where id = ?::uuid)",
                visit));
        db.updateUnseen("update appointment set ticket = ? where id = ?::uuid", ticket + 5, visit);
        clinic.frontDesk.post("/v1/appointments/" + other + "/arrive", Map.of()).expect(200);
        assertThat(db.one("select ticket from appointment where id = ?::uuid", other))
                .isEqualTo(String.valueOf(ticket + 6));
        db.updateUnseen("update patient set confidential = false where id = ?::uuid", hidden);
    }

    private Api.Answer book(OwnProvider own, String patient, int hour) {
        return clinic.frontDesk.post(
                "/v1/appointments",
                Map.of(
                        "patient",
                        patient,
                        "visitType",
                        own.visitType,
                        "provider",
                        own.provider,
                        "site",
                        own.site,
                        "start",
                        LocalDate.now(NEW_YORK)
                                .plusDays(47)
                                .atTime(hour, 0)
                                .atZone(NEW_YORK)
                                .toInstant()
                                .toString()));
    }

    @Test
    void whoHasAVisitWithThePatientTreatsThem() throws SQLException {
        Physician limited = limitedPhysician();
        OwnProvider provider = new OwnProvider(clinic);
        db.updateUnseen(
                "update provider set account_id = ?::uuid where id = ?::uuid", limited.account(), provider.provider);
        String patient = clinic.patient();
        JsonNode slot = null;
        for (JsonNode each : Clinic.items(clinic.frontDesk
                .get("/v1/slots?visitType=" + provider.visitType + "&provider=" + provider.provider + "&from="
                        + java.time.LocalDate.now().plusDays(1) + "&to="
                        + java.time.LocalDate.now().plusDays(5))
                .expect(200)
                .body())) {
            slot = slot == null ? each : slot;
        }
        assertThat(slot).isNotNull();
        Map<String, Object> visit = new HashMap<>();
        visit.put("patient", patient);
        visit.put("visitType", provider.visitType);
        visit.put("provider", provider.provider);
        visit.put("site", provider.site);
        visit.put("start", slot.get("start").asText());
        assertThat(limited.api().get("/v1/patients/" + patient).status()).isEqualTo(404);
        JsonNode booked =
                clinic.frontDesk.post("/v1/appointments", visit).expect(201).body();
        assertThat(limited.api().get("/v1/patients/" + patient).status()).isEqualTo(200);
        assertThat(limited.api()
                        .get("/v1/appointments/" + booked.get("id").asText())
                        .status())
                .isEqualTo(200);
        clinic.frontDesk
                .post(
                        "/v1/appointments/" + booked.get("id").asText() + "/cancel",
                        Map.of("version", booked.get("version").asLong(), "party", "CLINIC", "reason", "Zz test"))
                .expect(200);
        assertThat(limited.api().get("/v1/patients/" + patient).status())
                .as("a visit that was cancelled")
                .isEqualTo(404);
    }

    /** Whatever statement a service would ever send: the rows are not there. */
    @Test
    void theDatabaseShowsNoRowOfOthers() throws SQLException {
        Physician limited = limitedPhysician();
        try (Connection connection = db.application()) {
            connection.setAutoCommit(false);
            Db.strings(
                    connection,
                    "select role from carequay.bind_account(?::uuid, null, null, 'zz', null, null)",
                    limited.account());
            assertThat(Db.strings(connection, "select count(*) from carequay.provider")
                            .get(0))
                    .isNotEqualTo("0");
            for (String table : List.of(
                    "patient",
                    "patient_address",
                    "patient_coverage",
                    "case_file",
                    "letter_of_protection",
                    "appointment",
                    "appointment_status_change",
                    "encounter",
                    "note",
                    "note_diagnosis",
                    "note_charge",
                    "observation",
                    "condition",
                    "document",
                    "invoice",
                    "invoice_line",
                    "report",
                    "message")) {
                assertThat(Db.strings(
                                connection,
                                "select count(*) from carequay." + table + " where "
                                        + (table.equals("document") ? "patient_id is not null" : "true")))
                        .as(table)
                        .containsExactly("0");
            }
            for (String view :
                    List.of("patient_card", "appointment_card", "encounter_card", "invoice_card", "case_card")) {
                assertThat(Db.strings(connection, "select count(*) from carequay." + view))
                        .as(view)
                        .containsExactly("0");
            }
            connection.rollback();
        }
    }

    /** A new table with a patient in it is limited by itself. */
    @Test
    void everyTableThatNamesAPatientIsLimited() throws SQLException {
        List<String> open = db.strings(
                "select distinct k.conrelid::regclass::text from pg_constraint k join pg_class c on c.oid = k.conrelid"
                        + " where k.contype = 'f' and k.confrelid = 'patient'::regclass and not exists (select 1 from pg_policy p"
                        + " where p.polrelid = k.conrelid and p.polname = 'visible_patients' and not p.polpermissive)");
        assertThat(new TreeSet<>(open)).isSubsetOf(WHOLE);
        assertThat(db.strings("select polrelid::regclass::text from pg_policy where polname = 'visible_patients'"))
                .hasSizeGreaterThan(60)
                .contains("patient", "document", "note", "invoice_line", "letter_of_protection");
    }

    /** Lists are decided by what is looked up once a statement; it must say the same as asking about each patient. */
    @Test
    void aListShowsWhomTheCallerMaySeeHoweverManyAreConfidential() throws SQLException {
        String limited = limitedPhysician().account();
        assign(clinic.patient(), limited);
        String desk = db.one("select id from account where client_id = 'eastside-frontdesk'");
        assertThat(hiddenFrom(limited, 2)).isPositive();
        assertThat(hiddenFrom(desk, 4)).isGreaterThanOrEqualTo(3);
        assertThat(hiddenFrom(desk, 121)).isGreaterThanOrEqualTo(120);
    }

    /** How many patients the account does not see in any list, when there are that many more confidential ones, one of them theirs. */
    private int hiddenFrom(String account, int confidential) throws SQLException {
        try (Connection connection = db.superuser()) {
            connection.setAutoCommit(false);
            Db.strings(
                    connection,
                    """
                    with made as (
                      insert into patient (clinic_id, id, version, mrn, family, given, birth_date, gender, language, family_sort,
                        given_sort, changed_at, confidential)
                      select c.id, gen_random_uuid(), 1, (9900000 + n)::text, 'Zz', 'Hidden', date '1980-01-01', 'FEMALE', 'en', 'zz', 'hidden',
                        now(), true
                      from clinic c, generate_series(1, ?) n where code = 'eastside' returning clinic_id, id, mrn),
                    theirs as (
                      insert into care_team_member (clinic_id, id, patient_id, account_id, source)
                      select clinic_id, gen_random_uuid(), id, ?::uuid, 'ASSIGNED' from made where mrn = '9900001' returning id)
                    insert into patient_telecom (clinic_id, id, patient_id, position, system, value, normal)
                    select clinic_id, gen_random_uuid(), id, 0, 'email', 'zz@example.com', 'zz@example.com' from made returning id""",
                    confidential,
                    account);
            Db.strings(connection, "select role from bind_account(?::uuid, null, null, 'zz', null, null)", account);
            List<String> all = Db.strings(connection, "select id from patient where clinic_id = bound_clinic()");
            List<String> seen = Db.strings(
                    connection, "select id from patient where clinic_id = bound_clinic() and may_see_patient(id)");
            List<String> contacts = Db.strings(
                    connection,
                    "select id from patient_telecom where clinic_id = bound_clinic() and may_see_patient(patient_id)");
            Db.strings(connection, "select set_config('role', 'carequay_app', true)");
            assertThat(Db.strings(connection, "select id from patient")).containsExactlyInAnyOrderElementsOf(seen);
            assertThat(Db.strings(connection, "select id from patient_telecom"))
                    .containsExactlyInAnyOrderElementsOf(contacts);
            connection.rollback();
            return all.size() - seen.size();
        }
    }

    @Test
    void aConfidentialPatientIsSeenByTheirCareTeamAndAdministrators() throws SQLException {
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("confidential", true);
        String patient =
                clinic.caseManager.post("/v1/patients", body).expect(201).text("id");
        try {
            assertThat(clinic.caseManager.get("/v1/patients/" + patient).status())
                    .as("who registered them")
                    .isEqualTo(200);
            assertThat(clinic.admin.get("/v1/patients/" + patient).status()).isEqualTo(200);
            for (Api other : List.of(clinic.frontDesk, clinic.physician, clinic.biller)) {
                assertThat(other.get("/v1/patients/" + patient).status()).isEqualTo(404);
                assertThat(other.get("/v1/patients/" + clinic.patient()).status())
                        .as("others as before")
                        .isEqualTo(200);
            }
            String family = ((Map<?, ?>) body.get("name")).get("family").toString();
            String search = "/v1/patients?q=" + family;
            assertThat(clinic.admin.get(search).expect(200).body().toString()).contains(patient);
            assertThat(clinic.frontDesk.get(search).expect(200).body().toString())
                    .doesNotContain(patient);
            assign(patient, db.one("select id from account where client_id = 'eastside-biller'"));
            assertThat(clinic.biller.get("/v1/patients/" + patient).status()).isEqualTo(200);
        } finally {
            db.updateUnseen("update patient set confidential = false where id = ?::uuid", patient);
        }
    }

    private Physician limitedPhysician() throws SQLException {
        JsonNode made = clinic.admin
                .post("/v1/api-clients", Map.of("name", "Zz limited", "role", "PHYSICIAN"))
                .expect(201)
                .body();
        String account = made.get("id").asText();
        db.updateUnseen("update account set own_patients = true where id = ?::uuid", account);
        return new Physician(
                Api.signedIn(
                        base, made.get("clientId").asText(), made.get("secret").asText()),
                account);
    }

    private void assign(String patient, String account) throws SQLException {
        db.updateUnseen(
                "insert into care_team_member (clinic_id, id, patient_id, account_id, source) select clinic_id,"
                        + " gen_random_uuid(), id, ?::uuid, 'ASSIGNED' from patient where id = ?::uuid",
                account,
                patient);
    }
}
