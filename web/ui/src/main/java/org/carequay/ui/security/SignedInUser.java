package org.carequay.ui.security;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.security.CallerService;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicService;

/**
 * The person at the browser, asked anew with each request: an account that was ended is no longer signed in, and keys taken
 * away are gone from the next page on.
 */
@Named("user")
@RequestScoped
public class SignedInUser {
    /** The attribute of the session that is replaced when the person goes on in another clinic. */
    public static final String IDENTITY = SessionIdentity.KEY;

    private static final String SUPER_ADMIN = "SUPER_ADMIN";

    @Inject
    private HttpServletRequest request;

    @Inject
    private CallerService callers;

    @Inject
    private ClinicService clinics;

    @Inject
    private SessionClock clock;

    private CallerService.Me me;
    private boolean asked;

    /** Somewhere this person can act: another account of theirs, or for a super admin a clinic. */
    public record ClinicChoice(UUID id, String clinicName, String role, boolean current) {}

    public boolean isSignedIn() {
        return me() != null;
    }

    /** Whether the session waits for the password: nobody is signed in then. */
    public boolean isLocked() {
        return request.getAttribute(SessionClock.LOCKED) != null;
    }

    /** Its id in the list of sessions; null when nobody is signed in. */
    public UUID getSession() {
        return identity() == null ? null : identity().session();
    }

    public String getName() {
        return me() == null ? null : me().personName();
    }

    /** Null while a super admin has not chosen a clinic. */
    public String getClinicName() {
        return me() == null ? null : me().clinicName();
    }

    public String getClinicCode() {
        return me() == null ? null : me().clinicCode();
    }

    public ZoneId getClinicZone() {
        return me() == null || me().zone() == null ? ZoneOffset.UTC : ZoneId.of(me().zone());
    }

    public String getRole() {
        return me() == null ? null : me().role();
    }

    public Locale getLocale() {
        SessionIdentity identity = identity();
        return identity == null ? Locale.ENGLISH : identity.locale();
    }

    /** Whether the clinic wants a second factor of them that they do not have: until then they see nothing else. */
    public boolean isFactorMissing() {
        return me() != null && me().factorMissing();
    }

    /** Whether the person holds that permission key now. */
    public boolean can(String permission) {
        return me() != null && me().permissions().contains(permission);
    }

    /** The clinics this person can act in. */
    public List<ClinicChoice> choices() {
        SessionIdentity identity = identity();
        if (identity == null) {
            return List.of();
        }
        if (SUPER_ADMIN.equals(identity.account().role())) {
            return clinics.all().stream()
                    .map(c -> new ClinicChoice(
                            c.id().value(),
                            c.name(),
                            identity.account().role(),
                            c.id().value().equals(identity.clinic())))
                    .toList();
        }
        return identity.choices().stream()
                .map(c -> new ClinicChoice(c.account(), c.clinicName(), c.role(), c.equals(identity.account())))
                .toList();
    }

    /** Acts in another clinic from the next request on. @throws NotFound for anything but one of {@link #choices()} */
    public void choose(UUID choice) {
        SessionIdentity identity = identity();
        if (identity == null || choices().stream().noneMatch(c -> c.id().equals(choice))) {
            throw new NotFound("clinic");
        }
        boolean visits = SUPER_ADMIN.equals(identity.account().role());
        Integer idleMinutes = visits ? callers.enter(new ClinicId(choice)) : null;
        SessionIdentity next = visits
                ? identity.in(choice)
                : identity.choices().stream()
                        .filter(c -> c.account().equals(choice))
                        .findFirst()
                        .map(identity::as)
                        .orElseThrow(() -> new NotFound("clinic"));
        request.changeSessionId();
        request.getSession().setAttribute(SessionIdentity.KEY, next);
        if (idleMinutes != null) {
            clock.shorten(request.getSession(), Duration.ofMinutes(idleMinutes));
        }
    }

    /** Ends the session; nothing of it can be used again. */
    public void signOut() throws ServletException {
        HttpSession session = request.getSession(false);
        request.logout();
        if (session != null && request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        me = null;
        asked = true;
    }

    private SessionIdentity identity() {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SessionIdentity) session.getAttribute(SessionIdentity.KEY);
    }

    private CallerService.Me me() {
        if (!asked) {
            asked = true;
            me = ask();
        }
        return me;
    }

    private CallerService.Me ask() {
        if (identity() == null || isLocked()) {
            return null;
        }
        try {
            return callers.me();
        } catch (EJBAccessException ended) {
            request.getSession().invalidate();
            return null;
        }
    }
}
