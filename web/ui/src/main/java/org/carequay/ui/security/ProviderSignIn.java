package org.carequay.ui.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.carequay.security.SignOnService;
import org.carequay.security.SignOnService.Departure;
import org.carequay.security.SignOnService.Pending;
import org.carequay.shared.DomainRefusal;

/** Signing in by a clinic's provider: the browser leaves with a state that only its own session knows, and comes back with it once. */
@ApplicationScoped
public class ProviderSignIn {
    private static final String KEY = ProviderSignIn.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String CALLBACK = "/sso/callback/";
    private final SignOnService signOn;
    private final SessionClock sessions;
    private final SecurityContext security;

    protected ProviderSignIn() {
        this(null, null, null);
    }

    @Inject
    public ProviderSignIn(SignOnService signOn, SessionClock sessions, SecurityContext security) {
        this.signOn = signOn;
        this.sessions = sessions;
        this.security = security;
    }

    /** What a session keeps of somebody who is at the provider. */
    private record Visit(Pending pending, String next, Instant since) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Somebody who came back.
     *
     * @param next where they wanted to go; null for nowhere in particular
     * @param codeWanted whether they are signed in to nothing before a second factor is shown
     */
    public record Back(String next, boolean codeWanted) {}

    /** Where to send the browser. @throws DomainRefusal as {@link SignOnService#depart} */
    public URI leave(HttpServletRequest request, String clinic, String next) {
        Departure departure = signOn.depart(clinic, callback(request, clinic));
        request.getSession(true).setAttribute(KEY, new Visit(departure.pending(), next, sessions.now()));
        return departure.address();
    }

    /**
     * Signs in whom the provider has named to the browser that left for it.
     *
     * @param clinic as the address says that the browser came back to
     * @throws DomainRefusal as {@link SignOnService#arrive}; {@code sso-refused} for one that did not leave, or came back before
     */
    public Back arrive(HttpServletRequest request, HttpServletResponse response, String clinic) {
        Visit visit = take(request);
        if (visit == null
                || sessions.now().isAfter(visit.since().plus(PATIENCE))
                || !visit.pending().clinic().equals(clinic)
                || !isSame(visit.pending().state(), request.getParameter("state"))) {
            throw new DomainRefusal("sso-refused");
        }
        SignOnService.Arrival arrival = signOn.arrive(
                visit.pending(), request.getParameter("code"), callback(request, clinic), request.getRemoteAddr());
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .newAuthentication(true)
                        .credential(new ProviderCredential(arrival)));
        if (status == AuthenticationStatus.SUCCESS) {
            return new Back(visit.next(), false);
        }
        if (request.getAttribute(SignInMechanism.CODE_WANTED) != null) {
            return new Back(visit.next(), true);
        }
        throw new DomainRefusal("sso-unknown");
    }

    private static Visit take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Visit visit = (Visit) session.getAttribute(KEY);
        session.removeAttribute(KEY);
        return visit;
    }

    private static URI callback(HttpServletRequest request, String clinic) {
        String page = request.getRequestURL().toString();
        String inside =
                request.getRequestURI().substring(request.getContextPath().length());
        return URI.create(page.substring(0, page.length() - inside.length()) + CALLBACK + clinic);
    }

    private static boolean isSame(String left, String right) {
        return right != null
                && MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
