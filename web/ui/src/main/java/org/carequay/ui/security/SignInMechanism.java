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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.carequay.security.AccountId;
import org.carequay.security.PasskeySignIn;
import org.carequay.security.SecondFactorSignIn;
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
    /** Request attribute: the password was right, and a second factor is wanted before anybody is signed in. */
    public static final String CODE_WANTED = "carequay.code-wanted";

    private final SignInService signIn;
    private final SessionClock sessions;
    private final SecondFactorSignIn factor;
    private final PasskeySignIn passkeys;

    protected SignInMechanism() {
        this(null, null, null, null);
    }

    @Inject
    public SignInMechanism(
            SignInService signIn, SessionClock sessions, SecondFactorSignIn factor, PasskeySignIn passkeys) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.factor = factor;
        this.passkeys = passkeys;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters() != null
                && context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            return signIn(request, context, credential);
        }
        if (context.getAuthParameters() != null
                && context.getAuthParameters().getCredential() instanceof OneTimeCode code) {
            return signIn(request, context, account -> factor.check(account, code.code(), request.getRemoteAddr()));
        }
        if (context.getAuthParameters() != null
                && context.getAuthParameters().getCredential() instanceof ProviderCredential named) {
            return signIn(request, context, named);
        }
        if (context.getAuthParameters() != null
                && context.getAuthParameters().getCredential() instanceof PasskeyCredential shown) {
            return signIn(
                    request,
                    context,
                    account -> passkeys.check(account, shown.asked(), shown.response(), request.getRemoteAddr()));
        }
        HttpSession session = request.getSession(false);
        SessionIdentity identity = identity(session);
        if (identity == null) {
            return context.doNothing();
        }
        SessionClock.Standing standing = sessions.look(request, session, identity);
        if (standing == SessionClock.Standing.OVER) {
            signIn.ended(identity.session());
        }
        if (standing != SessionClock.Standing.OPEN) {
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
        if (factor.isNeeded(accounts.get(0).account())) {
            HalfSignIn.keep(request, accounts, sessions.now());
            request.setAttribute(CODE_WANTED, true);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return signIn(request, context, accounts, false);
    }

    /** By a clinic's provider, whose second factor may count. */
    private AuthenticationStatus signIn(
            HttpServletRequest request, HttpMessageContext context, ProviderCredential named) {
        List<SignInAccount> accounts = named.arrival().accounts();
        if (accounts.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (!named.arrival().factorShown() && factor.isNeeded(accounts.get(0).account())) {
            HalfSignIn.keep(request, accounts, sessions.now());
            request.setAttribute(CODE_WANTED, true);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return signIn(request, context, accounts, named.arrival().factorShown());
    }

    /** The second step. Whoever fails it goes on with the same password for a few minutes. */
    private AuthenticationStatus signIn(
            HttpServletRequest request, HttpMessageContext context, Predicate<AccountId> check) {
        List<SignInAccount> accounts = HalfSignIn.of(request, sessions.now());
        if (accounts.isEmpty() || !check.test(accounts.get(0).account())) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        HalfSignIn.forget(request);
        return signIn(request, context, accounts, false);
    }

    private AuthenticationStatus signIn(
            HttpServletRequest request,
            HttpMessageContext context,
            List<SignInAccount> accounts,
            boolean providerFactor) {
        forgetOther(request);
        request.getSession(true);
        request.changeSessionId();
        HttpSession http = request.getSession();
        int longest = request.getServletContext().getSessionTimeout();
        int idle = accounts.stream()
                .map(SignInAccount::idleMinutes)
                .filter(Objects::nonNull)
                .reduce(longest, Math::min);
        UUID session = signIn.began(
                accounts.get(0).account(), request.getRemoteAddr(), request.getHeader("User-Agent"), providerFactor);
        SessionIdentity identity =
                SessionIdentity.of(accounts, sessions.start(http, Duration.ofMinutes(idle)), session);
        http.setAttribute(SessionIdentity.KEY, identity);
        return accept(context, identity);
    }

    /** Nothing of somebody who was signed in here before, locked or not, stays. */
    private void forgetOther(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        SessionIdentity identity = identity(session);
        if (identity != null) {
            session.invalidate();
            signIn.ended(identity.session());
        }
    }

    private static AuthenticationStatus accept(HttpMessageContext context, SessionIdentity identity) {
        return context.notifyContainerAboutLogin(
                identity.principalName(), Set.of(identity.account().role()));
    }
}
