package org.carequay.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.carequay.security.RequestLimits;
import org.carequay.security.RequestLimits.Kind;

/** Counts by address who tries to sign in and who opens links; whoever does so too often gets 429 and when to come again. */
public class RequestGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;
    private static final Set<String> SIGN_IN =
            Set.of("/login.xhtml", "/code.xhtml", "/forgot.xhtml", "/locked.xhtml", "/session", "/passkey", "/sso");
    private static final Set<String> LINKS = Set.of(
            "/visit.xhtml", "/offer.xhtml", "/recall.xhtml", "/packet.xhtml", "/password.xhtml", "/screen.xhtml");

    @Inject
    private transient RequestLimits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Kind kind = kind(request);
        long wait = kind == null ? 0 : limits.count(kind, request.getRemoteAddr(), null);
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", String.valueOf(wait));
            response.sendError(TOO_MANY);
        }
    }

    /** Null for what is not counted. */
    private static Kind kind(HttpServletRequest request) {
        String path = request.getServletPath();
        if (LINKS.contains(path)) {
            return Kind.LINK;
        }
        return SIGN_IN.contains(path) && "POST".equals(request.getMethod()) ? Kind.SIGN_IN : null;
    }
}
