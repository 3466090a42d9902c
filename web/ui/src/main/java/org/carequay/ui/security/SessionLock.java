package org.carequay.ui.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.carequay.security.AccountId;
import org.carequay.security.SignInService;
import org.carequay.security.SignInService.Unlock;

/** The lock of a session: what its person had open, and typed, stays, and nobody acts in it until the password was shown. */
@ApplicationScoped
public class SessionLock {
    private final SignInService signIn;
    private final SessionClock sessions;

    protected SessionLock() {
        this(null, null);
    }

    @Inject
    public SessionLock(SignInService signIn, SessionClock sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** Locks the session of the request. @return false when nobody is signed in */
    public boolean lock(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (identity(session).isEmpty()) {
            return false;
        }
        sessions.lock(session);
        return true;
    }

    /** Opens the session of the request again, under another id, when that is the password of its person. */
    public Unlock unlock(HttpServletRequest request, String password) {
        HttpSession session = request.getSession(false);
        Optional<SessionIdentity> found = identity(session);
        if (found.isEmpty()) {
            return Unlock.OVER;
        }
        SessionIdentity identity = found.get();
        Unlock outcome = signIn.unlock(
                new AccountId(identity.account().account()),
                identity.account().epoch(),
                identity.session(),
                password,
                request.getRemoteAddr());
        if (outcome == Unlock.OPEN) {
            request.changeSessionId();
            sessions.unlock(session);
        } else if (outcome == Unlock.OVER) {
            end(request);
        }
        return outcome;
    }

    /** Signs out for good, locked or not. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<SessionIdentity> identity = identity(session);
        if (session != null) {
            session.invalidate();
        }
        identity.ifPresent(ended -> signIn.ended(ended.session()));
    }

    /** Whose session it is; empty when nobody is signed in. */
    public Optional<String> person(HttpServletRequest request) {
        return identity(request.getSession(false))
                .map(identity -> identity.account().personName());
    }

    private static Optional<SessionIdentity> identity(HttpSession session) {
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((SessionIdentity) session.getAttribute(SessionIdentity.KEY));
    }
}
