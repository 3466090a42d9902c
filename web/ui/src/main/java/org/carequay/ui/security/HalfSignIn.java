package org.carequay.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.Role;
import org.carequay.security.SignInService.SignInAccount;
import org.carequay.tenancy.ClinicId;

/** Somebody whose password was right and whose code is still to come: signed in to nothing, for five minutes. */
record HalfSignIn(List<Half> accounts, Instant since) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String KEY = HalfSignIn.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** An account as a session can keep it. */
    record Half(
            UUID account,
            UUID clinic,
            String clinicName,
            String role,
            String personName,
            String locale,
            int epoch,
            Integer idleMinutes)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        static Half of(SignInAccount account) {
            return new Half(
                    account.account().value(),
                    account.clinic() == null ? null : account.clinic().value(),
                    account.clinicName(),
                    account.role().name(),
                    account.personName(),
                    account.locale(),
                    account.epoch(),
                    account.idleMinutes());
        }

        SignInAccount whole() {
            return new SignInAccount(
                    new AccountId(account),
                    clinic == null ? null : new ClinicId(clinic),
                    clinicName,
                    Role.valueOf(role),
                    personName,
                    locale,
                    epoch,
                    idleMinutes);
        }
    }

    /** In a session that nobody knew before. */
    static void keep(HttpServletRequest request, List<SignInAccount> accounts, Instant now) {
        request.getSession(true);
        request.changeSessionId();
        List<Half> halves = accounts.stream().map(Half::of).toList();
        request.getSession().setAttribute(KEY, new HalfSignIn(List.copyOf(halves), now));
    }

    /** Empty when nobody is half-way, or it took too long. */
    static List<SignInAccount> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        HalfSignIn half = session == null ? null : (HalfSignIn) session.getAttribute(KEY);
        return half == null || now.isAfter(half.since().plus(PATIENCE))
                ? List.of()
                : half.accounts().stream().map(Half::whole).toList();
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(KEY);
    }
}
