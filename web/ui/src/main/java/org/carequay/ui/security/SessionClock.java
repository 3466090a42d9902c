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
 * Ends sessions: after {@link #LONGEST} in any case, and after the session time-out of {@code web.xml} without an act of the
 * person. What a page asks for by itself keeps nobody signed in: the shell's look at {@link #WAITING_PATH}, and components
 * with the id {@code poll}.
 */
@ApplicationScoped
public class SessionClock {
    /** From signing in, whatever the person does (ASVS 5.0, 7.3.2). */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Request attribute: why the session of this request was just ended, {@code idle} or {@code long}. */
    public static final String ENDED = "carequay.session-ended";

    /** Where the shell asks by itself what waits. */
    public static final String WAITING_PATH = "/waiting";

    /** Where the schedule connects, by itself and again and again, to be told of changes. */
    public static final String LIVE_PATH = "/live/schedule";

    private static final String LAST_ACT = SessionClock.class.getName();
    private static final String NOTED = SessionClock.class.getName() + ".noted";
    private static final Duration NOTE_EVERY = Duration.ofMinutes(5);
    private static final Set<String> BY_ITSELF = Set.of(WAITING_PATH, LIVE_PATH);
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

    /** Starts both clocks of a session that somebody has just signed in to. @return the time it is */
    Instant start(HttpSession session) {
        Instant now = clock.now();
        session.setAttribute(LAST_ACT, now);
        session.setAttribute(NOTED, now);
        return now;
    }

    /** Takes note of the request. Invalidates a session whose time is over and says so with {@link #ENDED}. */
    boolean goesOn(HttpServletRequest request, HttpSession session, SessionIdentity identity) {
        Instant now = clock.now();
        Optional<String> end = end(session, identity, now);
        if (end.isPresent()) {
            request.setAttribute(ENDED, end.get());
            session.invalidate();
            return false;
        }
        if (!isByItself(request)) {
            session.setAttribute(LAST_ACT, now);
        }
        return true;
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
        Duration idle = Duration.ofSeconds(session.getMaxInactiveInterval());
        Instant lastAct = (Instant) session.getAttribute(LAST_ACT);
        return now.isBefore(lastAct.plus(idle)) ? Optional.empty() : Optional.of("idle");
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
