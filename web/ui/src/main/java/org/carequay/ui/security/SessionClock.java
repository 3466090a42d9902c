package org.carequay.ui.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carequay.shared.Clock;

/**
 * Locks sessions after a time without an act of the person, and ends them: after {@link #LONGEST} in any case, and after they
 * were locked for {@link #LOCKED_FOR}. A locked session opens again by the password ({@link SessionLock}). What a page asks for
 * by itself is no act: the shell's look at {@link #WAITING_PATH}, and components with the id {@code poll}.
 */
@ApplicationScoped
public class SessionClock {
    /** From signing in, whatever the person does (ASVS 5.0, 7.3.2). */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** How long a session stays locked, with what was not saved, before it ends. */
    public static final Duration LOCKED_FOR = Duration.ofHours(2);

    /** Request attribute: the session of this request is locked. */
    public static final String LOCKED = "carequay.session-locked";

    /** Where the lock is opened, closed and left; no act by itself. */
    public static final String SESSION_PATH = "/session";

    /** Request attribute: why the session of this request was just ended, {@code idle} or {@code long}. */
    public static final String ENDED = "carequay.session-ended";

    /** Where the shell asks by itself what waits. */
    public static final String WAITING_PATH = "/waiting";

    /** Where the schedule connects, by itself and again and again, to be told of changes. */
    public static final String LIVE_PATH = "/live/schedule";

    private static final String LAST_ACT = SessionClock.class.getName();
    private static final String IDLE = SessionClock.class.getName() + ".idle";
    private static final String LOCKED_AT = SessionClock.class.getName() + ".locked";
    private static final String NOTED = SessionClock.class.getName() + ".noted";
    private static final Duration NOTE_EVERY = Duration.ofMinutes(5);
    private static final Set<String> BY_ITSELF = Set.of(WAITING_PATH, LIVE_PATH, SESSION_PATH);
    private static final Pattern POLL = Pattern.compile("(.*:)?poll");
    private final Clock clock;

    protected SessionClock() {
        this(null);
    }

    @Inject
    public SessionClock(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    /** How a session stands when a request comes. */
    enum Standing {
        OPEN,
        LOCKED,
        OVER
    }

    /**
     * Starts both clocks of a session that somebody has just signed in to.
     *
     * @param idle time without an act after which it is locked
     * @return the time it is
     */
    Instant start(HttpSession session, Duration idle) {
        Instant now = clock.now();
        session.setMaxInactiveInterval(
                Math.toIntExact(idle.plus(LOCKED_FOR).plus(NOTE_EVERY).toSeconds()));
        session.setAttribute(IDLE, idle);
        session.setAttribute(LAST_ACT, now);
        session.setAttribute(NOTED, now);
        return now;
    }

    /** From now on it is locked after that time without an act, unless it is already after a shorter one. */
    void shorten(HttpSession session, Duration idle) {
        Duration before = (Duration) session.getAttribute(IDLE);
        if (before == null || idle.compareTo(before) < 0) {
            session.setAttribute(IDLE, idle);
        }
    }

    /**
     * Takes note of the request. Invalidates a session whose time is over and says so with {@link #ENDED}; of one that is
     * locked, {@link #LOCKED}.
     */
    Standing look(HttpServletRequest request, HttpSession session, SessionIdentity identity) {
        Instant now = clock.now();
        Optional<String> end = end(session, identity, now);
        if (end.isPresent()) {
            request.setAttribute(ENDED, end.get());
            session.invalidate();
            return Standing.OVER;
        }
        if (!now.isBefore(lockedFrom(session))) {
            request.setAttribute(LOCKED, true);
            return Standing.LOCKED;
        }
        if (!isByItself(request)) {
            session.setAttribute(LAST_ACT, now);
        }
        return Standing.OPEN;
    }

    /** Locks the session at once. */
    void lock(HttpSession session) {
        if (session.getAttribute(LOCKED_AT) == null) {
            session.setAttribute(LOCKED_AT, clock.now());
        }
    }

    /** The person has shown the password: it goes on, for as long as it would have gone on. */
    void unlock(HttpSession session) {
        session.removeAttribute(LOCKED_AT);
        session.setAttribute(LAST_ACT, clock.now());
    }

    /** Time without an act after which that session is locked; null when nobody is signed in to it. */
    public static Duration idle(HttpSession session) {
        return (Duration) session.getAttribute(IDLE);
    }

    /** Whether it is time to note, for the list of sessions, that the person is still there; true once in five minutes. */
    boolean isNoteDue(HttpSession session) {
        Instant lastAct = (Instant) session.getAttribute(LAST_ACT);
        Instant noted = (Instant) session.getAttribute(NOTED);
        if (noted != null && lastAct.isBefore(noted.plus(NOTE_EVERY))) {
            return false;
        }
        session.setAttribute(NOTED, lastAct);
        return true;
    }

    private static Optional<String> end(HttpSession session, SessionIdentity identity, Instant now) {
        if (!now.isBefore(identity.since().plus(LONGEST))) {
            return Optional.of("long");
        }
        return now.isBefore(lockedFrom(session).plus(LOCKED_FOR)) ? Optional.empty() : Optional.of("idle");
    }

    private static Instant lockedFrom(HttpSession session) {
        Instant locked = (Instant) session.getAttribute(LOCKED_AT);
        Instant idleFrom = ((Instant) session.getAttribute(LAST_ACT)).plus(idle(session));
        return locked != null && locked.isBefore(idleFrom) ? locked : idleFrom;
    }

    private static boolean isByItself(HttpServletRequest request) {
        if (BY_ITSELF.contains(request.getServletPath())) {
            return true;
        }
        String source =
                request.getHeader("Faces-Request") == null ? null : request.getParameter("jakarta.faces.source");
        return source != null && POLL.matcher(source).matches();
    }
}
