package org.carequay.ui.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.security.SignInService;
import org.carequay.security.SignInService.SignInAccount;

/**
 * Signs people in to the pages. A successful sign-in changes the session id; every later request says again who the session
 * acts as, and the services check with each transaction that the account is still in force. An alternative with priority,
 * because the MP-JWT mechanism of the server is in this deployment too.
 */
@Alternative
@Priority(100)
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    private final SignInService signIn;
    private final SessionClock sessions;

    protected SignInMechanism() {
        this(null, null);
    }

    @Inject
    public SignInMechanism(SignInService signIn, SessionClock sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters() != null
                && context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            return signIn(request, context, credential);
        }
        HttpSession session = request.getSession(false);
        SessionIdentity identity = identity(session);
        if (identity == null) {
            return context.doNothing();
        }
        if (!sessions.goesOn(request, session, identity)) {
            signIn.ended(identity.session());
            return context.doNothing();
        }
        if (sessions.isNoteDue(session)) {
            signIn.seen(identity.session());
        }
        return accept(context, identity);
    }

    private static SessionIdentity identity(HttpSession session) {
        return session == null ? null : (SessionIdentity) session.getAttribute(SessionIdentity.KEY);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            SessionIdentity identity = identity(session);
            session.invalidate();
            if (identity != null) {
                signIn.ended(identity.session());
            }
        }
        context.cleanClientSubject();
    }

    private AuthenticationStatus signIn(
            HttpServletRequest request, HttpMessageContext context, UsernamePasswordCredential credential) {
        List<SignInAccount> accounts =
                signIn.signIn(credential.getCaller(), credential.getPasswordAsString(), request.getRemoteAddr());
        if (accounts.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        request.getSession(true);
        request.changeSessionId();
        UUID session =
                signIn.began(accounts.get(0).account(), request.getRemoteAddr(), request.getHeader("User-Agent"));
        SessionIdentity identity = SessionIdentity.of(accounts, sessions.start(request.getSession()), session);
        request.getSession().setAttribute(SessionIdentity.KEY, identity);
        return accept(context, identity);
    }

    private static AuthenticationStatus accept(HttpMessageContext context, SessionIdentity identity) {
        return context.notifyContainerAboutLogin(
                identity.principalName(), Set.of(identity.account().role()));
    }
}
