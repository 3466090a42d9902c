package org.carequay.ui.scheduling;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.carequay.security.Permission;
import org.carequay.ui.security.SignedInUser;

/**
 * Lets to the live connection only a page of our own (a browser says with {@code Origin} whose page asks, and sends the cookie
 * of the session from any) whose person is signed in and may read the schedule.
 */
public class LiveGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedInUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOurs(
                request.getHeader("Origin"), request.getScheme(), request.getServerName(), request.getServerPort())) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (!user.isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!user.can(Permission.SCHEDULE_READ.key())) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether the origin is that scheme, host and port. */
    static boolean isOurs(String origin, String scheme, String host, int port) {
        try {
            URI asked = origin == null ? null : URI.create(origin);
            return asked != null
                    && asked.getHost() != null
                    && asked.getHost().equalsIgnoreCase(host)
                    && asked.getScheme().equals(scheme)
                    && (asked.getPort() < 0 ? usual(scheme) : asked.getPort()) == port;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static int usual(String scheme) {
        return "https".equals(scheme) ? 443 : 80;
    }
}
