package org.carequay.ui.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.carequay.security.PasskeyAsk;
import org.carequay.security.PasskeySignIn;
import org.carequay.security.PasskeySite;
import org.carequay.security.Passkeys;
import org.carequay.security.SignInService.SignInAccount;
import org.carequay.security.StepUpService;
import org.carequay.shared.DomainRefusal;

/**
 * Passkeys of the person at the browser: making one, the second step of signing in, confirming a dangerous act. A question is kept
 * in the session and is good for one answer.
 */
@Named("passkeys")
@ApplicationScoped
public class PasskeyDoor {
    private static final String ASKED = PasskeyDoor.class.getName();
    private final Passkeys own;
    private final PasskeySignIn signIn;
    private final StepUpService stepUp;
    private final SessionClock sessions;
    private final SecurityContext security;

    protected PasskeyDoor() {
        this(null, null, null, null, null);
    }

    @Inject
    public PasskeyDoor(
            Passkeys own, PasskeySignIn signIn, StepUpService stepUp, SessionClock sessions, SecurityContext security) {
        this.own = own;
        this.signIn = signIn;
        this.stepUp = stepUp;
        this.sessions = sessions;
        this.security = security;
    }

    /** Whether passkeys can be used at the address of that request. */
    public boolean isHere(HttpServletRequest request) {
        return site(request).isPresent();
    }

    /** Whether the person who is half signed in, or signed in, has one that can be shown here. */
    public boolean isUsable(HttpServletRequest request) {
        if (!isHere(request)) {
            return false;
        }
        List<SignInAccount> half = HalfSignIn.of(request, sessions.now());
        return half.isEmpty()
                ? identity(request) != null && !own.all().isEmpty()
                : signIn.isPossible(half.get(0).account());
    }

    /** What the browser is told to make, once the password was right. */
    public String make(HttpServletRequest request, String password) {
        return kept(request, own.start(here(request), stepUp.byPassword(password, request.getRemoteAddr())));
    }

    /** Keeps what it has made. */
    public void made(HttpServletRequest request, String name, String response) {
        own.add(name, taken(request), response);
    }

    /** What the browser is asked to show. */
    public String ask(HttpServletRequest request) {
        List<SignInAccount> half = HalfSignIn.of(request, sessions.now());
        return kept(
                request,
                half.isEmpty() ? own.ask(here(request)) : signIn.ask(half.get(0).account(), here(request)));
    }

    /** Signs in whoever is half-way; for whoever is signed in, confirms the next dangerous act. @return whether it holds */
    public boolean answer(HttpServletRequest request, HttpServletResponse response, String shown) {
        PasskeyAsk asked = taken(request);
        if (HalfSignIn.of(request, sessions.now()).isEmpty()) {
            StepUpForm.keep(request.getSession(), own.confirm(asked, shown, request.getRemoteAddr()));
            return true;
        }
        return security.authenticate(
                        request,
                        response,
                        AuthenticationParameters.withParams()
                                .newAuthentication(true)
                                .credential(new PasskeyCredential(asked, shown)))
                == AuthenticationStatus.SUCCESS;
    }

    private static String kept(HttpServletRequest request, PasskeyAsk asked) {
        request.getSession().setAttribute(ASKED, asked);
        return asked.options();
    }

    private static PasskeyAsk taken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        PasskeyAsk asked = session == null ? null : (PasskeyAsk) session.getAttribute(ASKED);
        if (asked == null) {
            throw new DomainRefusal("passkey-refused");
        }
        session.removeAttribute(ASKED);
        return asked;
    }

    private static PasskeySite here(HttpServletRequest request) {
        return site(request).orElseThrow(() -> new DomainRefusal("passkey-not-here"));
    }

    private static Optional<PasskeySite> site(HttpServletRequest request) {
        return PasskeySite.of(URI.create(request.getRequestURL().toString()), System.getenv("CAREQUAY_PUBLIC_URL"));
    }

    private static SessionIdentity identity(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SessionIdentity) session.getAttribute(SessionIdentity.KEY);
    }
}
