package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An e-mail can be invited anywhere: that gives a clinic no power over the sign-in that another one uses. */
@ExtendWith(RunningCareQuay.class)
class SignInOfTwoClinicsIT {
    private final Db db = RunningCareQuay.db();

    @Test
    void aClinicLooksAfterASignInOnlyWhileItIsItsAlone() throws SQLException {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        user.signedIn();
        String there = NewUser.invited(RunningCareQuay.api("harbor", "admin"), "FRONT_DESK", user.email).id;

        assertThat(seen("eastside", user.id)).isEqualTo("1 seen");
        assertThat(seen("harbor", there)).as("only invited").isEqualTo("0 unseen");
        assertThat(user.canSignIn("a wrong guess")).isFalse();
        assertThat(user.canSignIn(NewUser.PASSWORD)).isTrue();
        String told =
                "select count(*) from audit_event where entity_id = ?::uuid and action in ('SIGN_IN', 'SIGN_IN_FAILED')";
        assertThat(db.one(told, there)).as("nobody came in there").isEqualTo("0");
        assertThat(db.one(told, user.id)).isEqualTo("3");
        assertThat(elsewhere(user)).isEqualTo("f");
        assertThatThrownBy(() -> factorOff("harbor", there)).hasMessageContaining("factor-of-others");
        factorOff("eastside", user.id);

        db.updateUnseen("update account set accepted = true where id = ?::uuid", there);
        for (String clinic : new String[] {"eastside", "harbor"}) {
            String account = clinic.equals("harbor") ? there : user.id;
            assertThat(seen(clinic, account)).as("works in both").isEqualTo("0 unseen");
            assertThatThrownBy(() -> factorOff(clinic, account)).hasMessageContaining("factor-of-others");
        }
        assertThat(elsewhere(user)).isEqualTo("t");

        db.updateUnseen("update account set active = false where id = ?::uuid", there);
        assertThat(seen("eastside", user.id)).as("was ended there").isEqualTo("2 seen");
        assertThat(elsewhere(user)).isEqualTo("f");
        db.updateUnseen("delete from account_link where account_id = ?::uuid", there);
        db.updateUnseen("delete from account where id = ?::uuid", there);
    }

    private String elsewhere(NewUser user) throws SQLException {
        return db.one("select login_elsewhere(a.login_id, a.clinic_id) from account a where a.id = ?::uuid", user.id);
    }

    /** How many sessions the administrator of that clinic is shown, and whether when somebody was seen. */
    private String seen(String clinic, String account) throws SQLException {
        return asAdministrator(
                clinic,
                "select (select count(*) from account_sessions(?::uuid)) || case when x.last_seen is null then ' unseen' else ' seen' end"
                        + " from clinic_accounts() x where x.id = ?::uuid",
                account,
                account);
    }

    private void factorOff(String clinic, String account) throws SQLException {
        asAdministrator(clinic, "select second_factor_off(?::uuid)::text", account);
    }

    private String asAdministrator(String clinic, String statement, String... parameters) throws SQLException {
        try (Connection held = db.superuser()) {
            held.setAutoCommit(false);
            try (var bound = held.prepareStatement(
                    "select set_config('carequay.clinic', a.clinic_id::text, true),"
                            + " set_config('carequay.account', a.id::text, true) from account a join clinic c on c.id = a.clinic_id"
                            + " where c.code = ? and a.role = 'CLINIC_ADMIN' and a.login_id is not null order by a.created_at limit 1")) {
                bound.setString(1, clinic);
                bound.executeQuery();
            }
            try (var asked = held.prepareStatement(statement)) {
                for (int i = 0; i < parameters.length; i++) {
                    asked.setString(i + 1, parameters[i]);
                }
                var row = asked.executeQuery();
                row.next();
                return row.getString(1);
            } finally {
                held.rollback();
            }
        }
    }
}
