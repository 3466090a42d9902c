package org.carequay.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carequay.security.Refusals;
import org.carequay.ui.security.SessionClock;
import org.carequay.ui.security.SignedInUser;

/**
 * Lets a request through to a page only when the table of pages says so: an unknown page is 404, somebody who is not
 * signed in is sent to the sign-in page and back, somebody who has to set up a second factor is sent there first, somebody without
 * the permission, or into a portal that the clinic has switched off, gets 403. While the session is locked everything but public pages is refused: a page that is opened leads
 * to the password and back, what a page asks for is answered with 423.
 */
public class PageGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String TWO_STEP = "/two-step.xhtml";
    private static final String LOCKED = "/locked.xhtml";
    private static final int STATUS_LOCKED = 423;
    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Inject
    private transient PageTable pages;

    @Inject
    private transient SignedInUser user;

    @Inject
    private transient Offering offering;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (user.isLocked() && !isOpenWhileLocked(path)) {
            askForPassword(path, request, response);
        } else if (path.isEmpty() || path.equals("/") || path.equals("/index.xhtml")) {
            response.sendRedirect(request.getContextPath() + Homes.of(user));
        } else if (path.startsWith(RESOURCES) || !path.endsWith(".xhtml")) {
            chain.doFilter(request, response);
        } else {
            guard(path, request, response, chain);
        }
    }

    private boolean isOpenWhileLocked(String path) {
        return path.startsWith(RESOURCES)
                || path.equals(SessionClock.SESSION_PATH)
                || pages.ruleOf(path).map(PageRule::isPublic).orElse(false) && !path.equals("/index.xhtml");
    }

    private static void askForPassword(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean page = path.isEmpty() || path.equals("/") || path.endsWith(".xhtml");
        if (page && !Redirects.isByScript(request)) {
            response.sendRedirect(Redirects.to(request.getContextPath() + LOCKED, Redirects.here(request), null));
        } else {
            response.setStatus(STATUS_LOCKED);
        }
    }

    private void guard(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PageRule> rule = pages.ruleOf(path);
        if (rule.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (rule.get().isPublic()) {
            chain.doFilter(request, response);
        } else if (!user.isSignedIn()) {
            Redirects.send(
                    request, response, Redirects.toLogin(request, (String) request.getAttribute(SessionClock.ENDED)));
        } else if (Homes.mustChoose(user) && !path.equals(Homes.CHOOSE_CLINIC) && !path.equals(Homes.NEW_CLINIC)) {
            Redirects.send(request, response, request.getContextPath() + Homes.CHOOSE_CLINIC);
        } else if (user.isFactorMissing() && !TWO_STEP.equals(path)) {
            Redirects.send(request, response, request.getContextPath() + TWO_STEP);
        } else if (!rule.get().permits(user)) {
            refusals.noPermission(Refusals.Kind.PAGE, path);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (rule.get().isOfRole() && !offering.hasPortalOf(user.getRole())) {
            request.setAttribute(ErrorPage.NOT_OFFERED, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
