package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.security.OwnSignIn;
import org.carequay.security.SessionView;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** The caller's own sign-in. */
@Stateless
@PermitAll
@Local(OwnSignIn.class)
public class OwnSignInBean implements OwnSignIn {
    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AccountRows rows;

    @Inject
    private StepUpService stepUp;

    @Override
    public List<SessionView> sessions() {
        return rows.sessions(null);
    }

    @Override
    public void endSession(UUID session) {
        rows.endSession(null, session);
    }

    @Override
    public void signOutEverywhere() {
        sql.first("select own_sign_out()", row -> "");
    }

    @Override
    public void changePassword(String newPassword, StepUp proof) {
        String email = sql.first("select own_login() as email", row -> row.getString("email"))
                .orElse(null);
        KnownPasswords.check("newPassword", newPassword, email, caller.get().personName());
        stepUp.check(proof);
        sql.first("select own_password_set(?)", row -> "", PasswordHashing.hash(newPassword));
    }
}
