package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a super admin does is in the trail: signing in in the installation's, going on in a clinic in that clinic's as well. */
@ExtendWith(RunningCareQuay.class)
class SuperAdminIT {
    private static final String SUPER = "super@carequay.example";
    private static final String NOWHERE =
            UUID.fromString("00000000-0000-0000-0000-000000000000").toString();

    private final Db db = RunningCareQuay.db();

    @Test
    void signingInAndGoingOnInAClinicAreToldAndItsIdleTimeHolds() throws SQLException {
        String clinic = UUID.randomUUID().toString();
        String code = "zz-" + clinic.substring(0, 8);
        db.updateUnseen(
                "insert into clinic (id, code, name, legal_name, tin, phone, zone, locale, address) select ?::uuid, ?,"
                        + " 'Zz ' || ?, legal_name, tin, phone, zone, locale, address from clinic where code = 'eastside';"
                        + " insert into security_policy (clinic_id, id, second_factor, idle_minutes) values (?::uuid, gen_random_uuid(), '{}', 4)",
                clinic,
                code,
                code,
                clinic);
        long before = events(NOWHERE, "SIGN_IN");
        long refused = events(NOWHERE, "SIGN_IN_FAILED");
        PageSession root = PageSession.signedIn(RunningCareQuay.server().baseUrl(), SUPER, RunningCareQuay.PASSWORD);
        assertThat(events(NOWHERE, "SIGN_IN")).isGreaterThan(before);
        assertThat(events(NOWHERE, "SIGN_IN_FAILED")).isEqualTo(refused);

        PageSession.Answer choices = root.get("/choose-clinic.xhtml");
        List<String> names = Pattern.compile("name=\"(clinics:[^\"]+)\" value=\"([^\"]*)\"")
                .matcher(choices.body())
                .results()
                .filter(found -> found.group(2).equals("Zz " + code))
                .map(found -> found.group(1))
                .toList();
        assertThat(names).hasSize(1);
        root.answer(choices, "/choose-clinic.xhtml", "clinics", Map.of(names.get(0), names.get(0)));
        String page = root.get("/app/dashboard.xhtml").body();
        assertThat(page).contains("Zz " + code);
        MatchResult idle = Pattern.compile("data-idle=\"(\\d+)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(idle.group(1)).isEqualTo("240");
        assertThat(db.strings(
                        "select action || ' ' || actor || ' ' || role from audit_event where clinic_id = ?::uuid and action = 'CLINIC_ENTERED'",
                        clinic))
                .singleElement()
                .asString()
                .endsWith(" SUPER_ADMIN");
        assertThat(events(NOWHERE, "CLINIC_ENTERED")).isPositive();
    }

    /** Those whose rows belong to no clinic; undone, as a change by hand would break the chain of the installation. */
    @Test
    void aChangeOfASuperAdminIsTold() throws SQLException {
        try (Connection superuser = db.superuser()) {
            superuser.setAutoCommit(false);
            String id = Db.strings(
                            superuser,
                            "update account set person_name = 'Zz Somebody' where role = 'SUPER_ADMIN' returning id")
                    .get(0);
            assertThat(Db.strings(
                            superuser,
                            "select action || ' ' || (after ->> 'person_name') from audit_event where clinic_id = ?::uuid"
                                    + " and entity = 'account' and entity_id = ?::uuid order by id desc limit 1",
                            NOWHERE,
                            id))
                    .containsExactly("UPDATE Zz Somebody");
            superuser.rollback();
        }
    }

    @Test
    void nobodyElseSaysThatTheyGoOnInAClinic() throws SQLException {
        String desk = db.one("select id from account where client_id = 'eastside-frontdesk'");
        try (Connection application = db.application()) {
            application.setAutoCommit(false);
            Db.strings(application, "select set_config('carequay.account', ?, true)", desk);
            assertThatThrownBy(() -> Db.strings(
                            application,
                            "select carequay.clinic_entered(id) from carequay.clinic where code = 'harbor'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("not a super admin");
            application.rollback();
        }
    }

    private long events(String clinic, String action) throws SQLException {
        return Long.parseLong(
                db.one("select count(*) from audit_event where clinic_id = ?::uuid and action = ?", clinic, action));
    }
}
