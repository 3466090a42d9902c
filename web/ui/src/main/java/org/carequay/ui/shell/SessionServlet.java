package org.carequay.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.carequay.security.SignInService.Unlock;
import org.carequay.ui.security.SessionClock;
import org.carequay.ui.security.SessionLock;

/**
 * The lock of the session, as the scripts of a page close and open it: {@code POST /session/lock}, {@code /session/unlock}
 * with the password, {@code /session/end}. 204 when done, 401 when the session is over, 422 for a wrong password, 429 after too
 * many. Only scripts of our own pages can send the header that is asked for.
 */
public class SessionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String OWN_SCRIPT = "X-CareQuay-Page";
    private static final String WHY = "X-CareQuay-Ended";
    private static final int WRONG = 422;
    private static final int TOO_MANY = 429;

    @Inject
    private transient SessionLock lock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(OWN_SCRIPT) == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setStatus(
                switch (String.valueOf(request.getPathInfo())) {
                    case "/lock" ->
                        lock.lock(request) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED;
                    case "/unlock" -> statusOf(lock.unlock(request, request.getParameter("password")));
                    case "/end" -> {
                        lock.end(request);
                        yield HttpServletResponse.SC_NO_CONTENT;
                    }
                    default -> HttpServletResponse.SC_NOT_FOUND;
                });
        sayWhyEnded(request, response);
    }

    /** Tells the script why the session was ended with this request, if it was. */
    static void sayWhyEnded(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(SessionClock.ENDED) instanceof String why) {
            response.setHeader(WHY, why);
        }
    }

    private static int statusOf(Unlock outcome) {
        return switch (outcome) {
            case OPEN -> HttpServletResponse.SC_NO_CONTENT;
            case WRONG -> WRONG;
            case TOO_MANY -> TOO_MANY;
            case OVER -> HttpServletResponse.SC_UNAUTHORIZED;
        };
    }
}
